const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** All that somebody sees as one text, without ids, in which any four digits turn up by chance. */
export function textWithoutIds(seen: unknown): string {
  return JSON.stringify(seen).replaceAll(ID, "");
}
