import { useTranslations } from "next-intl";
import { Deadline } from "#components/announcement/deadline";
import { StandingTag } from "#components/announcement/standing-tag";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import type { Standing } from "#domain/announcement/standing";
import type { Zone } from "#domain/calendar";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

type Row = {
  readonly id: string;
  readonly slug: string;
  readonly name: Bilingual;
  readonly agencyName: string;
  readonly announcementNumber: string | null;
  readonly standing: Standing;
  readonly zone: Zone;
  readonly closesAt: string | null;
  readonly publishedAt: string;
  readonly posts: readonly { readonly title: Bilingual }[];
};

interface AnnouncedListProps {
  readonly locale: Locale;
  readonly now: string;
  readonly rows: readonly Row[];
}

/** Announcements with their posts and how they stand. */
export function AnnouncedList({ locale, now, rows }: AnnouncedListProps) {
  const t = useTranslations("announcement");
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className="s-vac">
          <div>
            <h2 className="text-xl">
              <TextLink href={localePath(locale, `/seleksi/${row.slug}`)}>
                {inLocale(locale, row.name)}
              </TextLink>
            </h2>
            <p className="mt-1">
              {row.posts.map((post) => inLocale(locale, post.title)).join(", ")}
            </p>
            <p className="s-small s-muted mt-1">
              {row.agencyName} · {t("numbered", { number: row.announcementNumber ?? "" })},{" "}
              <Instant locale={locale} zone={row.zone} at={row.publishedAt} precision="date" />
            </p>
          </div>
          <div className="s-days">
            <p className="mb-2">
              <StandingTag standing={row.standing} />
            </p>
            {row.standing === "OPEN" && row.closesAt !== null && (
              <Deadline locale={locale} zone={row.zone} closesAt={row.closesAt} now={now} brief />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
