import { useTranslations } from "next-intl";
import { Deadline } from "#components/announcement/deadline";
import { ButtonLink } from "#components/ui/button";
import type { Standing } from "#domain/announcement/standing";
import type { Zone } from "#domain/calendar";
import { type Locale, localePath } from "#domain/locale";

interface ApplyBarProps {
  readonly locale: Locale;
  readonly now: string;
  readonly page: {
    readonly standing: Standing;
    readonly zone: Zone;
    readonly closesAt: string;
    readonly posts: readonly { readonly id: string }[];
  };
}

/** On phones: the deadline and the way in, at the lower edge, while one can apply. */
export function ApplyBar({ locale, now, page }: ApplyBarProps) {
  const t = useTranslations("announcement.apply");
  if (page.standing !== "OPEN") return null;
  return (
    <section className="s-mbar s-noprint" aria-label={t("deadline")}>
      <p className="s-small [&>b]:block">
        <Deadline locale={locale} zone={page.zone} closesAt={page.closesAt} now={now} />
      </p>
      <ButtonLink href={applyHref(locale, page.posts)}>{t("apply")}</ButtonLink>
    </section>
  );
}

/** Straight to the form where there is one post, else to the list of posts on the page. */
export function applyHref(locale: Locale, posts: readonly { readonly id: string }[]): string {
  const [only, ...others] = posts;
  if (only === undefined || others.length > 0) return locale === "id" ? "#jabatan" : "#posts";
  return localePath(locale, `/lamaran/baru?jabatan=${only.id}`);
}
