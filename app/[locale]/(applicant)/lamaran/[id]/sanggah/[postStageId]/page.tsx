import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { ObjectionAnswer } from "#components/verification/objection-answer";
import { StageObjectionForm } from "#components/verification/stage-objection-form";
import { lastSecondBefore } from "#domain/calendar";
import { formatInstant, formatScore } from "#domain/format";
import { loadUnsaved } from "#server/unsaved/load-input";
import { loadOwnStageObjection } from "#server/verification/load-stage-objection";
import { ownPage } from "../../../own-page";
import { ObjectionFrame, Unsent } from "../objection-frame";
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
  const page = await ownPage(props, `/sanggah/${postStageId}`);
  const { locale, ctx, application } = page;
  const own = await loadOwnStageObjection(ctx, { applicationId: application.id, postStageId });
  if (own === null) notFound();
  const t = await getTranslations({ locale, namespace: "verification.objection" });
  const terms = await getTranslations({ locale, namespace: "terms.stage" });
  const { filed, zone, endsAt, result } = own;
  const { dibuang: discarded } = await props.searchParams;
  const stage = terms(own.kind);
  const lastAt = endsAt === null ? null : lastSecondBefore(endsAt);
  const last = lastAt && formatInstant(locale, zone, lastAt, "minute");
  return (
    <ObjectionFrame
      page={page}
      title={t("titleOf", { stage })}
      supervisor={own.supervisor}
      about={
        <p className="mt-2">
          {t(result.passed ? "ownPassed" : "ownStopped", {
            value: formatScore(locale, result.value),
          })}
        </p>
      }
      after={[t("afterForm"), t("afterStagePanel"), t("afterStageAnswer")]}
    >
      {filed !== null ? (
        <ObjectionAnswer
          locale={locale}
          zone={zone}
          supervisor={own.supervisor}
          filed={filed}
          scored
        />
      ) : own.isOpen ? (
        <Unsent locale={locale} last={last ?? ""}>
          <StageObjectionForm
            key={discarded ?? ""}
            unsaved={await loadUnsaved(ctx, "STAGE_OBJECTION", postStageId)}
            locale={locale}
            action={file}
            applicationId={application.id}
            postStageId={postStageId}
          />
        </Unsent>
      ) : (
        <Banner tone="neutral" title={t("over")}>
          <p>
            {own.isSigned
              ? t("overSigned", { supervisor: own.supervisor })
              : t("overText", { at: last ?? "", days: own.days, supervisor: own.supervisor })}
          </p>
        </Banner>
      )}
    </ObjectionFrame>
  );
}
