import type { Reach } from "#db/queries/verifier-queue";
import type { Actor } from "#domain/actor";

/** The selections in which somebody verifies: of whole agencies, or single ones. */
export function verifierReach({ userId, grants, applyingIn }: Actor): Reach {
  const own = grants.filter(({ role }) => role === "SECRETARIAT");
  return {
    accountId: userId ?? "",
    agencyIds: own.flatMap(({ agencyId, selectionId }) =>
      agencyId !== null && selectionId === null ? [agencyId] : [],
    ),
    selectionIds: own.flatMap(({ selectionId }) => (selectionId === null ? [] : [selectionId])),
    except: applyingIn,
  };
}
