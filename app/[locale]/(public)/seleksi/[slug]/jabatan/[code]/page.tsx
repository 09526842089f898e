import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ApplyBar } from "#components/announcement/apply-bar";
import { ApplyCard } from "#components/announcement/apply-card";
import { ChangedBanner } from "#components/announcement/changed-banner";
import { Competencies } from "#components/announcement/competencies";
import { Requirements } from "#components/announcement/requirements";
import { Share } from "#components/announcement/share";
import { StandingTag } from "#components/announcement/standing-tag";
import { JsonLd } from "#components/layout/json-ld";
import { PublicShell } from "#components/layout/public-shell";
import { DefinitionList } from "#components/ui/definition-list";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { postPath } from "#domain/planning/post-path";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { currentMoment } from "#server/context";
import { env } from "#server/env";
import { jobPosting } from "#server/open-data/job-postings";
import { pictureWords, postAt, shareText } from "#server/open-data/share-text";
import { publicMetadata } from "../../../../public-metadata";

interface PostPageProps {
  readonly params: Promise<{ locale: string; slug: string; code: string }>;
}

// Nothing is made at build time; the first visitor fills the cache.
export const revalidate = 300;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PostPageProps): Promise<Metadata> {
  const { locale, slug, code } = await params;
  if (!isLocale(locale)) return {};
  const page = await loadAnnouncement(currentMoment(), slug);
  const post = page === null ? undefined : postAt(page, code);
  if (page === null || post === undefined) return {};
  const { title, detail, agency, deadline } = pictureWords(locale, page, post);
  const path = postPath(slug, post.code);
  return publicMetadata({
    locale,
    path,
    title,
    description: [detail, agency, deadline].filter((part) => part !== null).join(" · "),
    image: `${path}/opengraph-image`,
  });
}

/** One post by itself: an address to share, and what holds for this post. */
export default async function PostPage({ params }: PostPageProps) {
  const { locale, slug, code } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const moment = currentMoment();
  const page = await loadAnnouncement(moment, slug);
  const post = page === null ? undefined : postAt(page, code);
  if (page === null || post === undefined) notFound();
  const now = moment.toISOString();
  const [t, levels, fields, scopes] = await Promise.all([
    getTranslations({ locale, namespace: "announcement" }),
    getTranslations({ locale, namespace: "terms.postLevel" }),
    getTranslations({ locale, namespace: "terms.workField" }),
    getTranslations({ locale, namespace: "terms.openingScope" }),
  ]);
  const { contact } = page;
  const { standing, closesAt } = post;
  const alone = { ...page, standing, closesAt, posts: [post] };
  return (
    <PublicShell
      locale={locale}
      path={postPath(slug, post.code)}
      demo={env().SELTER_DEMO}
      owner={page.agencyName}
      contact={[contact.name, contact.address, t("page.phone", { phone: contact.phone })]}
      bar={<ApplyBar locale={locale} now={now} page={alone} />}
    >
      <JsonLd data={jobPosting(locale, page, post)} />
      <p className="s-noprint mb-4">
        <TextLink href={localePath(locale, `/seleksi/${slug}`)} className="s-back">
          <Icon name="arrow-left" />
          {inLocale(locale, page.name)}
        </TextLink>
      </p>
      <div className="s-cols">
        <div>
          <p className="s-row mb-2">
            <StandingTag standing={standing} />
            <span className="s-small s-muted">
              {t("numbered", { number: page.announcementNumber ?? "" })}
            </span>
          </p>
          <h1>{inLocale(locale, post.title)}</h1>
          <ChangedBanner locale={locale} page={page} />
          <div className="mt-5">
            <DefinitionList
              entries={[
                { term: t("posts.unit"), value: post.unit },
                { term: t("posts.level"), value: levels(post.level) },
                { term: t("search.field"), value: fields(post.workField) },
                { term: t("posts.scope"), value: scopes(post.scope) },
                { term: t("posts.grade"), value: post.grade ?? "–" },
                { term: t("posts.code"), value: post.code },
              ]}
            />
          </div>
          <section className="s-section" id={t("anchor.requirements")}>
            <h2>{t("section.requirements")}</h2>
            <Requirements
              locale={locale}
              requirements={page.requirements.filter(
                (row) => row.post === null || row.post.code === post.code,
              )}
              referenceDate={page.referenceDate}
              number={page.announcementNumber ?? ""}
              severalPosts={page.posts.length > 1}
            />
          </section>
          <section className="s-section" id={t("anchor.competencies")}>
            <h2>{t("competencies.title")}</h2>
            <Competencies locale={locale} levels={post.levels} />
          </section>
        </div>
        <aside className="s-stack-6 s-aside">
          <ApplyCard locale={locale} now={now} page={alone} />
          <Share text={shareText(locale, page, post)} />
        </aside>
      </div>
    </PublicShell>
  );
}
