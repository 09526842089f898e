import { useTranslations } from "next-intl";
import { RadioGroup } from "#components/ui/choice-field";
import { FoldedFields } from "#components/ui/folded-fields";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea, TextField } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import { ObjectionPoints, type Point } from "#components/verification/objection-points";
import { formatScore } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

type CorrectableLine = {
  readonly applicationId: string;
  readonly code: string;
  /** Hundredths, as published and as it should be. */
  readonly value: number;
  readonly isOwn: boolean;
  readonly corrected: number | null;
};

interface AnswerFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly objectionId: string;
  readonly version: number;
  readonly points: readonly Point[];
  /** Of a scored stage: its published lines; empty for the administrative check. */
  readonly lines: readonly CorrectableLine[];
  readonly unchangedReason: string | null;
}

/** The panel's answer to each point, given as a whole, and what it changes in a scored result. */
export function AnswerForm(props: AnswerFormProps) {
  const { locale, action, objectionId, version, points, lines, unchangedReason } = props;
  const isScored = lines.length > 0;
  const own = lines.filter(({ isOwn }) => isOwn);
  const others = lines.filter(({ isOwn }) => !isOwn);
  const t = useTranslations("verification.objection");
  const labels = Object.fromEntries([
    ...points.flatMap(({ pointId }, index) => [
      [`upheld.${pointId}`, t(isScored ? "errorAnswerOf" : "answerOf", { number: index + 1 })],
      [`answer.${pointId}`, t(isScored ? "errorFindingOf" : "findingOf", { number: index + 1 })],
    ]),
    ...lines.map(({ applicationId, code }) => [
      `value.${applicationId}`,
      t("rightValueOf", { code }),
    ]),
    ["unchanged", t("unchanged")],
  ]);
  return (
    <ActionForm action={action} locale={locale} labels={labels}>
      <HiddenField name="objectionId" value={objectionId} />
      <VersionField value={version} />
      <ObjectionPoints
        locale={locale}
        points={points}
        answered={false}
        below={({ pointId, upheld, answer }) => (
          <div>
            <RadioGroup
              name={`upheld.${pointId}`}
              value={upheld === null ? undefined : upheld ? "YES" : "NO"}
              choices={[
                { value: "YES", label: t(isScored ? "grant" : "uphold") },
                { value: "NO", label: t(isScored ? "notGrant" : "reject") },
              ]}
            />
            <TextArea
              name={`answer.${pointId}`}
              value={answer ?? undefined}
              hint={t("findingHint")}
              rows={4}
              maxLength={1_000}
            />
          </div>
        )}
      />
      {isScored && (
        <section className="s-card s-stack-6">
          <h2 className="s-h3">{t("correctionTitle")}</h2>
          <p className="s-small">{t("correctionHint")}</p>
          <RightValues locale={locale} lines={own} />
          {others.length > 0 && (
            <FoldedFields
              summary={t("otherLines", { count: others.length })}
              names={others.map(({ applicationId }) => `value.${applicationId}`)}
              isFilled={others.some(({ corrected }) => corrected !== null)}
            >
              <div className="s-grid-3 mt-4">
                <RightValues locale={locale} lines={others} />
              </div>
            </FoldedFields>
          )}
          <TextArea
            name="unchanged"
            value={unchangedReason ?? undefined}
            hint={t("unchangedHint")}
            rows={3}
            maxLength={1_000}
            optional
          />
        </section>
      )}
      <p className="s-row">
        <SubmitButton>{t("answer")}</SubmitButton>
      </p>
    </ActionForm>
  );
}

/** What each published value should have been. */
function RightValues({ locale, lines }: Pick<AnswerFormProps, "locale" | "lines">) {
  const t = useTranslations("verification.objection");
  return lines.map(({ applicationId, code, value, isOwn, corrected }) => (
    <TextField
      key={applicationId}
      name={`value.${applicationId}`}
      inputMode="decimal"
      hint={[
        t("publishedValue", { value: formatScore(locale, value) }),
        ...(isOwn ? [t("ownLine", { code })] : []),
      ].join(" · ")}
      value={corrected === null ? undefined : formatScore(locale, corrected)}
      optional={isOwn}
    />
  ));
}
