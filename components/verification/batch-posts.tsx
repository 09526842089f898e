import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import { LEAST_TO_GO_ON } from "#domain/regulation/extension";
import type { Shortfall } from "#domain/verification/applicants-min";

type Post = {
  readonly postId: string;
  readonly title: Bilingual;
  readonly sent: number;
  readonly eligible: number;
  /** The number that counts by the law of the selection. */
  readonly counted: number;
  readonly shortfall: Shortfall | null;
  readonly notEligible: number;
  readonly open: number;
};

interface BatchPostsProps {
  readonly locale: Locale;
  readonly path: string;
  readonly posts: readonly Post[];
  readonly minimum: number;
}

/** What the decision means for each post, and whether it goes on. */
export function BatchPosts({ locale, path, posts, minimum }: BatchPostsProps) {
  const t = useTranslations("verification.batch");
  const columns: Column<Post>[] = [
    {
      key: "post",
      header: t("post"),
      rowHeader: true,
      cell: ({ postId, title }) => (
        <TextLink href={localePath(locale, `${path}?jabatan=${postId}`)}>
          {inLocale(locale, title)}
        </TextLink>
      ),
    },
    { key: "sent", header: t("sent"), align: "right", cell: ({ sent }) => sent },
    { key: "eligible", header: "MS", align: "right", cell: ({ eligible }) => eligible },
    { key: "not", header: "TMS", align: "right", cell: ({ notEligible }) => notEligible },
    {
      key: "on",
      header: t("goesOn"),
      cell: ({ postId, counted, shortfall, open }) => {
        if (open > 0) return <Tag tone="neutral">{t("open", { count: open })}</Tag>;
        if (shortfall === null) {
          return counted > minimum ? (
            <Tag tone="success">{t("enough")}</Tag>
          ) : (
            <Tag tone="warning">{t("justEnough")}</Tag>
          );
        }
        const least = shortfall === "COUNT" ? minimum : LEAST_TO_GO_ON;
        return (
          <>
            <Tag tone="danger">{t("few", { minimum: least })}</Tag>{" "}
            <TextLink href={localePath(locale, `${path}/${postId}`)}>{t("byItself")}</TextLink>
          </>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={t("consequences")}
      columns={columns}
      rows={posts}
      rowKey={({ postId }) => postId}
    />
  );
}
