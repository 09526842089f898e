import { useTranslations } from "next-intl";
import { CheckboxGroup } from "#components/ui/choice-field";
import { DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { CountBasis } from "#domain/regulation/extension";

type Post = {
  readonly id: string;
  readonly title: Bilingual;
  readonly sent: number;
  readonly drafts: number;
  readonly eligible: number;
  readonly counted: number;
  readonly earlier: number;
  /** Code of the refusal; null where it can be extended. */
  readonly why: string | null;
};

interface SupplyFieldsProps {
  readonly locale: Locale;
  readonly posts: readonly Post[];
  readonly minimum: number;
  /** Which of the two numbers counts. */
  readonly basis: CountBasis;
}

/** Each post against the least number of applicants, and which of them to extend. */
export function SupplyFields({ locale, posts, minimum, basis }: SupplyFieldsProps) {
  const t = useTranslations("changes");
  const possible = posts.filter(({ why }) => why === null);
  return (
    <>
      <DataTable
        caption={t("extend.postsTitle")}
        captionHidden
        rows={posts}
        rowKey={(row) => row.id}
        phone="records"
        columns={[
          {
            key: "post",
            header: t("posts.post"),
            rowHeader: true,
            cell: (row) => inLocale(locale, row.title),
          },
          {
            key: "sent",
            header: t("extend.sent", { basis }),
            align: "right",
            cell: (row) => row.sent,
          },
          {
            key: "eligible",
            header: t("extend.eligible", { basis }),
            align: "right",
            cell: (row) => row.eligible,
          },
          { key: "drafts", header: t("extend.drafts"), align: "right", cell: (row) => row.drafts },
          {
            key: "state",
            header: t("parts.state"),
            cell: (row) =>
              row.counted < minimum ? (
                <Tag tone="danger">{t("extend.short", { count: minimum - row.counted })}</Tag>
              ) : (
                <Tag tone="success">{t("extend.enough")}</Tag>
              ),
          },
          {
            key: "extension",
            header: t("extend.extension"),
            cell: (row) =>
              row.why === null
                ? t("extend.sequence", { sequence: row.earlier + 1 })
                : t(`extend.why.${row.why as "post-cancelled"}`),
          },
        ]}
      />
      {possible.length > 0 && (
        <CheckboxGroup
          name="postIds"
          value={possible.map(({ id }) => id)}
          choices={possible.map(({ id, title }) => ({ value: id, label: inLocale(locale, title) }))}
        />
      )}
    </>
  );
}
