import { useTranslations } from "next-intl";
import { Deadline } from "#components/announcement/deadline";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { PostLevel } from "#domain/planning/terms";

type Post = {
  readonly id: string;
  readonly slug: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly level: PostLevel;
  readonly selection: Bilingual;
  readonly announcementNumber: string | null;
  readonly zone: Zone;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly isOpen: boolean;
};

interface OpenPostsProps {
  readonly locale: Locale;
  readonly now: string;
  readonly posts: readonly Post[];
}

/** Posts to apply for, the deadline beside each. */
export function OpenPosts({ locale, now, posts }: OpenPostsProps) {
  const t = useTranslations("announcement");
  const terms = useTranslations("terms.postLevel");
  return (
    <ul>
      {posts.map((post) => (
        <li key={post.id} className="s-vac">
          <div>
            <h3>
              <TextLink href={localePath(locale, `/seleksi/${post.slug}`)}>
                {inLocale(locale, post.title)}
              </TextLink>
            </h3>
            <p>
              {post.unit} · {terms(post.level)}
            </p>
            <p className="s-small s-muted mt-1">
              {inLocale(locale, post.selection)} ·{" "}
              {t("numbered", { number: post.announcementNumber ?? "" })}
            </p>
          </div>
          <div className="s-days">
            {post.isOpen ? (
              <Deadline locale={locale} zone={post.zone} closesAt={post.closesAt} now={now} brief />
            ) : (
              <>
                {t("opensOn")}{" "}
                <Instant locale={locale} zone={post.zone} at={post.opensAt} precision="date" />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
