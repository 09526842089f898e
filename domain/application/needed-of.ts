import type { NeededOf } from "#domain/planning/terms";
import type { HeldPost } from "#domain/profile/career";
import { FUNCTIONAL_LEVELS } from "#domain/profile/sections";

/** The post that somebody declares to hold; null where the history of posts is empty. */
export type PresentPost = Pick<HeldPost, "post" | "level">;

/** Whether a document is needed of one person; open where the declared history does not tell. */
export type Need =
  | { readonly outcome: "needed" | "notNeeded"; readonly because: PresentPost }
  | { readonly outcome: "open"; readonly because: null };

/**
 * Whether a document is needed of the holder of a post, and which post tells; null for a document
 * that is needed of everybody.
 */
export function needOf(neededOf: NeededOf, present: PresentPost | null): Need | null {
  if (neededOf === "EVERYBODY") return null;
  if (present === null) return { outcome: "open", because: null };
  const isFunctional = FUNCTIONAL_LEVELS.includes(present.level);
  return { outcome: isFunctional ? "needed" : "notNeeded", because: present };
}

type Asked = { readonly neededOf: NeededOf; readonly mandatory: boolean };

/**
 * The documents as they are asked of one person: mandatory are only those that are certainly needed
 * of them. Whatever else is asked for may be sent, and a verifier judges it.
 */
export function askedOfPerson<Document extends Asked>(
  documents: readonly Document[],
  present: PresentPost | null,
): (Document & { readonly need: Need | null })[] {
  return documents.map((document) => {
    const need = needOf(document.neededOf, present);
    const isNeeded = need === null || need.outcome === "needed";
    return { ...document, need, mandatory: document.mandatory && isNeeded };
  });
}
