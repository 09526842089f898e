import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { grantsInAgency, insertGrant } from "#db/queries/role-grants";
import { findSelectionScope } from "#db/queries/scopes";
import { GRANTABLE_ROLES, requireAnother, requireMayManageStaff } from "#domain/accounts/policy";
import type { StaffRole } from "#domain/actor";
import { Refused } from "#domain/refusal";
import { ensureInvited } from "#server/accounts/ensure-invited";
import { requireNoOtherPart } from "#server/accounts/separation";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, emailField, idField, textField } from "#server/fields";

export const InviteStaff = z.object({
  agencyId: idField,
  email: emailField,
  name: textField(120),
  role: choiceField(GRANTABLE_ROLES),
  /** Empty: in all selections of the agency. */
  selectionId: z.union([z.literal("").transform(() => null), idField]).default(null),
});

/**
 * Gives a person a role in an agency or in one of its selections, and invites who has no account.
 * @throws Refused `record-not-found`, `grant-to-oneself`, `role-separation`, `role-held-already`,
 * `account-disabled`, `operator-stays-apart`
 */
export function inviteStaff(
  ctx: Context,
  input: z.output<typeof InviteStaff>,
): Promise<{ accountId: string; grantId: string }> {
  return inTransaction(async (tx) => {
    requireMayManageStaff(ctx.actor, input.agencyId);
    if (input.selectionId !== null) {
      const scope = await findSelectionScope(tx, input.selectionId);
      if (scope?.agencyId !== input.agencyId) throw new Refused("record-not-found");
    }
    const accountId = await ensureInvited(tx, ctx, input);
    requireAnother(ctx.actor, accountId);
    const grantId = await grantRole(tx, ctx, { ...input, accountId });
    return { accountId, grantId };
  });
}

/** Writes a grant after the rules that hold for every grant. */
export async function grantRole(
  tx: Transaction,
  ctx: Context,
  wanted: { accountId: string; role: StaffRole; agencyId: string; selectionId: string | null },
): Promise<string> {
  const { accountId, role, agencyId, selectionId } = wanted;
  await requireNoOtherPart(tx, wanted);
  const held = await grantsInAgency(tx, accountId, agencyId, selectionId);
  if (held.some((grant) => grant.role === role)) throw new Refused("role-held-already");
  const grantId = await insertGrant(tx, {
    accountId,
    role,
    agencyId,
    selectionId,
    grantedAt: ctx.now,
    grantedBy: ctx.actor.userId,
  });
  await recordAudit(tx, ctx, {
    kind: "role.granted",
    subjectId: accountId,
    agencyId,
    selectionId,
    after: { grantId, role },
  });
  return grantId;
}
