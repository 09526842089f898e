import { useTranslations } from "next-intl";
import { TextArea, TextField } from "#components/ui/text-field";
import { MOST_LEVELS } from "#domain/scoring/rubric";

/** Rows of described levels, as many as a criterion may have; their labels come from the form. */
export function LevelRows() {
  return Array.from({ length: MOST_LEVELS }, (_, index) => `${index + 1}`).map((row) => (
    <div key={row} className="s-level-row">
      <TextField name={`froms.${row}`} inputMode="numeric" maxLength={3} />
      <TextArea name={`texts.${row}`} rows={2} maxLength={300} />
      <TextArea name={`textsEn.${row}`} rows={2} maxLength={300} optional />
    </div>
  ));
}

/** What a criterion asks, and its scale; their labels come from the form. */
export function RubricFields() {
  const t = useTranslations("planning.criteria");
  return (
    <>
      <div className="s-grid-2">
        <TextArea name="description" rows={2} maxLength={500} optional />
        <TextArea name="descriptionEn" rows={2} maxLength={500} optional />
      </div>
      <div className="s-grid-3">
        <TextField name="lowest" inputMode="numeric" maxLength={3} />
        <TextField name="highest" inputMode="numeric" maxLength={3} hint={t("scaleHint")} />
      </div>
    </>
  );
}
