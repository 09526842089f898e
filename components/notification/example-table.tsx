import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";
import { examplePath } from "#domain/notification/example-path";

interface ExampleTableProps {
  readonly locale: Locale;
  readonly rows: readonly { readonly kind: string; readonly subject: string }[];
}

/** Every kind of letter, by what its subject would be. */
export function ExampleTable({ locale, rows }: ExampleTableProps) {
  const t = useTranslations("notification.example");
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: "subject",
          header: t("subject"),
          rowHeader: true,
          cell: ({ kind, subject }) => (
            <TextLink href={localePath(locale, examplePath(kind))}>{subject}</TextLink>
          ),
        },
        {
          key: "kind",
          header: t("kind"),
          cell: ({ kind }) => <span className="s-code">{kind}</span>,
        },
      ]}
    />
  );
}
