import { setImmediate as othersFirst } from "node:timers/promises";
import type { Transaction } from "#db/client";
import type { positionsByCode } from "#db/queries/register";
import { linkMadePosts, registerSize, writePart } from "#db/queries/register-import";
import { isGrade } from "#domain/accounts/grade";
import type { Occupancy } from "#domain/register/forecast";
import type { Position } from "#domain/register/position";
import type { RegisterLevel } from "#domain/register/terms";

/** Rows of one statement, which takes some ten milliseconds, in which this process serves nobody. */
const PART = 1_000;

type Row = Awaited<ReturnType<typeof positionsByCode>>[number];

/** How many posts a sheet makes, changes, and leaves as they are. */
export type ImportCounts = {
  readonly created: number;
  readonly changed: number;
  readonly same: number;
};

/**
 * Brings the register of an agency to what the rows of a sheet say; posts that are not among them
 * stay. Others are served between two parts: on SQLite everything else would wait for the last row.
 * @param told after each part, how many rows are done
 */
export async function writePositions(
  tx: Transaction,
  sheet: { readonly id: string; readonly agencyId: string; readonly rows: number },
  told: (done: number) => void = () => {},
): Promise<ImportCounts> {
  const before = await registerSize(tx, sheet.agencyId);
  for (let from = 0; from < sheet.rows; from += PART) {
    await writePart(tx, sheet, { from, to: from + PART });
    told(Math.min(from + PART, sheet.rows));
    await othersFirst();
  }
  const after = await registerSize(tx, sheet.agencyId);
  const created = after.posts - before.posts;
  const changed = after.saves - before.saves - created;
  if (created > 0) await linkMadePosts(tx, sheet);
  return { created, changed, same: sheet.rows - created - changed };
}

/** A position as its row holds it. */
export function rowValues({ holder, ...rest }: Position) {
  return {
    ...rest,
    holderName: holder?.name ?? null,
    holderNip: holder?.nip ?? null,
    holderGrade: holder?.grade ?? null,
    appointedOn: holder?.appointedOn ?? null,
  };
}

/** A row as a position. */
export function positionOf(row: Row): Position {
  const { code, title, titleEn, unit, level, echelon, jobClass, standard } = row;
  const { vacantSince, vacancyReason } = row;
  const { holderName, holderNip, holderGrade, appointedOn } = row;
  return {
    code,
    title,
    titleEn,
    unit,
    level,
    echelon,
    jobClass,
    standard,
    vacantSince,
    vacancyReason,
    holder:
      holderName === null || holderNip === null
        ? null
        : {
            name: holderName,
            nip: holderNip,
            birthDate: birthDateOf(holderNip),
            grade: holderGrade !== null && isGrade(holderGrade) ? holderGrade : null,
            appointedOn,
          },
  };
}

/** A row as far as its vacancy goes. */
export function occupancyOf(row: {
  readonly code: string;
  readonly level: RegisterLevel;
  readonly holderNip: string | null;
  readonly appointedOn: string | null;
}): Occupancy {
  const { code, level, holderNip, appointedOn } = row;
  const holder = holderNip === null ? null : { birthDate: birthDateOf(holderNip), appointedOn };
  return { code, level, holder };
}

/** The birth date in a number that was read before. */
export function birthDateOf(nip: string): string {
  return `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
}
