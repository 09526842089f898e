import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublishChoice } from "#components/decision/publish-choice";
import { PageHead } from "#components/layout/page-head";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadRanking } from "#server/ranking/load-ranking";
import { publish } from "../actions";

interface PublishPageProps {
  readonly params: Promise<{ locale: string; id: string; postId: string }>;
}

export async function generateMetadata({ params }: PublishPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "decision" });
  return { title: t("publish.title") };
}

/** For whoever presides: the same publication as the appointing officer's own page offers. */
export default async function PublishPage({ params }: PublishPageProps) {
  const { locale, id, postId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/peringkat/${postId}`;
  const page = await loadRanking(await requestContext(locale, `${path}/umumkan`), postId);
  if (page === null || page.selectionId !== id || page.toPublish === null) notFound();
  const t = await getTranslations({ locale, namespace: "decision" });
  const ranking = await getTranslations({ locale, namespace: "ranking" });
  const title = inLocale(locale, page.postTitle);
  return (
    <>
      <PageHead
        title={t("publish.title")}
        context={`${title} · ${inLocale(locale, page.selectionName)}`}
        trail={{
          locale,
          pages: [
            { path: `/kantor/seleksi/${id}/peringkat`, name: ranking("list.title") },
            { path, name: title },
          ],
        }}
      />
      <PublishChoice
        locale={locale}
        action={publish}
        backHref={localePath(locale, path)}
        postId={postId}
        version={page.toPublish.version}
        name={page.toPublish.name}
        post={title}
        mode={page.publicationMode}
      />
    </>
  );
}
