import { TextField } from "#components/ui/text-field";

/** Rows of criteria, some of them still empty; their labels come from the form. */
export function CriterionRows({ rows }: { readonly rows: number }) {
  return Array.from({ length: rows }, (_, index) => `${index + 1}`).map((row) => (
    <div key={row} className="s-criterion-row">
      <TextField name={`names.${row}`} maxLength={120} />
      <TextField name={`namesEn.${row}`} maxLength={120} optional />
      <TextField name={`weights.${row}`} inputMode="numeric" maxLength={3} />
    </div>
  ));
}
