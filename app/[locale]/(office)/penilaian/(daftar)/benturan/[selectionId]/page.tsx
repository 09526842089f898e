import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { CiteRule } from "#components/regulation/cite-rule";
import { RecusalPost } from "#components/scoring/recusal-post";
import { inLocale, isLocale } from "#domain/locale";
import { COI_DECLARE_ALL } from "#domain/regulation/conflicts";
import { requestContext } from "#server/context";
import { loadRecusal } from "#server/scoring/load-recusal";

interface RecusalPageProps {
  readonly params: Promise<{ locale: string; selectionId: string }>;
}

export async function generateMetadata({ params }: RecusalPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("recusal.title") };
}

export default async function RecusalPage({ params }: RecusalPageProps) {
  const { locale, selectionId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/penilaian/benturan/${selectionId}`);
  const page = await loadRecusal(ctx, selectionId);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "scoring" });
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("recusal.title")}
        context={inLocale(locale, page.selectionName)}
        trail={{ locale, pages: [{ path: "/penilaian", name: t("work.title") }] }}
      />
      <div>
        <p>{t("recusal.intro")}</p>
        <CiteRule rule={COI_DECLARE_ALL} />
      </div>
      {page.posts.map((post) => (
        <RecusalPost
          key={post.postId}
          locale={locale}
          zone={page.zone}
          post={post}
          declareHref={page.isRunning ? `/penilaian/benturan/${selectionId}/${post.postId}` : null}
        />
      ))}
    </div>
  );
}
