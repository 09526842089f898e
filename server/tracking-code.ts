import { createHash, createHmac, randomBytes } from "node:crypto";
import { CODE_BYTES, trackingCode } from "#domain/tracking-code";
import { authSecret } from "#server/env";

/** A code that opens something, with what is stored of it. */
export type TrackingCode = { readonly code: string; readonly codeHash: string };

/** A new code. Its 80 random bits need no salt. */
export function newCode(): TrackingCode {
  return hashed(trackingCode(randomBytes(CODE_BYTES)));
}

/**
 * The code of a form that was sent, as hard to guess: the same form with the same words, sent once
 * more by a second click or a reload, gets the same, and so can be told what the first was told.
 * @param opened when the form was shown, signed by us
 */
export function codeOfSending(opened: string, said: object): TrackingCode {
  const sending = JSON.stringify([opened, said]);
  const bits = createHmac("sha256", authSecret()).update(`code:${sending}`).digest();
  return hashed(trackingCode(bits.subarray(0, CODE_BYTES)));
}

/** @param code in its one form, as `readTrackingCode` gives it */
export function codeHashOf(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}

function hashed(code: string): TrackingCode {
  return { code, codeHash: codeHashOf(code) };
}
