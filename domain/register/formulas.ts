import { type Cell, isFormula } from "#domain/register/cells";

/** Columns of a row whose cells hold a formula without a value. */
export function formulasIn<Column>(
  columns: Iterable<Column>,
  cellOf: (column: Column) => Cell,
): readonly Column[] {
  return [...columns].filter((column) => isFormula(cellOf(column)));
}

/** Of a cell with a formula without a value only that is said: whatever else is wrong follows from it. */
export function withoutFollowing<
  Problem extends { readonly column: string; readonly code: string },
>(problems: readonly Problem[], formulas: readonly string[]): readonly Problem[] {
  return problems.filter(({ column, code }) => code === "formula" || !formulas.includes(column));
}
