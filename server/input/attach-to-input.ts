import type { Readable } from "node:stream";
import { inTransaction, read } from "#db/client";
import { insertStoredFile } from "#db/queries/application-documents";
import { evidenceOf, findTrackedInput, insertEvidence, updateInput } from "#db/queries/input";
import { MOST_ATTACHMENT_BYTES } from "#domain/complaint/terms";
import { MOST_EVIDENCE } from "#domain/input/terms";
import { Refused } from "#domain/refusal";
import { readTrackingCode } from "#domain/tracking-code";
import { noteAttempt } from "#server/accounts/attempts";
import { keepSmallFile, readAttachment } from "#server/attachment";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { unnamed, veiledAddress } from "#server/spam-trap";
import { codeHashOf } from "#server/tracking-code";

/**
 * Adds a piece of evidence to an input, by its code, as long as the panel has not settled it; the same
 * file once more changes nothing.
 * Name of the file, place and device of a photo are not kept.
 * @throws Refused `record-not-found` for an unknown code, `input-evidence-closed` when three have come
 * or it is settled, or one of `ATTACHMENT_REFUSALS`
 */
export async function attachToInput(
  ctx: Context,
  typedCode: string,
  content: Readable,
): Promise<void> {
  const code = readTrackingCode(typedCode);
  if (code === null) throw new Refused("record-not-found");
  const codeHash = codeHashOf(code);
  const seen = requireOpen(await findTrackedInput(read(), codeHash));
  requireRoom(await evidenceOf(read(), seen.id));
  const address = veiledAddress(ctx);
  await noteAttempt({ ...ctx, address }, "input-file", codeHash.slice(0, 12));
  const file = await readAttachment(content);
  const stored = await keepSmallFile(file, MOST_ATTACHMENT_BYTES);
  await inTransaction(async (tx) => {
    const found = requireOpen(await findTrackedInput(tx, codeHash));
    const before = await evidenceOf(tx, found.id);
    if (before.some(({ hash }) => hash === stored.hash)) return;
    requireRoom(before);
    await insertStoredFile(tx, { ...stored, storedAt: ctx.now });
    // Whoever is about to settle it has not seen this piece.
    if (!(await updateInput(tx, found, {}))) throw new Refused("record-stale");
    const position = before.length + 1;
    await insertEvidence(tx, { inputId: found.id, position, fileHash: stored.hash });
    await recordAudit(tx, unnamed(ctx), {
      kind: "input.attached",
      subjectId: found.id,
      agencyId: found.agencyId,
      after: { mimeType: stored.mimeType, bytes: stored.bytes },
    });
  });
}

type Tracked = NonNullable<Awaited<ReturnType<typeof findTrackedInput>>>;

function requireOpen(found: Tracked | null): Tracked {
  if (found === null) throw new Refused("record-not-found");
  if (found.state !== "NEW") throw new Refused("input-evidence-closed");
  return found;
}

function requireRoom(evidence: readonly unknown[]): void {
  if (evidence.length >= MOST_EVIDENCE) throw new Refused("input-evidence-closed");
}
