import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ConflictForm } from "#components/scoring/conflict-form";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadRecusal } from "#server/scoring/load-recusal";
import { declare } from "../../../actions";

interface DeclarePageProps {
  readonly params: Promise<{ locale: string; selectionId: string; postId: string }>;
}

export async function generateMetadata({ params }: DeclarePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("recusal.declare") };
}

/** A tie cannot be taken back, so it is declared on a page that says what follows. */
export default async function DeclarePage({ params }: DeclarePageProps) {
  const { locale, selectionId, postId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const list = `/penilaian/benturan/${selectionId}`;
  const page = await loadRecusal(await requestContext(locale, `${list}/${postId}`), selectionId);
  const post = page?.posts.find((each) => each.postId === postId);
  if (!page?.isRunning || post === undefined) notFound();
  if (post.declared !== null) redirect(localePath(locale, list));
  const t = await getTranslations({ locale, namespace: "scoring" });
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("recusal.actTitle", { post: inLocale(locale, post.title) })}
        context={inLocale(locale, page.selectionName)}
        trail={{ locale, pages: [{ path: list, name: t("recusal.title") }] }}
      />
      {post.applicants.some(({ stated }) => !stated) && <p>{t("recusal.first")}</p>}
      <ConflictForm
        locale={locale}
        action={declare}
        list={list}
        place={{ name: "postId", value: postId }}
        applicants={post.applicants}
        effects={[t("recusal.effectAll"), t("recusal.effectHidden"), t("recusal.effectForever")]}
      />
    </div>
  );
}
