import { TextField } from "#components/ui/text-field";
import { MOST_LEVELS } from "#domain/scoring/rubric";

/** Rows of described levels, as many as a criterion may have; their labels come from the form. */
export function LevelRows() {
  return Array.from({ length: MOST_LEVELS }, (_, index) => `${index + 1}`).map((row) => (
    <div key={row} className="s-level-row">
      <TextField name={`froms.${row}`} inputMode="numeric" maxLength={3} />
      <TextField name={`texts.${row}`} maxLength={300} />
      <TextField name={`textsEn.${row}`} maxLength={300} optional />
    </div>
  ));
}
