import { z } from "zod";
import type { NameCursor } from "#db/queries/staff";

const Cursor = z.tuple([z.string().max(200), z.uuid()]);

/** A cursor of a list by name, as it stands in an address. */
export function writeNameCursor({ name, id }: NameCursor): string {
  return Buffer.from(JSON.stringify([name, id])).toString("base64url");
}

/** The cursor in an address; null when it is absent or nobody of ours wrote it. */
export function readNameCursor(text: unknown): NameCursor | null {
  if (typeof text !== "string" || text.length > 1_000) return null;
  try {
    const [name, id] = Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return { name, id };
  } catch {
    return null;
  }
}
