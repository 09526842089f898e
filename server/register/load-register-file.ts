import writeWorkbook from "write-excel-file/node";
import { read } from "#db/client";
import { listPositions } from "#db/queries/register";
import { registerAgency } from "#domain/register/policy";
import type { Position } from "#domain/register/position";
import { COLUMNS, type Column, LEVEL_WORDS, REASON_WORDS } from "#domain/register/sheet";
import type { Context } from "#server/context";
import { positionOf } from "#server/register/write-positions";

const CHUNK = 1_000;

/**
 * The register of the actor's agency as a workbook of the shape that can be read again; the empty
 * template where there is none yet. Null for whoever may not read one.
 */
export async function loadRegisterFile(ctx: Context): Promise<Buffer | null> {
  const agencyId = registerAgency(ctx.actor);
  if (agencyId === null) return null;
  const positions: Position[] = [];
  for (let afterCode: string | null = null; ; ) {
    const rows = await listPositions(read(), agencyId, null, { afterCode, limit: CHUNK });
    positions.push(...rows.map(positionOf));
    afterCode = rows.at(-1)?.code ?? null;
    if (rows.length < CHUNK) break;
  }
  return workbookOf(positions);
}

/** Positions as a workbook of the template's shape. */
export function workbookOf(positions: readonly Position[]): Promise<Buffer> {
  const columns = Object.keys(COLUMNS) as Column[];
  const head = columns.map((column) => ({ value: COLUMNS[column], fontWeight: "bold" as const }));
  const body = positions.map((position) => {
    const cells = cellsOf(position);
    // All as text: a workbook that takes a NIP for a number loses its last digits.
    return columns.map((column) => ({ value: cells[column] ?? "", type: String, format: "@" }));
  });
  return writeWorkbook([head, ...body], { sheet: "Jabatan" }).toBuffer();
}

function cellsOf(position: Position): Partial<Record<Column, string | null>> {
  const { holder, level, vacancyReason, ...rest } = position;
  return {
    ...rest,
    level: LEVEL_WORDS[level][0],
    name: holder?.name ?? null,
    nip: holder?.nip ?? null,
    birthDate: holder?.birthDate ?? null,
    grade: holder?.grade ?? null,
    appointedOn: holder?.appointedOn ?? null,
    vacancyReason: vacancyReason === null ? null : REASON_WORDS[vacancyReason][0],
  };
}
