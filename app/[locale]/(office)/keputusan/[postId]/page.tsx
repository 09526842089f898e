import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ChoiceForm } from "#components/decision/choice-form";
import { NamesCompared } from "#components/decision/names-compared";
import { PickNote } from "#components/decision/pick-note";
import { DecisionStateTag } from "#components/decision/state-tag";
import { PageHead } from "#components/layout/page-head";
import { Banner } from "#components/ui/banner";
import { Panel } from "#components/ui/panel";
import { formatInstant } from "#domain/format";
import { inLocale, isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadDecision } from "#server/decision/load-decision";
import { note } from "./actions";

interface DecisionPageProps {
  readonly params: Promise<{ locale: string; postId: string }>;
}

export async function generateMetadata({ params }: DecisionPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "decision" });
  return { title: t("list.title") };
}

export default async function DecisionPage({ params }: DecisionPageProps) {
  const { locale, postId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const page = await loadDecision(await requestContext(locale, `/keputusan/${postId}`), postId);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "decision" });
  const title = inLocale(locale, page.postTitle);
  const date = formatInstant(locale, page.zone, new Date(page.handedOverAt), "date");
  return (
    <>
      <PageHead
        title={
          page.mayPick ? t("page.title", { post: title }) : t("page.titleDone", { post: title })
        }
        context={t("page.context", { date })}
        trail={{ locale, pages: [{ path: "/keputusan", name: t("list.title") }] }}
        actions={<DecisionStateTag state={page.state} />}
      />
      <div className="s-gapstack">
        <PickNote locale={locale} page={page} />
        <Panel flush>
          <NamesCompared names={page.names} />
        </Panel>
        {page.state !== "PUBLISHED" && (
          <Banner tone="neutral" title={t("page.pybTitle")}>
            <p>{page.isReader ? t("page.pybReader") : t("page.pybNote")}</p>
          </Banner>
        )}
        {page.mayPick && (
          <ChoiceForm
            locale={locale}
            action={note}
            postId={page.postId}
            version={page.version}
            names={page.names.filter(({ canBePicked }) => canBePicked)}
            draft={page.draft}
          />
        )}
      </div>
    </>
  );
}
