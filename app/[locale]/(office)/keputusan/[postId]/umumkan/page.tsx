import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublishChoice } from "#components/decision/publish-choice";
import { PageHead } from "#components/layout/page-head";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadDecision } from "#server/decision/load-decision";
import { publish } from "../actions";

interface PublishPageProps {
  readonly params: Promise<{ locale: string; postId: string }>;
}

export async function generateMetadata({ params }: PublishPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "decision" });
  return { title: t("publish.title") };
}

export default async function PublishPage({ params }: PublishPageProps) {
  const { locale, postId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/keputusan/${postId}`;
  const page = await loadDecision(await requestContext(locale, `${path}/umumkan`), postId);
  if (page === null || !page.mayPublish) notFound();
  const picked = page.names.find(
    ({ applicationId }) => applicationId === page.picked?.applicationId,
  );
  if (picked === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "decision" });
  const title = inLocale(locale, page.postTitle);
  return (
    <>
      <PageHead
        title={t("publish.title")}
        context={`${title} · ${inLocale(locale, page.selectionName)}`}
        trail={{
          locale,
          pages: [
            { path: "/keputusan", name: t("list.title") },
            { path, name: title },
          ],
        }}
      />
      <PublishChoice
        locale={locale}
        action={publish}
        backHref={localePath(locale, path)}
        postId={postId}
        version={page.version}
        name={picked.name}
        post={title}
        mode={page.publicationMode}
      />
    </>
  );
}
