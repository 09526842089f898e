import { createHash } from "node:crypto";
import { type PactCapacity, pactText } from "#domain/planning/pact";

/** The SHA-256 of what is accepted now in a capacity: edition and every word, in both languages. */
export function pactHash(capacity: PactCapacity): string {
  return createHash("sha256").update(pactText(capacity), "utf8").digest("hex");
}
