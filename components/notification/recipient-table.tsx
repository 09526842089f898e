import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";

type Recipient = {
  readonly accountId: string;
  readonly name: string;
  readonly applications: readonly {
    readonly id: string;
    readonly receiptNumber: string | null;
    readonly postTitle: Bilingual;
  }[];
};

interface RecipientTableProps {
  readonly locale: Locale;
  readonly people: readonly Recipient[];
}

/** Who would get a notice, by name. */
export function RecipientTable({ locale, people }: RecipientTableProps) {
  const t = useTranslations("notification.notice");
  const lines = (
    each: Recipient,
    line: (application: Recipient["applications"][number]) => string,
  ) =>
    each.applications.map((application) => (
      <span key={application.id} className="block">
        {line(application)}
      </span>
    ));
  return (
    <DataTable
      caption={t("recipientsCaption")}
      captionHidden
      rows={people}
      rowKey={({ accountId }) => accountId}
      columns={[
        { key: "name", header: t("name"), rowHeader: true, cell: ({ name }) => name },
        {
          key: "number",
          header: t("number"),
          cell: (each) => (
            <span className="s-code">
              {lines(each, ({ receiptNumber }) => receiptNumber ?? "–")}
            </span>
          ),
        },
        {
          key: "post",
          header: t("post"),
          cell: (each) => lines(each, ({ postTitle }) => inLocale(locale, postTitle)),
        },
      ]}
    />
  );
}
