import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import type { StageState } from "#domain/scoring/life-cycle";
import type { FormAction } from "#server/form-state";

type StageOnScreen = {
  readonly postStageId: string;
  readonly stageId: string;
  readonly version: number;
  readonly kind: StageKind;
  readonly state: StageState;
  readonly hasSheets: boolean;
  readonly due: number;
  readonly handedIn: number;
  readonly running: number;
  /** The fewest applicants by the law of the selection. */
  readonly minimum: number;
  readonly waitsFor: readonly StageKind[];
  /** Members who have not declared towards every candidate. */
  readonly undeclared: readonly string[];
  readonly seats: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly missing: number;
  }[];
};

interface StageActsProps {
  readonly locale: Locale;
  /** The list of stages, without its language. */
  readonly base: string;
  readonly stage: StageOnScreen;
  readonly actions: { readonly open: FormAction; readonly decide: FormAction };
}

/** What whoever presides does next with a stage of a post. */
export function StageActs(props: StageActsProps) {
  switch (props.stage.state) {
    case "PLANNED":
      return <OpenAct {...props} />;
    case "OPEN":
      return <UnsealAct {...props} />;
    case "UNSEALED":
      return <DecideAct {...props} />;
    case "DECIDED":
      return <PublishAct {...props} />;
    case "PUBLISHED":
      return null;
  }
}

function OpenAct({ locale, stage, actions }: StageActsProps) {
  const t = useTranslations("scoring");
  const terms = useTranslations("terms");
  if (stage.waitsFor.length > 0) {
    const stages = stage.waitsFor.map((kind) => terms(`stage.${kind}`)).join(", ");
    return (
      <Panel title={t("stage.openTitle")} id="buka">
        <p>{t("stage.waits", { stages })}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t("stage.openTitle")} id="buka">
      <p>{stage.hasSheets ? t("stage.openText") : t("stage.openTextAssessment")}</p>
      <p>{t("stage.openEffect")}</p>
      {stage.running < stage.minimum && (
        <p className="s-warnbox">
          {t("stage.fewCandidates", { count: stage.running, minimum: stage.minimum })}
        </p>
      )}
      {stage.undeclared.length > 0 && (
        <p className="s-warnbox">{t("stage.undeclared", { names: stage.undeclared.join("; ") })}</p>
      )}
      <ActionForm action={actions.open} locale={locale} layout="bare">
        <HiddenField name="postStageId" value={stage.postStageId} />
        <HiddenField name="version" value={stage.version} />
        <SubmitButton wide="phone">{t("stage.openButton")}</SubmitButton>
      </ActionForm>
    </Panel>
  );
}

function UnsealAct({ locale, base, stage }: StageActsProps) {
  const t = useTranslations("scoring");
  const isReady = stage.due > 0 && stage.handedIn === stage.due;
  const missing = stage.seats.filter((seat) => seat.missing > 0);
  const path = `${base}/${stage.postStageId}`;
  const ready = stage.hasSheets ? t("stage.unsealReady") : t("stage.unsealReadyAssessment");
  const wait = stage.hasSheets ? t("stage.unsealWait") : t("stage.unsealWaitAssessment");
  return (
    <>
      <Panel title={t("stage.unsealTitle")} id="segel">
        <p>{isReady ? ready : wait}</p>
        {isReady && (
          <p>
            <ButtonLink href={localePath(locale, `${path}/buka-segel`)} wide="phone">
              {t("stage.unsealLink")}
            </ButtonLink>
          </p>
        )}
      </Panel>
      {missing.length > 0 && (
        <Panel title={t("stage.missingTitle")} id="kurang">
          <ul className="s-list">
            {missing.map((seat) => (
              <li key={seat.memberId}>
                {t("stage.missingOf", { name: seat.name, count: seat.missing })}
                <p className="s-small">
                  <TextLink href={localePath(locale, `${path}/berhalangan/${seat.memberId}`)}>
                    {t("stage.recordAbsence")}
                    <span className="s-sr"> {seat.name}</span>
                  </TextLink>
                </p>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function DecideAct({ locale, stage, actions }: StageActsProps) {
  const t = useTranslations("scoring");
  return (
    <Panel title={t("stage.decideTitle")} id="putuskan">
      <p>{t("stage.decideText")}</p>
      <p>{t("stage.decideEffect")}</p>
      <ActionForm action={actions.decide} locale={locale} layout="bare">
        <HiddenField name="postStageId" value={stage.postStageId} />
        <HiddenField name="version" value={stage.version} />
        <SubmitButton wide="phone">{t("stage.decideButton")}</SubmitButton>
      </ActionForm>
    </Panel>
  );
}

function PublishAct({ locale, base, stage }: StageActsProps) {
  const t = useTranslations("scoring");
  return (
    <Panel title={t("stage.publishTitle")} id="umumkan">
      <p>{t("stage.publishText")}</p>
      <p>
        <ButtonLink href={localePath(locale, `${base}/umumkan/${stage.stageId}`)} wide="phone">
          {t("stage.publishLink")}
        </ButtonLink>
      </p>
    </Panel>
  );
}
