import { useTranslations } from "next-intl";
import { type AnnouncedLine, AnnouncedRows } from "#components/announcement/announced-rows";
import { useDeadlineWords } from "#components/announcement/deadline";
import { STANDING_LOOKS } from "#components/announcement/standing-tag";
import type { Standing } from "#domain/announcement/standing";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
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
  const deadlineOf = useDeadlineWords();
  const lines = rows.map(({ zone, standing, closesAt, ...row }): AnnouncedLine => {
    const number = t("numbered", { number: row.announcementNumber ?? "" });
    return {
      href: localePath(locale, `/seleksi/${row.slug}`),
      name: inLocale(locale, row.name),
      posts: row.posts.map((post) => inLocale(locale, post.title)).join(", "),
      about: `${row.agencyName} · ${number}`,
      at: row.publishedAt,
      day: formatInstant(locale, zone, new Date(row.publishedAt), "date"),
      tag: { ...STANDING_LOOKS[standing], word: t(`standing.${standing}`) },
      ...(standing === "OPEN" &&
        closesAt !== null && {
          deadline: deadlineOf({ locale, zone, closesAt, now, brief: true }),
        }),
    };
  });
  return (
    <ul>
      <AnnouncedRows lines={lines} />
    </ul>
  );
}
