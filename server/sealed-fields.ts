import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { authSecret } from "#server/env";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LONGEST = 4_000;

type Fields = Readonly<Record<string, string>>;

/**
 * What somebody typed, for an address: neither logs nor the history of a browser can read it, and
 * nobody can change it.
 */
export function sealFields(fields: Fields): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key(), nonce);
  const sealed = [cipher.update(JSON.stringify(fields), "utf8"), cipher.final()];
  return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]).toString("base64url");
}

/** What was sealed; null for anything else. */
export function openFields(sealed: string): Fields | null {
  if (sealed.length > LONGEST) return null;
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv(CIPHER, key(), bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
    return JSON.parse(decipher.update(body, undefined, "utf8") + decipher.final("utf8"));
  } catch {
    return null;
  }
}

function key(): Buffer {
  return createHash("sha256").update("fields:").update(authSecret()).digest();
}
