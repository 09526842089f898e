import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { inTransaction } from "#db/client";
import { insertSummary } from "#db/queries/register-summary";
import { cleanFileName } from "#domain/application/file-name";
import { registerAgency, requireRegisterKeeper } from "#domain/register/policy";
import { readBalance, readLevels, type SummaryKind } from "#domain/register/summary";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { keptProblems } from "#server/register/kept-problems";
import { limited, SHEET_ENDINGS } from "#server/register/read-register-file";
import { readRows } from "#server/register/read-sheet-file";

/**
 * Reads a sheet of figures for the actor's agency and keeps what it says to be looked at; nothing is
 * shown from it yet.
 * @returns the id of what was read
 * @throws Refused `record-not-found`, `sheet-too-large`, or one of `SHEET_REFUSALS`
 */
export async function readSummaryFile(
  ctx: Context,
  kind: SummaryKind,
  file: { readonly fileName: string; readonly content: Readable },
): Promise<string> {
  const agencyId = registerAgency(ctx.actor) ?? "";
  requireRegisterKeeper(ctx.actor, agencyId);
  const sheet = await readRows(await buffer(limited(file.content)));
  const { rows, problems } = kind === "LEVELS" ? readLevels(sheet) : readBalance(sheet);
  return inTransaction(async (tx) => {
    const id = await insertSummary(tx, {
      ...{ agencyId, kind, rows, ...keptProblems(problems) },
      fileName: cleanFileName(file.fileName, SHEET_ENDINGS),
      uploadedBy: ctx.actor.userId ?? "",
      uploadedAt: ctx.now,
    });
    await recordAudit(tx, ctx, {
      kind: "summary.read",
      subjectId: id,
      agencyId,
      after: { kind, rows: rows.length, problems: problems.length },
    });
    return id;
  });
}
