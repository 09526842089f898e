import { createHash } from "node:crypto";
import { canonicalJson, type Plain, sortedKeys } from "#domain/canonical";

export type Frozen = {
  /** The data with sorted keys, as it is stored. */
  readonly snapshot: Plain;
  /** SHA-256 of its canonical text, lower-case hex. */
  readonly hash: string;
};

/** Freezes what is sent: one text, one fingerprint. */
export function frozen(sent: Plain): Frozen {
  return { snapshot: sortedKeys(sent), hash: fingerprint(sent) };
}

/** The fingerprint of a snapshot; equal for the one that comes back from storage. */
export function fingerprint(snapshot: Plain): string {
  return createHash("sha256").update(canonicalJson(snapshot), "utf8").digest("hex");
}
