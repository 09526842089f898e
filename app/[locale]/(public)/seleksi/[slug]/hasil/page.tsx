import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InputInvitation } from "#components/input/input-invitation";
import { PublicShell } from "#components/layout/public-shell";
import { PostResults } from "#components/ranking/post-results";
import { CiteRule } from "#components/regulation/cite-rule";
import { EmptyState } from "#components/ui/empty-state";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { RESULTS_EVERY_STAGE, RESULTS_FINAL_NO_SCORES } from "#domain/regulation/results";
import { currentMoment } from "#server/context";
import { env } from "#server/env";
import { loadInputInvitation } from "#server/input/load-public";
import { loadResults } from "#server/ranking/load-results";
import { publicMetadata } from "../../../public-metadata";

interface ResultsPageProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

// Nothing is made at build time; the first visitor fills the cache, and publishing empties it.
export const revalidate = 300;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: ResultsPageProps): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return {};
  const page = await loadResults(slug);
  if (page === null) return {};
  const t = await getTranslations({ locale, namespace: "ranking" });
  return publicMetadata({
    locale,
    path: `/seleksi/${slug}/hasil`,
    title: t("results.title", { name: inLocale(locale, page.name) }),
    description: t("results.lead"),
    image: `/seleksi/${slug}/opengraph-image`,
  });
}

export default async function ResultsPage({ params }: ResultsPageProps) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const page = await loadResults(slug);
  if (page === null) notFound();
  const inputUntil = await loadInputInvitation(currentMoment(), slug);
  const t = await getTranslations({ locale, namespace: "ranking" });
  const said = await getTranslations({ locale, namespace: "announcement.results" });
  const announcement = localePath(locale, `/seleksi/${slug}`);
  const published = page.posts.filter(({ stages }) => stages.length > 0);
  const { contact } = page;
  return (
    <PublicShell
      locale={locale}
      path={`/seleksi/${slug}/hasil`}
      demo={env().SELTER_DEMO}
      owner={page.agencyName}
      contact={[contact.name, contact.address, contact.phone]}
    >
      <h1>{t("results.title", { name: inLocale(locale, page.name) })}</h1>
      <p className="s-lead mt-2">{t("results.lead")}</p>
      <p className="mt-2">
        <TextLink href={announcement}>
          {t("results.toAnnouncement", { number: page.announcementNumber ?? "" })}
        </TextLink>
      </p>
      {published.length > 0 && (
        <p className="s-noprint mt-2">
          <TextLink file href={localePath(locale, `/seleksi/${slug}/hasil.pdf`)} className="s-back">
            <Icon name="download" />
            {t("results.paper")}
          </TextLink>
        </p>
      )}
      {inputUntil !== null && (
        <div className="s-noprint mt-5">
          <InputInvitation locale={locale} slug={slug} lastDay={inputUntil} />
        </div>
      )}
      {published.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={t("results.emptyTitle")}>{t("results.empty")}</EmptyState>
        </div>
      ) : (
        <>
          {published.length > 1 && (
            <nav className="s-noprint mt-5" aria-label={t("results.posts")}>
              <ul className="s-row gap-x-5 gap-y-1">
                {published.map((post) => (
                  <li key={post.postId}>
                    <TextLink href={`#${post.code.toLowerCase()}`}>
                      {inLocale(locale, post.title)}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <div className="s-cols mt-6">
            <div>
              {published.map((post) => (
                <PostResults
                  key={post.postId}
                  locale={locale}
                  zone={page.zone}
                  mode={page.publicationMode}
                  post={post}
                />
              ))}
            </div>
            <aside className="s-stack-6">
              <div>
                <h2 className="text-base">{t("results.readTitle")}</h2>
                <p className="s-small mt-1">{said(`check.${page.resultIdentity}`)}</p>
                <p className="s-small mt-2">{t("results.readCodes")}</p>
                <p className="s-small mt-2">{t("results.readRanks")}</p>
                <p className="s-small mt-2">{t("results.readCategories")}</p>
                <p className="mt-2">
                  <CiteRule rule={RESULTS_EVERY_STAGE} />
                </p>
              </div>
              <div>
                <h2 className="text-base">{t("results.finalTitle")}</h2>
                <p className="s-small mt-1">{t("results.final")}</p>
                <p className="s-small mt-2">{said(`final.${page.publicationMode}`)}</p>
                <p className="mt-2">
                  <CiteRule rule={RESULTS_FINAL_NO_SCORES} />
                </p>
              </div>
            </aside>
          </div>
        </>
      )}
    </PublicShell>
  );
}
