import type { SelectionReach } from "#db/queries/reach";
import type { Actor } from "#domain/actor";
import { activeGrants } from "#domain/actor";
import { BOARD_ROLES } from "#domain/planning/policy";

/** The selections whose board a person may see. */
export function selectionReach(actor: Actor): SelectionReach {
  const grants = activeGrants(actor).filter(({ role }) =>
    BOARD_ROLES.some((board) => board === role),
  );
  return {
    agencyIds: grants.flatMap((grant) =>
      grant.selectionId === null && grant.agencyId !== null ? [grant.agencyId] : [],
    ),
    selectionIds: grants.flatMap(({ selectionId }) => (selectionId === null ? [] : [selectionId])),
    exceptIds: actor.applyingIn,
  };
}
