import type { NeededOf } from "#domain/planning/terms";
import type { HeldPost } from "#domain/profile/career";
import { FUNCTIONAL_LEVELS } from "#domain/profile/sections";

/** The post that somebody declares to hold; null where the history of posts is empty. */
export type PresentPost = Pick<HeldPost, "post" | "level">;

/** Who signed the permission of the own PPK, as the applicant says. */
export const PERMISSION_SIGNERS = ["PPK", "DELEGATE"] as const;
export type PermissionSigner = (typeof PERMISSION_SIGNERS)[number];

/** What a need depends on; null is what nobody has said. */
export type Person = {
  readonly presentPost: PresentPost | null;
  readonly permissionSigner: PermissionSigner | null;
};

type Outcome = "needed" | "notNeeded";

/** Whether a document is needed of one person; open where nothing was said that would tell. */
export type Need =
  | { readonly of: "FUNCTIONAL_HOLDER"; readonly outcome: Outcome; readonly because: PresentPost }
  | { readonly of: "FUNCTIONAL_HOLDER"; readonly outcome: "open"; readonly because: null }
  | {
      readonly of: "DELEGATE_SIGNED";
      readonly outcome: Outcome | "open";
      readonly because: null;
    };

/** Whether a document is needed of a person, and why; null for one that is needed of everybody. */
export function needOf(of: NeededOf, { presentPost, permissionSigner }: Person): Need | null {
  switch (of) {
    case "EVERYBODY":
      return null;
    case "FUNCTIONAL_HOLDER": {
      if (presentPost === null) return { of, outcome: "open", because: null };
      const isFunctional = FUNCTIONAL_LEVELS.includes(presentPost.level);
      return { of, outcome: isFunctional ? "needed" : "notNeeded", because: presentPost };
    }
    case "DELEGATE_SIGNED": {
      if (permissionSigner === null) return { of, outcome: "open", because: null };
      const outcome = permissionSigner === "DELEGATE" ? "needed" : "notNeeded";
      return { of, outcome, because: null };
    }
  }
}

/** Whether it cannot be said that a document is not needed of a person. */
export function mayBeNeeded(of: NeededOf, person: Person): boolean {
  return needOf(of, person)?.outcome !== "notNeeded";
}

type Asked = { readonly neededOf: NeededOf; readonly mandatory: boolean };

/**
 * The documents as they are asked of one person: mandatory are only those that are certainly needed
 * of them. Whatever else is asked for may be sent, and a verifier judges it.
 */
export function askedOfPerson<Document extends Asked>(
  documents: readonly Document[],
  person: Person,
): (Document & { readonly need: Need | null })[] {
  return documents.map((document) => {
    const need = needOf(document.neededOf, person);
    const isNeeded = need === null || need.outcome === "needed";
    return { ...document, need, mandatory: document.mandatory && isNeeded };
  });
}
