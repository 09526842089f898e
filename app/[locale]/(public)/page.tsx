import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OpenPosts } from "#components/announcement/open-posts";
import { SearchForm } from "#components/announcement/search-form";
import { StageSteps } from "#components/announcement/stage-steps";
import { PublicShell } from "#components/layout/public-shell";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { loadHome } from "#server/announcement/load-home";
import { currentMoment } from "#server/context";
import { env } from "#server/env";
import { publicMetadata } from "./public-metadata";

interface HomePageProps {
  readonly params: Promise<{ locale: string }>;
}

// Nothing is made at build time; the first visitor fills the cache, and publishing empties it.
export const revalidate = 300;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: HomePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "layout" });
  const title = `Selter – ${t("owner")}`;
  return { ...publicMetadata({ locale, path: "/", title }), title: { absolute: title } };
}

export default async function HomePage({ params }: HomePageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const now = currentMoment();
  const { posts, running } = await loadHome(now);
  const t = await getTranslations({ locale, namespace: "announcement" });
  return (
    <PublicShell locale={locale} path="/" demo={env().SELTER_DEMO} wide>
      <div className="s-band border-t-0">
        <div className="s-wrap s-hero">
          <h1>{t("home.title")}</h1>
          <p className="s-lead mt-3">{t("home.lead")}</p>
          <SearchForm locale={locale} />
        </div>
      </div>
      <div className="s-wrap">
        <section className="s-section" aria-labelledby="buka">
          <h2 id="buka">
            {posts.length === 0 ? t("page.postsTitle") : t("home.open", { count: posts.length })}
          </h2>
          {posts.length === 0 ? (
            <EmptyState
              level={3}
              title={t("home.noneTitle")}
              action={<TextLink href={localePath(locale, "/seleksi")}>{t("home.toAll")}</TextLink>}
            >
              {t("home.noneText")}
            </EmptyState>
          ) : (
            <OpenPosts locale={locale} now={now.toISOString()} posts={posts} />
          )}
        </section>
        {running.length > 0 && (
          <section className="s-section" aria-labelledby="jalan">
            <div className="s-row-between">
              <h2 id="jalan">{t("home.running")}</h2>
              <TextLink href={localePath(locale, "/seleksi")} className="s-small">
                {t("home.toAll")}
              </TextLink>
            </div>
            <div className="s-stack-10 mt-5">
              {running.map((selection) => (
                <article key={selection.id}>
                  <h3 className="mb-3">
                    <TextLink href={localePath(locale, `/seleksi/${selection.slug}`)}>
                      {inLocale(locale, selection.name)}
                    </TextLink>{" "}
                    <span className="s-muted font-normal">
                      – {t("home.posts", { count: selection.posts })}
                    </span>
                  </h3>
                  <StageSteps locale={locale} {...selection} />
                </article>
              ))}
            </div>
          </section>
        )}
      </div>
    </PublicShell>
  );
}
