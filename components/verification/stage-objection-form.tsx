import { useTranslations } from "next-intl";
import { HiddenField } from "#components/ui/hidden-field";
import { TextArea } from "#components/ui/text-field";
import { KeptForm, type KeptFormProps } from "#components/unsaved/kept-form";
import { AttackedPoint, ObjectionEnd } from "#components/verification/objection-parts";
import type { Locale } from "#domain/locale";
import { STAGE_ERRORS } from "#domain/verification/objection";
import type { FormAction } from "#server/form-state";

interface StageObjectionFormProps extends Pick<KeptFormProps, "unsaved"> {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly applicationId: string;
  readonly postStageId: string;
}

/** Which error of administration the published result of a stage has, in the candidate's words. */
export function StageObjectionForm(props: StageObjectionFormProps) {
  const { applicationId, postStageId, ...form } = props;
  const t = useTranslations("verification.objection");
  const labels = Object.fromEntries(
    STAGE_ERRORS.flatMap((code) => {
      const title = t(`groundOf.${code}`);
      return [
        [`error.${code}`, title],
        [`statement.${code}`, t("fieldOf", { field: t("statement"), title })],
      ];
    }),
  );
  return (
    <KeptForm {...form} labels={{ ...labels, error: t("whichError"), truth: t("truth") }}>
      <HiddenField name="applicationId" value={applicationId} />
      <HiddenField name="postStageId" value={postStageId} />
      <h2 id="error">{t("whichError")}</h2>
      <p className="s-small s-muted">{t("whichErrorHint")}</p>
      {STAGE_ERRORS.map((code) => (
        <AttackedPoint
          key={code}
          name={`error.${code}`}
          title={t(`groundOf.${code}`)}
          detail={t(`errorHint.${code}`)}
        >
          <TextArea
            name={`statement.${code}`}
            label={t("statement")}
            hint={t("errorStatementHint")}
            rows={4}
            maxLength={1_000}
          />
        </AttackedPoint>
      ))}
      <ObjectionEnd title={t("noScores")} text={t("noScoresText")} />
    </KeptForm>
  );
}
