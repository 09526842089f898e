import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "#server/env";

const ID_BYTES = 16;
const SIGNATURE_BYTES = 16;
const FORM = /^[\w-]{43}$/;

/**
 * What leads an owner of an address to their subscriptions, and ends them: the subscriber's id with
 * our signature. Every letter can carry it, and nothing secret is stored; it opens nothing once the
 * last subscription has ended.
 */
export function subscriberToken(subscriberId: string): string {
  const id = Buffer.from(subscriberId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, signatureOf(id)]).toString("base64url");
}

/** The id of the subscriber that a token is of; null for one that we have not signed. */
export function readSubscriberToken(token: string): string | null {
  if (!FORM.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const id = bytes.subarray(0, ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), signatureOf(id))) return null;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function signatureOf(id: Buffer): Buffer {
  return createHmac("sha256", authSecret())
    .update("subscriber:")
    .update(id)
    .digest()
    .subarray(0, SIGNATURE_BYTES);
}
