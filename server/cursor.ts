import { z } from "zod";
import type { MomentCursor, NameCursor } from "#db/queries/cursor";

/** A cursor of a list by moments, as it stands in an address. */
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

const NAME_CURSOR = z.tuple([z.string().max(200), z.uuid()]);

/** A cursor of a list by name, as it stands in an address. */
export function writeNameCursor({ name, id }: NameCursor): string {
  return Buffer.from(JSON.stringify([name, id])).toString("base64url");
}

/** The cursor in an address; null when it is absent or nobody of ours wrote it. */
export function readNameCursor(text: unknown): NameCursor | null {
  if (typeof text !== "string" || text.length > 1_000) return null;
  try {
    const [name, id] = NAME_CURSOR.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return { name, id };
  } catch {
    return null;
  }
}

/**
 * The rows of a page, and the cursor of the next one; null on the last.
 * @param found rows of the page, and one more if others follow
 */
export function pageOf<Row>(
  found: readonly Row[],
  size: number,
  cursorOf: (row: Row) => string | null,
): { shown: Row[]; next: string | null } {
  const shown = found.slice(0, size);
  const last = found.length > size ? shown.at(-1) : undefined;
  return { shown, next: last === undefined ? null : cursorOf(last) };
}
