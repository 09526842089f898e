import { z } from "zod";
import { inTransaction } from "#db/client";
import { findAccount, updateAccountState } from "#db/queries/account-writes";
import { administratorsOf, agenciesOfAccount } from "#db/queries/staff";
import { mayManageAgencies, mayManageStaff } from "#domain/accounts/policy";
import { Refused, Stale } from "#domain/refusal";
import { sendInvitation } from "#server/accounts/ensure-invited";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, idField, versionField } from "#server/fields";

export const SetAccountState = z.object({
  accountId: idField,
  version: versionField,
  state: choiceField(["ACTIVE", "DISABLED"]),
});

/**
 * Closes an account at once, with all its sessions, or opens it again. Possible for an account that
 * belongs to one agency and to nobody else; a person who applies, or works for two, keeps it.
 * @throws Refused `record-not-found`, `disable-oneself`, `account-shared`, `record-stale`
 */
export function setAccountState(
  ctx: Context,
  input: z.output<typeof SetAccountState>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const { accountId, version, state } = input;
    const agencies = await agenciesOfAccount(tx, accountId);
    const managed = agencies.filter((id) => mayManageStaff(ctx.actor, id));
    if (managed.length === 0 && !(await isAdministratorForOperator(tx, ctx, accountId, agencies))) {
      throw new Refused("record-not-found");
    }
    const found = await findAccount(tx, accountId);
    if (!found) throw new Refused("record-not-found");
    if (ctx.actor.userId === accountId) throw new Refused("disable-oneself");
    if (agencies.length > 1 || found.nip !== null) throw new Refused("account-shared");
    // Who never chose a password is still only invited after being let in again.
    const next = state === "ACTIVE" && !found.hasPassword ? "UNCONFIRMED" : state;
    if (!(await updateAccountState(tx, accountId, version, next))) throw new Stale();
    await recordAudit(tx, ctx, {
      kind: state === "ACTIVE" ? "account.enabled" : "account.disabled",
      subjectId: accountId,
      agencyId: agencies[0] ?? null,
      before: { state: found.state, version },
      after: { state: next, version: version + 1 },
    });
  });
}

async function isAdministratorForOperator(
  tx: Parameters<typeof agenciesOfAccount>[0],
  ctx: Context,
  accountId: string,
  agencies: readonly string[],
): Promise<boolean> {
  if (!mayManageAgencies(ctx.actor)) return false;
  for (const id of agencies) {
    if ((await administratorsOf(tx, id)).includes(accountId)) return true;
  }
  return false;
}

export const ResendInvitation = z.object({ accountId: idField, agencyId: idField });

/**
 * Sends a fresh link to somebody who has not chosen a password yet; the older one stops working.
 * @throws Refused `record-not-found`
 */
export function resendInvitation(
  ctx: Context,
  { accountId, agencyId }: z.output<typeof ResendInvitation>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const may = mayManageStaff(ctx.actor, agencyId) || mayManageAgencies(ctx.actor);
    const found = await findAccount(tx, accountId);
    const belongs = (await agenciesOfAccount(tx, accountId)).includes(agencyId);
    const waits = found?.state === "UNCONFIRMED" && belongs;
    const isOperatorsBusiness =
      mayManageStaff(ctx.actor, agencyId) ||
      (await administratorsOf(tx, agencyId)).includes(accountId);
    if (!may || !waits || !isOperatorsBusiness) throw new Refused("record-not-found");
    await sendInvitation(tx, ctx, accountId, agencyId);
    await recordAudit(tx, ctx, { kind: "account.invited-again", subjectId: accountId, agencyId });
  });
}
