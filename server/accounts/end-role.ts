import { z } from "zod";
import { inTransaction } from "#db/client";
import { administratorsOf, endGrant, findGrant } from "#db/queries/staff";
import { mayManageAgencies, mayManageStaff } from "#domain/accounts/policy";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";

export const EndRole = z.object({ grantId: idField });

/**
 * Ends a role. The administrator of the agency ends any of its roles; the operator only those of
 * administrators, having no business with the others.
 * @throws Refused `record-not-found`, `last-administrator`
 */
export function endRole(ctx: Context, { grantId }: z.output<typeof EndRole>): Promise<void> {
  return inTransaction(async (tx) => {
    const grant = await findGrant(tx, grantId);
    if (!grant || grant.agencyId === null) throw new Refused("record-not-found");
    const isAdministrator = grant.role === "AGENCY_ADMIN";
    const may =
      mayManageStaff(ctx.actor, grant.agencyId) ||
      (isAdministrator && mayManageAgencies(ctx.actor));
    if (!may) throw new Refused("record-not-found");
    if (isAdministrator && (await administratorsOf(tx, grant.agencyId)).length < 2) {
      throw new Refused("last-administrator");
    }
    if (!(await endGrant(tx, grantId, ctx.now))) throw new Refused("record-stale");
    await recordAudit(tx, ctx, {
      kind: "role.ended",
      subjectId: grant.accountId,
      agencyId: grant.agencyId,
      selectionId: grant.selectionId,
      before: { grantId, role: grant.role },
    });
  });
}
