const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const PAPER_CODE = /\bM-\d{4}\b/g;

/** All that somebody sees as one text, without ids and codes of papers: any four digits turn up there. */
export function textWithoutIds(seen: unknown): string {
  return JSON.stringify(seen).replaceAll(ID, "").replaceAll(PAPER_CODE, "");
}
