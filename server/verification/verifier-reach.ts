import type { Reach } from "#db/queries/verifier-queue";
import type { Context } from "#server/context";

/** The selections in which somebody verifies: of whole agencies, or single ones. */
export function verifierReach({ actor, now }: Pick<Context, "actor" | "now">): Reach {
  const { userId, grants, applyingIn } = actor;
  const own = grants.filter(({ role }) => role === "SECRETARIAT");
  return {
    accountId: userId ?? "",
    agencyIds: own.flatMap(({ agencyId, selectionId }) =>
      agencyId !== null && selectionId === null ? [agencyId] : [],
    ),
    selectionIds: own.flatMap(({ selectionId }) => (selectionId === null ? [] : [selectionId])),
    except: applyingIn,
    at: now,
  };
}
