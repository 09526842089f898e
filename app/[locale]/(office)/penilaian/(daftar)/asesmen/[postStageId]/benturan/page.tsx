import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ConflictForm } from "#components/scoring/conflict-form";
import { inLocale, isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadAssessorTies } from "#server/scoring/load-assessor-ties";
import { declareTies } from "../../../actions";

interface TiesPageProps {
  readonly params: Promise<{ locale: string; postStageId: string }>;
}

export async function generateMetadata({ params }: TiesPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("recusal.declare") };
}

/** A tie cannot be taken back, so it is declared on a page that says what follows. */
export default async function TiesPage({ params }: TiesPageProps) {
  const { locale, postStageId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const list = `/penilaian/asesmen/${postStageId}`;
  const page = await loadAssessorTies(
    await requestContext(locale, `${list}/benturan`),
    postStageId,
  );
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "scoring" });
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("recusal.actTitle", { post: inLocale(locale, page.postTitle) })}
        context={inLocale(locale, page.selectionName)}
        trail={{ locale, pages: [{ path: list, name: t("assessment.title") }] }}
      />
      <ConflictForm
        locale={locale}
        action={declareTies}
        list={list}
        place={{ name: "postStageId", value: postStageId }}
        applicants={page.applicants}
        effects={[
          t("assessment.ties.effectHidden"),
          t("assessment.ties.effectEmptied"),
          t("recusal.effectForever"),
        ]}
      />
    </div>
  );
}
