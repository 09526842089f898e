import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Documents } from "#components/announcement/documents";
import { Posts } from "#components/announcement/posts";
import { PublishedHow } from "#components/announcement/published-how";
import { Requirements } from "#components/announcement/requirements";
import { StagesHeld } from "#components/announcement/stages-held";
import { Timetable } from "#components/announcement/timetable";
import { Weights } from "#components/announcement/weights";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { PublicationMode, ResultIdentity } from "#domain/planning/terms";

type Parts = Omit<Parameters<typeof Posts>[0], "locale" | "isOpen"> &
  Pick<Parameters<typeof Requirements>[0], "requirements" | "referenceDate"> &
  Pick<Parameters<typeof Documents>[0], "documents"> &
  Omit<Parameters<typeof Weights>[0], "locale"> &
  Pick<Parameters<typeof PublishedHow>[0], "stages"> &
  Pick<Parameters<typeof StagesHeld>[0], "stages"> &
  Parameters<typeof Timetable>[0]["page"];

interface AnnouncementBodyProps {
  readonly locale: Locale;
  readonly page: Parts & {
    readonly announcementNumber: string | null;
    readonly howToApply: string;
    readonly howToApplyEn: string;
    readonly objectionDays: number;
    readonly inputDays: number;
    readonly publicationMode: PublicationMode;
    readonly resultIdentity: ResultIdentity;
  };
  /** Below the timetable. */
  readonly calendar?: ReactNode;
  /** Where it goes another way than the general rules, as a section. */
  readonly departures?: ReactNode;
}

/** The contents that the law asks of an announcement (PP 11/2017 Ps 117(4)), one section each. */
export function AnnouncementBody({ locale, page, calendar, departures }: AnnouncementBodyProps) {
  const t = useTranslations("announcement");
  const how: Bilingual = { id: page.howToApply, en: page.howToApplyEn };
  return (
    <>
      <section className="s-section" id={t("anchor.posts")}>
        <h2>{t("page.postsTitle")}</h2>
        <Posts
          locale={locale}
          slug={page.slug}
          posts={page.posts}
          isOpen={page.standing === "OPEN"}
        />
      </section>
      <section className="s-section" id={t("anchor.requirements")}>
        <h2>{t("section.requirements")}</h2>
        <Requirements
          locale={locale}
          requirements={page.requirements}
          referenceDate={page.referenceDate}
          number={page.announcementNumber ?? ""}
          severalPosts={page.posts.length > 1}
        />
      </section>
      <section className="s-section" id={t("anchor.scoring")}>
        <h2>{t("page.scoringTitle")}</h2>
        <Weights
          locale={locale}
          stages={page.stages}
          sheets={page.sheets}
          tieCriterion={page.tieCriterion}
        />
        <StagesHeld locale={locale} stages={page.stages} />
        <PublishedHow
          stages={page.stages}
          identity={page.resultIdentity}
          names={page.publicationMode}
        />
      </section>
      <section className="s-section" id={t("anchor.timetable")}>
        <h2>{t("section.timetable")}</h2>
        <Timetable locale={locale} page={page} />
        {page.objectionDays > 0 && (
          <p className="mt-2">{t("page.objections", { days: page.objectionDays })}</p>
        )}
        {page.inputDays > 0 && <p className="mt-2">{t("page.input", { days: page.inputDays })}</p>}
        {calendar}
      </section>
      <section className="s-section" id={t("anchor.documents")}>
        <h2>{t("page.documentsTitle")}</h2>
        <Documents locale={locale} documents={page.documents} />
      </section>
      {departures}
      <section className="s-section" id={t("anchor.how")}>
        <h2>{t("section.how")}</h2>
        <p className="s-text mt-2">{inLocale(locale, how)}</p>
      </section>
    </>
  );
}
