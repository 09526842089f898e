import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import { formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

interface PostsToEndProps {
  readonly locale: Locale;
  readonly base: string;
  readonly posts: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly lastDay: string | null;
    readonly isCancelled: boolean;
    readonly mayCancel: boolean;
    readonly isShort: boolean;
  }[];
}

/** The posts of a selection with their last days, and the way to end one before its time. */
export function PostsToEnd({ locale, base, posts }: PostsToEndProps) {
  const t = useTranslations("changes");
  return (
    <DataTable
      caption={t("posts.title")}
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
          key: "lastDay",
          header: t("posts.lastDay"),
          cell: (row) => (row.lastDay === null ? "–" : formatDay(locale, row.lastDay)),
        },
        {
          key: "state",
          header: t("parts.state"),
          cell: (row) =>
            row.isCancelled ? (
              <Tag tone="danger" icon="ban">
                {t("posts.cancelled")}
              </Tag>
            ) : (
              <Tag tone="info">{t("posts.running")}</Tag>
            ),
        },
        {
          key: "act",
          header: t("posts.act"),
          headerHidden: true,
          cell: (row) => (
            <>
              {row.isShort && (
                <p>
                  <TextLink href={localePath(locale, `${base}/kekurangan/${row.id}`)}>
                    {t("posts.few")}
                    <span className="s-sr"> {inLocale(locale, row.title)}</span>
                  </TextLink>
                </p>
              )}
              {row.mayCancel && (
                <TextLink href={localePath(locale, `${base}/batal/${row.id}`)}>
                  {t("posts.cancel")}
                  <span className="s-sr"> {inLocale(locale, row.title)}</span>
                </TextLink>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
