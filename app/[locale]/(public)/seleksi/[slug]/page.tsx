import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ApplyBar } from "#components/announcement/apply-bar";
import { ApplyCard } from "#components/announcement/apply-card";
import { ChangedBanner } from "#components/announcement/changed-banner";
import { Documents } from "#components/announcement/documents";
import { Downloads } from "#components/announcement/downloads";
import { CalendarLink, MachineData } from "#components/announcement/machine-data";
import { Posts } from "#components/announcement/posts";
import { Requirements } from "#components/announcement/requirements";
import { Share } from "#components/announcement/share";
import { StandingTag } from "#components/announcement/standing-tag";
import { Timetable } from "#components/announcement/timetable";
import { Weights } from "#components/announcement/weights";
import { JsonLd } from "#components/layout/json-ld";
import { PublicShell } from "#components/layout/public-shell";
import { DepartureList } from "#components/regulation/departure-list";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { announcementPdfBytes } from "#server/announcement/load-announcement-pdf";
import { currentMoment } from "#server/context";
import { env } from "#server/env";
import { jobPostings } from "#server/open-data/job-postings";
import { shareText } from "#server/open-data/share-text";
import { departureTexts } from "#server/regulation/departures";
import { publicMetadata } from "../../public-metadata";

interface AnnouncementPageProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

// Nothing is made at build time; the first visitor fills the cache, and publishing empties it.
export const revalidate = 300;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: AnnouncementPageProps): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return {};
  const page = await loadAnnouncement(currentMoment(), slug);
  if (page === null) return {};
  const t = await getTranslations({ locale, namespace: "announcement" });
  return publicMetadata({
    locale,
    path: `/seleksi/${slug}`,
    title: inLocale(locale, page.name),
    image: `/seleksi/${slug}/opengraph-image`,
    description: t("page.lead", {
      posts: page.posts.length,
      agency: page.agencyName,
      most: page.maxPostsPerApplicant,
    }),
  });
}

export default async function AnnouncementPage({ params }: AnnouncementPageProps) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const moment = currentMoment();
  const page = await loadAnnouncement(moment, slug);
  if (page === null) notFound();
  const now = moment.toISOString();
  const t = await getTranslations({ locale, namespace: "announcement" });
  const { contact, zone } = page;
  const paperBytes = await announcementPdfBytes(locale, page);
  const how = inLocale(locale, { id: page.howToApply, en: page.howToApplyEn });
  const departures = departureTexts(locale, page.departures);
  const sections = ["posts", "requirements", "scoring", "timetable", "documents", "how"] as const;
  return (
    <PublicShell
      locale={locale}
      path={`/seleksi/${slug}`}
      demo={env().SELTER_DEMO}
      owner={page.agencyName}
      contact={[contact.name, contact.address, t("page.phone", { phone: contact.phone })]}
      bar={<ApplyBar locale={locale} now={now} page={page} />}
    >
      <JsonLd data={jobPostings(locale, page)} />
      <div className="s-cols">
        <div>
          <p className="s-row mb-2">
            <StandingTag standing={page.standing} />
            <span className="s-small s-muted">
              {t("numbered", { number: page.announcementNumber ?? "" })},{" "}
              <Instant locale={locale} zone={zone} at={page.publishedAt} precision="date" />
            </span>
          </p>
          <h1>{inLocale(locale, page.name)}</h1>
          <p className="s-lead mt-3">
            {t("page.lead", {
              posts: page.posts.length,
              agency: page.agencyName,
              most: page.maxPostsPerApplicant,
            })}
          </p>
          <ChangedBanner locale={locale} page={page} />
          <nav aria-label={t("page.contents")} className="s-noprint mt-5">
            <ul className="s-row gap-x-5 gap-y-1">
              {sections.map((section) => (
                <li key={section}>
                  <TextLink href={`#${t(`anchor.${section}`)}`}>{t(`section.${section}`)}</TextLink>
                </li>
              ))}
              {departures.length > 0 && (
                <li>
                  <TextLink href={`#${t("anchor.departures")}`}>{t("section.departures")}</TextLink>
                </li>
              )}
              {page.hasResults && (
                <li>
                  <TextLink href={localePath(locale, `/seleksi/${slug}/hasil`)}>
                    {t("section.results")}
                  </TextLink>
                </li>
              )}
            </ul>
          </nav>
          <section className="s-section" id={t("anchor.posts")}>
            <h2>{t("page.postsTitle")}</h2>
            <Posts
              locale={locale}
              slug={slug}
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
            <Weights locale={locale} stages={page.stages} tieCriterion={page.tieCriterion} />
          </section>
          <section className="s-section" id={t("anchor.timetable")}>
            <h2>{t("section.timetable")}</h2>
            <Timetable locale={locale} page={page} />
            <CalendarLink locale={locale} slug={slug} />
          </section>
          <section className="s-section" id={t("anchor.documents")}>
            <h2>{t("page.documentsTitle")}</h2>
            <Documents locale={locale} documents={page.documents} />
          </section>
          {departures.length > 0 && (
            <section className="s-section" id={t("anchor.departures")}>
              <h2>{t("page.departuresTitle")}</h2>
              <p className="mt-2">{t("page.departures")}</p>
              <DepartureList locale={locale} rows={departures} papers={`/seleksi/${slug}/surat`} />
            </section>
          )}
          <section className="s-section" id={t("anchor.how")}>
            <h2>{t("section.how")}</h2>
            <p className="s-text mt-2">{how}</p>
          </section>
        </div>
        <aside className="s-stack-6 s-aside">
          <ApplyCard locale={locale} now={now} page={page} />
          <div>
            <h2 className="text-base">{t("page.contactTitle")}</h2>
            <address className="s-small mt-1">
              {contact.name}
              <br />
              {contact.address}
              <br />
              {t("page.phone", { phone: contact.phone })}
              <br />
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </address>
          </div>
          <div className="s-stack-2">
            {page.standing !== "FINISHED" && page.standing !== "CANCELLED" && (
              <p>
                <TextLink href={localePath(locale, `/langganan?seleksi=${slug}`)}>
                  {t("page.subscribe")}
                </TextLink>
              </p>
            )}
            <p>
              <TextLink href={localePath(locale, `/lapor?seleksi=${slug}`)}>
                {t("page.report")}
              </TextLink>
            </p>
          </div>
          <Downloads locale={locale} slug={slug} paperBytes={paperBytes} />
          <Share text={shareText(locale, page)} />
          <MachineData locale={locale} slug={slug} hasResults={page.hasResults} />
        </aside>
      </div>
    </PublicShell>
  );
}
