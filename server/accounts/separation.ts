import type { Transaction } from "#db/client";
import { appliesIn, grantsInAgency, isOperator, openSeats } from "#db/queries/role-grants";
import { partOf, requireSeparateParts, type SeparatePart } from "#domain/accounts/separation";
import type { StaffRole } from "#domain/actor";
import { Refused } from "#domain/refusal";

type Wanted = {
  readonly accountId: string;
  readonly role: StaffRole;
  readonly agencyId: string;
  /** Null: in all selections of the agency that are not over. */
  readonly selectionId: string | null;
};

/**
 * Refuses a role (or a seat) to somebody who has another part in the same selection.
 *
 * A role in all selections does not ask about applications: an employee who applies in one of them
 * loses access to that one by the policy, and keeps the work in the others.
 * @throws Refused `role-separation`, `operator-stays-apart`
 */
export async function requireNoOtherPart(tx: Transaction, wanted: Wanted): Promise<void> {
  const { accountId, role, agencyId, selectionId } = wanted;
  if (await isOperator(tx, accountId)) throw new Refused("operator-stays-apart");
  const grants = await grantsInAgency(tx, accountId, agencyId, selectionId);
  const seats = await openSeats(tx, accountId, agencyId, selectionId);
  const held: SeparatePart[] = grants.flatMap((grant) => partOf(grant.role) ?? []);
  if (seats.length > 0) held.push("PANEL");
  if (selectionId !== null && (await appliesIn(tx, accountId, selectionId))) {
    held.push("APPLICANT");
  }
  requireSeparateParts(role, held);
}
