import { z } from "zod";
import { CONFLICT_KINDS, type ConflictKind } from "#domain/scoring/conflict";
import { choiceField, idField, listField, optionalText } from "#server/fields";

/** What a form says about the applicants that stand on it: no tie to any, or to whom and which. */
export const statementFields = {
  /** The applicants that stood on the page: of nobody else is anything said. */
  shown: listField,
  /** Those of them of whom something has to be said now. */
  asked: listField,
  /** What was said, by applicant. */
  tie: z.record(idField, choiceField(["NONE", "SOME"])).default({}),
  /** Ticked where there is no tie to any of those who were not answered by themselves. */
  others: z.string().optional(),
  kind: z.enum(["", ...CONFLICT_KINDS]).default(""),
  /** In the person's words, for whoever presides alone. */
  reason: optionalText(),
};

type Typed = {
  readonly shown: string[];
  readonly asked: string[];
  readonly tie: Readonly<Record<string, "NONE" | "SOME">>;
  readonly others?: string | undefined;
  readonly kind: "" | ConflictKind;
  readonly reason: string;
};

/** A tie as it was stated; null for none to anybody. */
export type StatedConflict = {
  readonly kind: ConflictKind;
  readonly reason: string;
  readonly about: string[];
};

/**
 * Reads a statement as a whole. Of each who is asked about something is said, by itself or by the one
 * tick for all others; a tie names its kind and a reason.
 */
export function readStatement<Form extends Typed>(
  { shown, asked, tie, others, kind, reason, ...form }: Form,
  issues: z.RefinementCtx,
): Omit<Form, keyof Typed> & {
  /** Of whom something was said. */
  readonly shown: string[];
  readonly conflict: StatedConflict | null;
} {
  const complain = (path: string[], message: string) =>
    issues.addIssue({ code: "custom", message, path });
  const about = shown.filter((id) => tie[id] === "SOME");
  const open = others === undefined ? asked.filter((id) => tie[id] === undefined) : [];
  const [unsaid] = open;
  if (unsaid !== undefined) {
    complain(["tie", unsaid], "choose-one");
    if (asked.length > 1) complain(["others"], "others-unanswered");
  } else if (asked.length === 0 && about.length === 0 && shown[0] !== undefined) {
    complain(["tie", shown[0]], "choose-one");
  }
  const said = others === undefined ? shown.filter((id) => tie[id] !== undefined) : shown;
  // Before closing nobody is listed, and a tie is to the post.
  if (about.length === 0 && shown.length > 0) return { ...form, shown: said, conflict: null };
  if (reason === "") complain(["reason"], "required");
  else if (reason.length < 10) complain(["reason"], "too-short");
  if (kind === "") {
    complain(["kind"], "choose-one");
    return z.NEVER;
  }
  return { ...form, shown: said, conflict: { kind, reason, about } };
}
