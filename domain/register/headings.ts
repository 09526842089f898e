import { type Cell, textOf } from "#domain/register/cells";

/** Above the headings official lists have a title, a date and blank rows; further down no one looks. */
const FIRST_ROWS = 15;

/** Where the headings of a sheet are. */
export type Headings<Name extends string> = {
  /** Their row as programs count, from 1; the last of two where they are merged cells. */
  readonly row: number;
  readonly places: ReadonlyMap<Name, number>;
};

type Names<Name extends string> = Readonly<Partial<Record<Name, string | readonly string[]>>>;

/**
 * Finds the row with the headings among the first of a sheet: the one that has the most of them. One
 * group heading over several columns, as over name and NIP of a holder, has the rest a row below.
 */
export function findHeadings<Name extends string>(
  rows: readonly (readonly Cell[])[],
  columns: Names<Name>,
): Headings<Name> {
  const found = rows.slice(0, FIRST_ROWS).map((cells) => placesOf(cells, columns));
  const most = Math.max(0, ...found.map(({ size }) => size));
  const at = Math.max(
    0,
    found.findIndex(({ size }) => size === most),
  );
  const upper = found[at - 1];
  const own = found[at] ?? new Map<Name, number>();
  const lower = found[at + 1];
  if (upper !== undefined && upper.size > 0) return { row: at + 1, places: both(upper, own) };
  // A post under the headings has no heading among its cells, so that it is never taken for one.
  if (lower !== undefined && lower.size > 1) return { row: at + 2, places: both(own, lower) };
  return { row: at + 1, places: own };
}

function both<Name>(upper: ReadonlyMap<Name, number>, lower: ReadonlyMap<Name, number>) {
  return new Map([...lower, ...upper]);
}

/** Where each column stands, found by one of its headings whatever their case, blanks and signs. */
export function placesOf<Name extends string>(
  head: readonly Cell[],
  columns: Names<Name>,
): Map<Name, number> {
  const found = new Map<Name, number>();
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  for (const [index, cell] of head.entries()) {
    const heading = plain(textOf(cell));
    for (const [column, names] of Object.entries(columns) as [Name, string | string[]][]) {
      const isOne = [names].flat().some((name) => plain(name) === heading);
      if (isOne && !found.has(column)) found.set(column, index);
    }
  }
  return found;
}
