import { z } from "zod";
import { CONFLICT_KINDS, type ConflictKind } from "#domain/scoring/conflict";
import { choiceField, listField, optionalText } from "#server/fields";

/** What a form says about the applicants that stand on it: no tie to any, or to whom and which. */
export const statementFields = {
  relation: choiceField(["NONE", "SOME"]),
  /** The applicants that stood on the page: of nobody else is anything said. */
  shown: listField,
  /** To whom there is a tie. */
  about: listField,
  kind: z.enum(["", ...CONFLICT_KINDS]).default(""),
  /** In the person's words, for whoever presides alone. */
  reason: optionalText(),
};

type Typed = {
  readonly relation: "NONE" | "SOME";
  readonly shown: string[];
  readonly about: string[];
  readonly kind: "" | ConflictKind;
  readonly reason: string;
};

/** A tie as it was stated; null for none to anybody. */
export type StatedConflict = {
  readonly kind: ConflictKind;
  readonly reason: string;
  readonly about: string[];
};

/** Reads a statement as a whole: a tie names its kind, whom it is to, and a reason. */
export function readStatement<Form extends Typed>(
  { relation, about, kind, reason, ...form }: Form,
  issues: z.RefinementCtx,
): Omit<Form, "relation" | "about" | "kind" | "reason"> & {
  readonly conflict: StatedConflict | null;
} {
  const complain = (field: string, message: string) =>
    issues.addIssue({ code: "custom", message, path: [field] });
  if (relation === "NONE") {
    if (about.length > 0) complain("relation", "relation-contradicts");
    return { ...form, conflict: null };
  }
  if (form.shown.length > 0 && about.length === 0) complain("about", "choose-one");
  if (reason === "") complain("reason", "required");
  else if (reason.length < 10) complain("reason", "too-short");
  if (kind === "") {
    complain("kind", "choose-one");
    return z.NEVER;
  }
  return { ...form, conflict: { kind, reason, about } };
}
