import { setImmediate as othersFirst } from "node:timers/promises";
import type { Transaction } from "#db/client";
import { insertPositions, linkPosts, positionsByCode, updatePosition } from "#db/queries/register";
import { isGrade } from "#domain/accounts/grade";
import { Refused } from "#domain/refusal";
import type { Occupancy } from "#domain/register/forecast";
import type { Position } from "#domain/register/position";
import type { RegisterLevel } from "#domain/register/terms";

/** Rows in one statement: SQLite takes some 30,000 values, PostgreSQL 65,000. */
const CHUNK = 500;

type Row = Awaited<ReturnType<typeof positionsByCode>>[number];

/** How many posts a sheet makes, changes, and leaves as they are. */
export type ImportCounts = {
  readonly created: number;
  readonly changed: number;
  readonly same: number;
};

/**
 * Brings the register of an agency to what the positions say; posts that are not among them stay.
 * Others are served between two chunks: on SQLite everything else would wait for the last row.
 * @param told after each chunk, how many positions are done
 * @throws Refused `record-stale` when somebody changes one of them meanwhile
 */
export async function writePositions(
  tx: Transaction,
  agencyId: string,
  positions: readonly Position[],
  told: (done: number) => void = () => {},
): Promise<ImportCounts> {
  const counts = { created: 0, changed: 0, same: 0 };
  for (let start = 0; start < positions.length; start += CHUNK) {
    const chunk = positions.slice(start, start + CHUNK);
    const known = await positionsByCode(
      tx,
      agencyId,
      chunk.map(({ code }) => code),
    );
    const rowOf = new Map(known.map((row) => [row.code, row]));
    const created = chunk.filter(({ code }) => !rowOf.has(code));
    if (created.length > 0) {
      await insertPositions(
        tx,
        created.map((each) => ({ agencyId, ...rowValues(each) })),
      );
      await linkPosts(
        tx,
        agencyId,
        created.map(({ code }) => code),
      );
    }
    counts.created += created.length;
    for (const each of chunk) {
      const row = rowOf.get(each.code);
      if (row === undefined) continue;
      if (changesOf(row, each).length === 0) {
        counts.same += 1;
      } else {
        if (!(await updatePosition(tx, row, rowValues(each)))) throw new Refused("record-stale");
        counts.changed += 1;
      }
    }
    told(start + chunk.length);
    await othersFirst();
  }
  return counts;
}

/** A position as its row holds it. */
function rowValues({ holder, ...rest }: Position) {
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

export type FieldName = Exclude<keyof ReturnType<typeof rowValues>, "code">;
export type FieldChange = {
  readonly field: FieldName;
  readonly before: string | null;
  readonly after: string | null;
};

/** What a position would change in its row. */
export function changesOf(row: Row, wanted: Position): FieldChange[] {
  const { code: _, ...values } = rowValues(wanted);
  return (Object.entries(values) as [FieldName, string | null][]).flatMap(([field, after]) =>
    row[field] === after ? [] : [{ field, before: row[field], after }],
  );
}
