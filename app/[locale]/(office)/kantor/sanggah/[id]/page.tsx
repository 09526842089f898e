import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { Banner } from "#components/ui/banner";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { AgreeForm } from "#components/verification/agree-form";
import { AnswerEffect } from "#components/verification/answer-effect";
import { AnswerForm } from "#components/verification/answer-form";
import { FormalCheck } from "#components/verification/formal-check";
import { ObjectionPoints } from "#components/verification/objection-points";
import { ObjectionTag } from "#components/verification/objection-table";
import { lastSecondBefore } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadObjection } from "#server/verification/load-objections";
import { agree, answer, check, confirm, sendBack } from "./actions";

interface ObjectionPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: ObjectionPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "verification.objection" });
  return { title: t("inbox") };
}

export default async function ObjectionPage({ params }: ObjectionPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const page = await loadObjection(await requestContext(locale, `/kantor/sanggah/${id}`), id);
  if (!page) notFound();
  const t = await getTranslations({ locale, namespace: "verification.objection" });
  const at = (iso: string) => formatInstant(locale, page.zone, new Date(iso), "minute");
  const due = formatInstant(locale, page.zone, lastSecondBefore(page.dueAt), "date");
  const stage = await getTranslations({ locale, namespace: "terms.stage" });
  const isScored = page.kind !== "ADMIN_CHECK";
  const below = isScored ? `tahap/${page.postStageId}` : `verifikasi/${page.applicationId}`;
  return (
    <>
      <PageHead
        trail={{ locale, pages: [{ path: "/kantor/sanggah", name: t("inbox") }] }}
        title={t("of", { number: page.receiptNumber ?? "" })}
        context={`${page.name} · ${stage(page.kind)} · ${inLocale(locale, page.postTitle)} · ${inLocale(locale, page.selectionName)}`}
        actions={<ObjectionTag state={page.state} />}
      />
      <div className="s-cols s-cols-wide">
        <div className="s-gapstack">
          {page.returnReason !== null && (
            <Banner tone="warning" title={t("sentBack")}>
              <p className="s-lines">{page.returnReason}</p>
            </Banner>
          )}
          {page.mayAnswer ? (
            <AnswerForm
              locale={locale}
              action={answer}
              objectionId={id}
              version={page.version}
              points={page.points}
              lines={page.lines}
              unchangedReason={page.unchangedReason}
            />
          ) : (
            <>
              <ObjectionPoints locale={locale} points={page.points} />
              <AnswerEffect
                locale={locale}
                lines={page.lines}
                unchangedReason={page.unchangedReason}
              />
            </>
          )}
          {page.mayAgree && (
            <AgreeForm
              locale={locale}
              agree={agree}
              sendBack={sendBack}
              objectionId={id}
              version={page.version}
            />
          )}
        </div>
        <div className="s-gapstack">
          <Panel id="keadaan" title={t("standing")}>
            <p className="s-small">{t("filedAt", { at: at(page.filedAt) })}</p>
            {page.decidedAt === null ? (
              <p className="s-small">{t("answerBy", { due })}</p>
            ) : (
              <p className="s-small">{t("answeredAt", { at: at(page.decidedAt) })}</p>
            )}
            {page.state === "ANSWERED" && <p className="s-small">{t("waitsForSecond")}</p>}
            {!isScored && <p className="s-small">{t("reasonsStand", { count: page.standing })}</p>}
            <p className="s-small">
              <TextLink href={localePath(locale, `/kantor/seleksi/${page.selectionId}/${below}`)}>
                {t(isScored ? "toStage" : "toFile")}
              </TextLink>
            </p>
          </Panel>
          {(page.mayAnswer || page.mayAgree) && (
            <Banner tone="info" level={3} title={t("effectTitle")}>
              <p>{t(isScored ? "stageEffect" : "effect")}</p>
            </Banner>
          )}
          <Panel id="bentuk" title={t("formTitle")}>
            <FormalCheck
              locale={locale}
              check={page.mayCheck ? check : null}
              confirm={page.mayConfirm ? confirm : null}
              objectionId={id}
              version={page.version}
              state={page.state}
              admissible={page.admissible}
              reason={page.formalReason}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}
