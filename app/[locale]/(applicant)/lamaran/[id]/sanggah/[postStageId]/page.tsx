import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { ObjectionAnswer } from "#components/verification/objection-answer";
import { StageObjectionForm } from "#components/verification/stage-objection-form";
import { lastSecondBefore } from "#domain/calendar";
import { formatInstant, formatScore } from "#domain/format";
import { inLocale } from "#domain/locale";
import { loadUnsaved } from "#server/unsaved/load-input";
import { loadOwnStageObjection } from "#server/verification/load-stage-objection";
import { ApplicantFrame } from "../../../../applicant-frame";
import { discard } from "../../../../unsaved-actions";
import { ownPage } from "../../../own-page";
import { file } from "./actions";

interface StageObjectionProps {
  readonly params: Promise<{ locale: string; id: string; postStageId: string }>;
  readonly searchParams: Promise<{ dibuang?: string }>;
}

export async function generateMetadata(props: StageObjectionProps): Promise<Metadata> {
  const { locale } = await ownPage(props);
  const t = await getTranslations({ locale, namespace: "verification.objection" });
  return { title: t("titleStage") };
}

export default async function StageObjectionPage(props: StageObjectionProps) {
  const { postStageId } = await props.params;
  const { locale, path, ctx, application } = await ownPage(props, `/sanggah/${postStageId}`);
  const own = await loadOwnStageObjection(ctx, { applicationId: application.id, postStageId });
  if (own === null) notFound();
  const t = await getTranslations({ locale, namespace: "verification.objection" });
  const terms = await getTranslations({ locale, namespace: "terms.stage" });
  const { filed, zone, endsAt, result } = own;
  const { dibuang: discarded } = await props.searchParams;
  const stage = terms(own.kind);
  const title = inLocale(locale, application.post.title);
  const lastAt = endsAt === null ? null : lastSecondBefore(endsAt);
  const last = lastAt && formatInstant(locale, zone, lastAt, "minute");
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      owner={application.agencyName}
      back={{ path: `/lamaran/${application.id}`, name: title }}
    >
      <div className="s-cols">
        <div className="s-stack-6">
          <div>
            <h1>{t("titleOf", { stage })}</h1>
            <p className="s-muted mt-1">
              {title} · <span className="s-code">{application.receiptNumber}</span>
            </p>
            <p className="mt-2">
              {t(result.passed ? "ownPassed" : "ownStopped", {
                value: formatScore(locale, result.value),
              })}
            </p>
          </div>
          {filed !== null ? (
            <ObjectionAnswer locale={locale} zone={zone} filed={filed} scored />
          ) : own.isOpen ? (
            <>
              <Banner tone="warning" title={t("unsent")}>
                <p>{t("unsentText", { at: last ?? "" })}</p>
              </Banner>
              <StageObjectionForm
                key={discarded ?? ""}
                unsaved={await loadUnsaved(ctx, "STAGE_OBJECTION", postStageId)}
                discard={discard}
                locale={locale}
                action={file}
                applicationId={application.id}
                postStageId={postStageId}
              />
            </>
          ) : (
            <Banner tone="neutral" title={t("over")}>
              <p>
                {own.isSigned ? t("overSigned") : t("overText", { at: last ?? "", days: own.days })}
              </p>
            </Banner>
          )}
        </div>
        <aside className="s-stack-6">
          <section>
            <h2 className="s-h3">{t("afterTitle")}</h2>
            <ol className="s-bullets s-small">
              <li>{t("afterForm")}</li>
              <li>{t("afterStagePanel")}</li>
              <li>{t("afterStageAnswer")}</li>
            </ol>
          </section>
          <section>
            <h2 className="s-h3">{t("elsewhereTitle")}</h2>
            <p className="s-small mt-1">{t("elsewhere")}</p>
          </section>
        </aside>
      </div>
    </ApplicantFrame>
  );
}
