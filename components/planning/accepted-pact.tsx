import { useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list";
import { Instant } from "#components/ui/instant";
import { Panel } from "#components/ui/panel";
import { Tag } from "#components/ui/tag";
import type { Zone } from "#domain/calendar";
import type { Locale } from "#domain/locale";

interface AcceptedPactProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly accepted: {
    readonly at: string;
    readonly edition: string;
    readonly textHash: string;
    readonly locale: Locale;
    readonly wording: readonly string[];
  };
}

/** What was accepted, word for word as it was read. */
export function AcceptedPact({ locale, zone, accepted }: AcceptedPactProps) {
  const t = useTranslations("planning.pact");
  return (
    <Panel id="pakta" title={t("acceptedTitle")} aside={<Tag tone="success">{t("accepted")}</Tag>}>
      <DefinitionList
        entries={[
          {
            term: t("at"),
            value: <Instant locale={locale} zone={zone} at={accepted.at} precision="second" />,
          },
          { term: t("edition"), value: accepted.edition },
          { term: t("hash"), value: <span className="break-all">{accepted.textHash}</span> },
        ]}
      />
      <ol className="s-clauses" lang={accepted.locale}>
        {accepted.wording.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </Panel>
  );
}
