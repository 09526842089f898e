import { read } from "#db/client";
import { findSubmission } from "#db/queries/submission";
import { readReceiptNumber } from "#domain/application/receipt";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { readDocumentCode } from "#domain/record/document-code";
import type { Context } from "#server/context";
import { rateLimit } from "#server/rate";

/** What everybody may know of a receipt: what it is for, and that it is real. Not whose it is. */
export type Proof = {
  readonly code: string;
  readonly receiptNumber: string;
  readonly agencyName: string;
  readonly selectionName: Bilingual;
  readonly slug: string;
  readonly postTitle: Bilingual;
  readonly submittedAt: string;
  readonly zone: Zone;
  /** SHA-256 of what was handed in, lower-case hex. */
  readonly hash: string;
  /** False once it was taken back, or handed in anew. */
  readonly counts: boolean;
};

export type ProofAnswer =
  | { readonly kind: "proof"; readonly proof: Proof }
  /** The number of a receipt was typed, not the code of a paper. */
  | { readonly kind: "number"; readonly number: string; readonly isSound: boolean }
  | { readonly kind: "unknown" }
  | { readonly kind: "wait"; readonly seconds: number };

/** Codes that one address may try within a minute, so that nobody finds any by trying. */
export const TRIES_PER_MINUTE = 30;

const tries = rateLimit(TRIES_PER_MINUTE, 60_000);

/** For tests: nobody has tried. */
export const forgetTries = tries.forget;

/**
 * What stands behind the code of a paper.
 * @param tick milliseconds of a clock that only runs forward
 */
export async function loadProof(ctx: Context, typed: string, tick: number): Promise<ProofAnswer> {
  const seconds = tries.secondsToWait(ctx.address, tick);
  if (seconds > 0) return { kind: "wait", seconds };
  const code = readDocumentCode(typed);
  if (code === null) {
    const number = readReceiptNumber(typed);
    return number === null ? { kind: "unknown" } : { kind: "number", ...number };
  }
  const found = await findSubmission(read(), code);
  if (found === null || found.receiptNumber === null) return { kind: "unknown" };
  const { edition, sentEdition, receiptNumber, submittedAt, snapshotHash, ...about } = found;
  return {
    kind: "proof",
    proof: {
      ...about,
      code,
      receiptNumber,
      submittedAt: submittedAt.toISOString(),
      hash: snapshotHash,
      counts: edition === sentEdition,
    },
  };
}
