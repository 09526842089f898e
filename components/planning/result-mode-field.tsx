import { useTranslations } from "next-intl";
import { CiteRule } from "#components/regulation/cite-rule";
import { Banner } from "#components/ui/banner";
import { SelectField } from "#components/ui/select-field";
import { RESULT_MODES } from "#domain/planning/terms";
import { RESULTS_EVERY_STAGE, RESULTS_FINAL_NO_SCORES } from "#domain/regulation/results";

interface ResultModeFieldProps {
  /** Whether no other stage is scored after it. */
  readonly isFinal: boolean;
}

/** How a scored stage is published, with the rule that says which way it may be; its label comes from the form. */
export function ResultModeField({ isFinal }: ResultModeFieldProps) {
  const t = useTranslations("planning.stages");
  return (
    <div className="s-result-mode s-stack-tight">
      <SelectField
        name="resultMode"
        hint={t(isFinal ? "resultModeFinal" : "resultModeHint")}
        options={RESULT_MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      {isFinal ? (
        <p className="s-small">
          <CiteRule rule={RESULTS_FINAL_NO_SCORES} />
        </p>
      ) : (
        <>
          <p className="s-small">
            <CiteRule rule={RESULTS_EVERY_STAGE} />
          </p>
          <div className="s-result-mode-check">
            <Banner tone="danger" level={3} title={t("resultModeBlocked")}>
              {t("resultModeBlockedText")}
            </Banner>
          </div>
        </>
      )}
    </div>
  );
}
