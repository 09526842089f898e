import { useTranslations } from "next-intl";
import { RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import { ObjectionPoints, type Point } from "#components/verification/objection-points";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface AnswerFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly objectionId: string;
  readonly version: number;
  readonly points: readonly Point[];
}

/** The panel's answer to each point, given as a whole. */
export function AnswerForm({ locale, action, objectionId, version, points }: AnswerFormProps) {
  const t = useTranslations("verification.objection");
  const labels = Object.fromEntries(
    points.flatMap(({ pointId }, index) => [
      [`upheld.${pointId}`, t("answerOf", { number: index + 1 })],
      [`answer.${pointId}`, t("findingOf", { number: index + 1 })],
    ]),
  );
  return (
    <ActionForm action={action} locale={locale} labels={labels}>
      <HiddenField name="objectionId" value={objectionId} />
      <VersionField value={version} />
      <ObjectionPoints
        locale={locale}
        points={points}
        below={({ pointId }) => (
          <div>
            <RadioGroup
              name={`upheld.${pointId}`}
              choices={[
                { value: "YES", label: t("uphold") },
                { value: "NO", label: t("reject") },
              ]}
            />
            <TextArea
              name={`answer.${pointId}`}
              hint={t("findingHint")}
              rows={4}
              maxLength={1_000}
            />
          </div>
        )}
      />
      <p className="s-row">
        <SubmitButton>{t("answer")}</SubmitButton>
      </p>
    </ActionForm>
  );
}
