import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { DisqualifyLinks } from "#components/scoring/disqualify-links";
import { RecapTable } from "#components/scoring/recap-table";
import { ReopeningRequest } from "#components/scoring/reopening-request";
import { SheetMatrix } from "#components/scoring/sheet-matrix";
import { ShortOfScorers } from "#components/scoring/short-of-scorers";
import { StageActs } from "#components/scoring/stage-acts";
import { hasNotes, StageNotes } from "#components/scoring/stage-notes";
import { StageStateTag } from "#components/scoring/stage-state-tag";
import { StageTimes } from "#components/scoring/stage-times";
import { Panel } from "#components/ui/panel";
import { Stats } from "#components/ui/stat";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadPostStage } from "#server/scoring/load-post-stage";
import { answer, decide, open } from "../actions";

interface PostStagePageProps {
  readonly params: Promise<{ locale: string; id: string; postStageId: string }>;
}

export async function generateMetadata({ params }: PostStagePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("stages.title") };
}

export default async function PostStagePage({ params }: PostStagePageProps) {
  const { locale, id, postStageId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = `/kantor/seleksi/${id}/tahap`;
  const ctx = await requestContext(locale, `${base}/${postStageId}`);
  const stage = await loadPostStage(ctx, postStageId);
  if (stage?.selectionId !== id) notFound();
  const t = await getTranslations({ locale, namespace: "scoring" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const running = stage.candidates.filter(({ isIn }) => isIn).length;
  const isScored = stage.kind !== "ADMIN_CHECK";
  // The recap needs the whole width; what comes next then stands below it.
  const showsValues = stage.seesValues && isScored;
  const counts = { post: inLocale(locale, stage.postTitle), candidates: running };
  const recused = stage.recusals.length;
  const mayDisqualify = stage.presides && (stage.state === "OPEN" || stage.state === "UNSEALED");
  const absent = stage.seats.filter(({ absence }) => absence !== null).length;
  return (
    <>
      <PageHead
        title={terms(`stage.${stage.kind}`)}
        context={
          stage.hasSheets && stage.state !== "PLANNED"
            ? t("stage.context", { ...counts, scorers: stage.scorers })
            : t("stage.contextPlain", counts)
        }
        actions={<StageStateTag kind={stage.kind} state={stage.state} />}
        trail={{ locale, pages: [{ path: base, name: t("stages.title") }] }}
      />
      <div className={showsValues ? "s-gapstack" : "s-cols-work s-cols"}>
        <div className="s-gapstack">
          {stage.shortOfScorers !== null && (
            <ShortOfScorers
              locale={locale}
              changePath={`/kantor/seleksi/${id}/perubahan/panitia`}
              quorum={stage.quorum}
              {...stage.shortOfScorers}
            />
          )}
          {isScored && stage.state === "OPEN" && (
            <Stats
              figures={[
                {
                  value: t("stage.handedInCount", { handedIn: stage.handedIn, due: stage.due }),
                  words: stage.hasSheets ? t("stage.handedIn") : t("stage.handedInAssessment"),
                },
                ...(stage.hasSheets
                  ? [
                      { value: stage.scorers, words: t("stage.scorers", { quorum: stage.quorum }) },
                      { value: recused, words: t("stage.recused") },
                      { value: absent, words: t("stage.absent") },
                    ]
                  : []),
              ]}
            />
          )}
          <Panel
            flush
            footer={hasNotes(stage) ? <StageNotes locale={locale} {...stage} /> : undefined}
          >
            {showsValues ? (
              <RecapTable
                locale={locale}
                hasSheets={stage.hasSheets}
                sheetDecimals={stage.sheetDecimals}
                seats={stage.seats}
                candidates={stage.candidates}
              />
            ) : (
              <SheetMatrix
                hasSheets={stage.hasSheets}
                isOpen={isScored && stage.state !== "PLANNED"}
                seats={stage.seats}
                candidates={stage.candidates}
              />
            )}
          </Panel>
          {stage.requests.map((request) => (
            <ReopeningRequest
              key={request.sheetId}
              locale={locale}
              action={answer}
              request={request}
            />
          ))}
        </div>
        <aside className={showsValues ? "s-gapstack s-measure-wide" : "s-gapstack"}>
          {!isScored && (
            <Panel title={t("stage.acts")} id="tindakan">
              <p>{t("stage.adminText")}</p>
              <p>
                <TextLink href={localePath(locale, `/kantor/seleksi/${id}/verifikasi`)}>
                  {t("stage.adminLink")}
                </TextLink>
              </p>
            </Panel>
          )}
          {stage.presides && (isScored || stage.state === "DECIDED") && (
            <StageActs
              locale={locale}
              base={base}
              stage={{ ...stage, running }}
              actions={{ open, decide }}
            />
          )}
          {!stage.presides && isScored && stage.state !== "PUBLISHED" && (
            <Panel title={t("stage.acts")} id="tindakan">
              <p>{t("stage.onlyChair")}</p>
              {!stage.seesValues && stage.state === "UNSEALED" && <p>{t("recap.later")}</p>}
            </Panel>
          )}
          {mayDisqualify && (
            <DisqualifyLinks
              locale={locale}
              path={`${base}/${postStageId}/gugur`}
              candidates={stage.candidates}
            />
          )}
          <StageTimes locale={locale} stage={stage} />
        </aside>
      </div>
    </>
  );
}
