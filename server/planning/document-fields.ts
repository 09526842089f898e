import type { z } from "zod";
import { MOST_MEGABYTES, MOST_PAGES } from "#domain/planning/document-limits";
import { DOCUMENT_CODES, type DocumentCode, NEEDED_OF } from "#domain/planning/terms";
import { choiceField, optionalText, tick, wholeField } from "#server/fields";
import { postChoice } from "#server/planning/fields";

export const DOCUMENT_FIELDS = {
  code: choiceField(DOCUMENT_CODES),
  postId: postChoice,
  label: optionalText(120),
  maxMegabytes: wholeField(1, MOST_MEGABYTES),
  maxPages: wholeField(1, MOST_PAGES),
  mandatory: tick,
  neededOf: choiceField(NEEDED_OF).default("EVERYBODY"),
};

/** Complains about a document that no name is known for. */
export function checkDocument(
  { code, label }: { readonly code: DocumentCode; readonly label: string },
  issues: z.RefinementCtx,
): void {
  if (code !== "OTHER" || label !== "") return;
  issues.addIssue({ code: "custom", message: "required", path: ["label"] });
}

/** The name that an agency gives, for documents that have none of their own. */
export function labelOf({
  code,
  label,
}: {
  readonly code: DocumentCode;
  readonly label: string;
}): string {
  return code === "OTHER" ? label : "";
}
