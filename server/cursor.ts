import type { MomentCursor } from "#db/queries/cursor";

/** A cursor as it stands in an address. */
export function writeCursor({ at, id }: MomentCursor): string {
  return `${at.getTime()}-${id}`;
}

/** The cursor in an address; null when it is absent or nobody of ours wrote it. */
export function readCursor(text: unknown): MomentCursor | null {
  const found =
    typeof text === "string"
      ? /^(\d{1,15})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text)
      : null;
  if (!found?.[1] || !found[2]) return null;
  const at = new Date(Number(found[1]));
  // Years of five digits are written in a form that not every database reads.
  return at.getTime() >= Date.UTC(10_000, 0) ? null : { at, id: found[2] };
}
