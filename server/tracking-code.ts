import { createHash, randomBytes } from "node:crypto";
import { CODE_BYTES, trackingCode } from "#domain/tracking-code";

/** A new code with what is stored of it. Its 80 random bits need no salt. */
export function newCode(): { readonly code: string; readonly codeHash: string } {
  const code = trackingCode(randomBytes(CODE_BYTES));
  return { code, codeHash: codeHashOf(code) };
}

/** @param code in its one form, as `readTrackingCode` gives it */
export function codeHashOf(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}
