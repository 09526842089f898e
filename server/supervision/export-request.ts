import writeWorkbook from "write-excel-file/node";
import { inTransaction } from "#db/client";
import { findSelectionScope } from "#db/queries/scopes";
import { findRequest, trackRecordCandidates } from "#db/queries/track-record";
import { inLocale } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { requireTrackRecorder } from "#domain/supervision/track-record";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { byName, identityOf } from "#server/supervision/identity";

const HEAD = ["No.", "NIP", "Nama", "Jabatan sekarang", "Jabatan yang dilamar"];

/**
 * The list that goes to the supervisor with a letter of request. It names people with their NIP, so
 * that each copy that is taken along stands in the trail.
 * @throws Refused `record-not-found`
 */
export async function exportRequest(ctx: Context, requestId: string): Promise<Buffer> {
  const rows = await inTransaction(async (tx) => {
    const request = await findRequest(tx, requestId);
    const scope = request && (await findSelectionScope(tx, request.selectionId));
    if (scope === null) throw new Refused("record-not-found");
    requireTrackRecorder(ctx.actor, scope);
    const candidates = await trackRecordCandidates(tx, scope.selectionId);
    const asked = candidates.filter((candidate) => candidate.requestId === requestId);
    await recordAudit(tx, ctx, {
      kind: "track-record.exported",
      subjectId: requestId,
      agencyId: scope.agencyId,
      selectionId: scope.selectionId,
      after: { number: request?.number, askedAbout: asked.length },
    });
    return asked.map((candidate) => ({ ...identityOf(candidate), ...candidate }));
  });
  const head = HEAD.map((value) => ({ value, fontWeight: "bold" as const }));
  const body = rows.toSorted(byName).map(({ nip, name, currentPost, postTitle }, index) =>
    // All as text: a workbook that takes a NIP for a number loses its last digits. The letter is in
    // Indonesian whoever takes the list along.
    [`${index + 1}`, nip, name, currentPost, inLocale("id", postTitle)].map((value) => ({
      value,
      type: String,
      format: "@",
    })),
  );
  return writeWorkbook([head, ...body], { sheet: "Rekam jejak" }).toBuffer();
}
