import { type PlannedMethod, STAGE_METHODS } from "#domain/planning/methods";
import { choiceField, optionalText } from "#server/fields";

/** Characters of a note on a method. */
export const MOST_NOTE = 400;

/** How a stage is held, as its forms send it; what is not sent stays as it is. */
export const METHOD_FIELDS = {
  method: choiceField(STAGE_METHODS).optional(),
  methodNote: optionalText(MOST_NOTE).optional(),
  methodNoteEn: optionalText(MOST_NOTE).optional(),
};

type Method = PlannedMethod & { readonly methodNoteEn: string };

/** The method that a stage would have. */
export function methodIn(
  sent: { readonly [Key in keyof Method]?: Method[Key] | undefined },
  stored: Method | null,
): Method {
  return {
    method: sent.method ?? stored?.method ?? null,
    methodNote: sent.methodNote ?? stored?.methodNote ?? "",
    methodNoteEn: sent.methodNoteEn ?? stored?.methodNoteEn ?? "",
  };
}
