import { useTranslations } from "next-intl";
import { StandingTag } from "#components/announcement/standing-tag";
import { type Column, DataTable } from "#components/ui/data-table";
import { TextLink } from "#components/ui/text-link";
import type { Standing } from "#domain/announcement/standing";
import { formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import { postPath } from "#domain/planning/post-path";
import type { PostLevel } from "#domain/planning/terms";

type Post = {
  readonly id: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly level: PostLevel;
  readonly grade: string | null;
  readonly lastDay: string;
  readonly standing: Standing;
};

interface PostsProps {
  readonly locale: Locale;
  /** Null where there is no public page yet. */
  readonly slug: string | null;
  readonly posts: readonly Post[];
  readonly isOpen: boolean;
}

/** The posts to fill, each with its way in while one can apply. */
export function Posts({ locale, slug, posts, isOpen }: PostsProps) {
  const t = useTranslations("announcement");
  const levels = useTranslations("terms.postLevel");
  const columns: Column<Post>[] = [
    {
      key: "title",
      header: t("posts.post"),
      rowHeader: true,
      cell: (post) => (
        <>
          {slug === null ? (
            inLocale(locale, post.title)
          ) : (
            <TextLink href={localePath(locale, postPath(slug, post.code))}>
              {inLocale(locale, post.title)}
            </TextLink>
          )}
          <span className="s-sub">{post.unit}</span>
        </>
      ),
    },
    { key: "level", header: t("posts.level"), cell: (post) => levels(post.level) },
    { key: "grade", header: t("posts.grade"), cell: (post) => post.grade ?? "–" },
  ];
  const [first] = posts;
  const differ = posts.some(
    ({ lastDay, standing }) => lastDay !== first?.lastDay || standing !== first?.standing,
  );
  if (differ) {
    columns.push({
      key: "standing",
      header: t("posts.standing"),
      cell: (post) => (
        <>
          <StandingTag standing={post.standing} />
          {post.standing === "OPEN" && (
            <span className="s-sub">
              {t("posts.until", { day: formatDay(locale, post.lastDay) })}
            </span>
          )}
        </>
      ),
    });
  }
  if (isOpen && slug !== null) {
    columns.push({
      key: "apply",
      header: t("apply.apply"),
      headerHidden: true,
      cell: (post) =>
        post.standing === "OPEN" && (
          <TextLink href={localePath(locale, `/lamaran/baru?jabatan=${post.id}`)}>
            {t("apply.apply")}
            <span className="s-sr"> {inLocale(locale, post.title)}</span>
          </TextLink>
        ),
    });
  }
  return (
    <div className="mt-3">
      <DataTable
        caption={t("page.postsTitle")}
        captionHidden
        columns={columns}
        rows={posts}
        rowKey={(post) => post.id}
      />
    </div>
  );
}
