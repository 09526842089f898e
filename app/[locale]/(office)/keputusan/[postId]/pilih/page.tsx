import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ConfirmChoice } from "#components/decision/confirm-choice";
import { PageHead } from "#components/layout/page-head";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadDecision } from "#server/decision/load-decision";
import { pick } from "../actions";

interface ConfirmPageProps {
  readonly params: Promise<{ locale: string; postId: string }>;
}

export async function generateMetadata({ params }: ConfirmPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "decision" });
  return { title: t("confirm.title") };
}

export default async function ConfirmPage({ params }: ConfirmPageProps) {
  const { locale, postId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/keputusan/${postId}`;
  const page = await loadDecision(await requestContext(locale, `${path}/pilih`), postId);
  if (page === null || !page.mayPick || page.draft === null) notFound();
  const { draft, names } = page;
  const chosen = names.find(({ applicationId }) => applicationId === draft.applicationId);
  if (!chosen?.canBePicked) notFound();
  const t = await getTranslations({ locale, namespace: "decision" });
  const title = inLocale(locale, page.postTitle);
  return (
    <>
      <PageHead
        title={t("confirm.title")}
        context={t("confirm.context", {
          post: title,
          selection: inLocale(locale, page.selectionName),
        })}
        trail={{
          locale,
          pages: [
            { path: "/keputusan", name: t("list.title") },
            { path, name: title },
          ],
        }}
      />
      <ConfirmChoice
        locale={locale}
        action={pick}
        backHref={localePath(locale, path)}
        postId={postId}
        version={page.version}
        post={title}
        chosen={chosen}
        names={names.map(({ name }) => name)}
        reason={draft.reason}
      />
    </>
  );
}
