import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AnnouncementBody } from "#components/announcement/announcement-body";
import { ApplyBar } from "#components/announcement/apply-bar";
import { ApplyCard } from "#components/announcement/apply-card";
import { ChangedBanner } from "#components/announcement/changed-banner";
import { Downloads } from "#components/announcement/downloads";
import { CalendarLink, MachineData } from "#components/announcement/machine-data";
import { PlanApproval } from "#components/announcement/plan-approval";
import { Share } from "#components/announcement/share";
import { StandingTag } from "#components/announcement/standing-tag";
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
          <PlanApproval
            locale={locale}
            slug={slug}
            approval={page.approval}
            supervisor={page.supervisor}
          />
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
          <AnnouncementBody
            locale={locale}
            page={page}
            calendar={<CalendarLink locale={locale} slug={slug} />}
            departures={
              departures.length > 0 && (
                <section className="s-section" id={t("anchor.departures")}>
                  <h2>{t("page.departuresTitle")}</h2>
                  <p className="mt-2">{t("page.departures")}</p>
                  <DepartureList
                    locale={locale}
                    rows={departures}
                    papers={`/seleksi/${slug}/surat`}
                  />
                </section>
              )
            }
          />
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
