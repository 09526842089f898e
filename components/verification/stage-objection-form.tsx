import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { CheckboxField } from "#components/ui/choice-field";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { KeptForm, type KeptFormProps } from "#components/unsaved/kept-form";
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
        <section key={code} className="s-card s-stack-6 s-attack">
          <CheckboxField
            name={`error.${code}`}
            label={
              <>
                <b>{t(`groundOf.${code}`)}</b>
                <span className="s-sub">{t(`errorHint.${code}`)}</span>
              </>
            }
          />
          <div className="s-indent">
            <TextArea
              name={`statement.${code}`}
              label={t("statement")}
              hint={t("errorStatementHint")}
              rows={4}
              maxLength={1_000}
            />
          </div>
        </section>
      ))}
      <Banner tone="neutral" title={t("noScores")}>
        <p>{t("noScoresText")}</p>
      </Banner>
      <CheckboxField name="truth" label={t("truth")} />
      <p className="s-row">
        <SubmitButton wide="phone">{t("send")}</SubmitButton>
      </p>
      <p className="s-small s-muted">{t("final")}</p>
    </KeptForm>
  );
}
