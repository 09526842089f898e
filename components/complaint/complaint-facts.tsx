import { useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list";
import { CalendarDay } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import type { ComplaintChannel, Involvement } from "#domain/complaint/terms";
import { formatBytes } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

interface ComplaintFactsProps {
  readonly locale: Locale;
  readonly page: {
    readonly complaintId: string;
    readonly agencyName: string;
    readonly selection: Bilingual | null;
    readonly aboutSecretariat: Involvement;
    readonly channel: ComplaintChannel;
    readonly receivedOn: string;
    readonly recordedBy: string | null;
    readonly happenedWhen: string;
    readonly happenedWhere: string;
    readonly handling: {
      readonly reporter: { readonly name: string; readonly email: string; readonly phone: string };
      readonly attachment: { readonly name: string; readonly bytes: number } | null;
    } | null;
  };
}

/** What is known of a report beside what it says. */
export function ComplaintFacts({ locale, page }: ComplaintFactsProps) {
  const t = useTranslations("complaint");
  const { complaintId, selection, agencyName, recordedBy, handling } = page;
  const told = (term: string, value: string) => (value === "" ? [] : [{ term, value }]);
  return (
    <DefinitionList
      entries={[
        {
          term: t("office.about"),
          value:
            selection === null
              ? t("field.inGeneral", { agency: agencyName })
              : inLocale(locale, selection),
        },
        {
          term: t("detail.aboutSecretariat"),
          value: t(`involvement.${page.aboutSecretariat}`),
        },
        { term: t("detail.channel"), value: t(`channel.${page.channel}`) },
        {
          term: t("detail.receivedOn"),
          value: <CalendarDay locale={locale} day={page.receivedOn} />,
        },
        ...told(t("detail.recordedBy"), recordedBy ?? ""),
        ...told(t("field.happenedWhen"), page.happenedWhen),
        ...told(t("field.happenedWhere"), page.happenedWhere),
        ...(handling === null
          ? []
          : [
              {
                term: t("detail.reporter"),
                value: <Reporter reporter={handling.reporter} />,
              },
              {
                term: t("detail.attachment"),
                value:
                  handling.attachment === null ? (
                    t("detail.noAttachment")
                  ) : (
                    <TextLink
                      file
                      href={localePath(locale, `/kantor/aduan/${complaintId}/lampiran`)}
                    >
                      {t("detail.download", {
                        name: handling.attachment.name,
                        size: formatBytes(locale, handling.attachment.bytes),
                      })}
                    </TextLink>
                  ),
              },
            ]),
      ]}
    />
  );
}

type ReporterProps = {
  readonly reporter: { readonly name: string; readonly email: string; readonly phone: string };
};

function Reporter({ reporter: { name, email, phone } }: ReporterProps) {
  const t = useTranslations("complaint.detail");
  const contact = [email, phone].filter((each) => each !== "");
  return (
    <>
      {name === "" ? t("anonymous") : name}
      <br />
      <span className="s-small s-muted">
        {contact.length === 0 ? t("noContact") : contact.join(" · ")}
      </span>
    </>
  );
}
