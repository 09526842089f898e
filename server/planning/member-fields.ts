import type { z } from "zod";
import {
  MEMBER_ELEMENTS,
  type MemberElement,
  POST_LEVELS,
  type PostLevel,
} from "#domain/planning/terms";
import { choiceField, optionalText, textField, tick } from "#server/fields";

const NO_LEVEL = "";

/** What a form says about a seat on the panel. */
export const MEMBER_FIELDS = {
  element: choiceField(MEMBER_ELEMENTS),
  institution: textField(160),
  postLevel: choiceField([...POST_LEVELS, NO_LEVEL])
    .default(NO_LEVEL)
    .transform((level) => (level === NO_LEVEL ? null : level)),
  expertise: optionalText(160),
  fromSupervisor: tick,
  isChair: tick,
};

type Member = { readonly element: MemberElement; readonly postLevel: PostLevel | null };

/** Asks for the level of the post where it is compared with that of the vacancy. */
export function checkMember({ element, postLevel }: Member, issues: z.RefinementCtx): void {
  if (element !== "OWN_AGENCY" || postLevel !== null) return;
  issues.addIssue({ code: "custom", message: "choose-one", path: ["postLevel"] });
}
