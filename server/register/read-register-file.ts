import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate as othersFirst } from "node:timers/promises";
import { inTransaction, read } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import { beginImport, finishImport, insertImportRows } from "#db/queries/register-import";
import { cleanFileName } from "#domain/application/file-name";
import { dayOf } from "#domain/calendar";
import { Refused } from "#domain/refusal";
import { registerAgency, requireRegisterKeeper } from "#domain/register/policy";
import type { Position } from "#domain/register/position";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { keptProblems } from "#server/register/kept-problems";
import { readSheetFile } from "#server/register/read-sheet-file";
import { rowValues } from "#server/register/write-positions";

/** What the name of a sheet ends in. */
export const SHEET_ENDINGS = [".xlsx", ".csv"] as const;

/** A sheet of 20,000 rows has some three megabytes. */
export const MOST_SHEET_BYTES = 10_000_000;

/** Rows in one transaction, which takes some fifteen milliseconds. */
const CHUNK = 250;

/**
 * Reads a sheet for the register of the actor's agency and keeps what it says to be looked at; the
 * register itself stays as it is.
 * @returns the id of what was read
 * @throws Refused `record-not-found`, `sheet-too-large`, or one of `SHEET_REFUSALS`
 */
export async function readRegisterFile(
  ctx: Context,
  file: { readonly fileName: string; readonly content: Readable },
): Promise<string> {
  const agencyId = registerAgency(ctx.actor) ?? "";
  requireRegisterKeeper(ctx.actor, agencyId);
  const agency = await findAgency(read(), agencyId);
  if (agency === null) throw new Refused("record-not-found");
  const bytes = await buffer(limited(file.content));
  const { positions, problems } = await readSheetFile(bytes, dayOf(ctx.now, agency.zone));
  const id = await inTransaction((tx) =>
    beginImport(tx, {
      agencyId,
      fileName: cleanFileName(file.fileName, SHEET_ENDINGS),
      uploadedBy: ctx.actor.userId ?? "",
      uploadedAt: ctx.now,
    }),
  );
  await keepRows(id, positions);
  return inTransaction(async (tx) => {
    await finishImport(tx, id, { rows: positions.length, ...keptProblems(problems) });
    await recordAudit(tx, ctx, {
      kind: "register.read",
      subjectId: id,
      agencyId,
      after: { rows: positions.length, problems: problems.length },
    });
    return id;
  });
}

/** Each chunk in its own transaction, so that other writers come between. */
async function keepRows(importId: string, positions: readonly Position[]): Promise<void> {
  for (let start = 0; start < positions.length; start += CHUNK) {
    const rows = positions
      .slice(start, start + CHUNK)
      .map((each, index) => ({ importId, place: start + index, ...rowValues(each) }));
    await inTransaction((tx) => insertImportRows(tx, rows));
    await othersFirst();
  }
}

/** The content of a sheet as it comes in. @throws Refused `sheet-too-large` */
export async function* limited(content: Readable): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_SHEET_BYTES)
      throw new Refused("sheet-too-large", null, { bytes: MOST_SHEET_BYTES });
    yield chunk;
  }
}
