import { inTransaction } from "#db/client";
import { findAccountByEmail, insertAccount } from "#db/queries/account-writes";
import { findAgencyBySlug } from "#db/queries/agencies";
import { grantsInAgency, insertGrant } from "#db/queries/role-grants";
import { VISITOR } from "#domain/actor";
import { DEFAULT_LOCALE } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { findOrMakeAccount, sendInvitation } from "#server/accounts/ensure-invited";
import { enterAgency } from "#server/accounts/establish-agency";
import { grantRole } from "#server/accounts/grant-role";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";

/** The context of a command at the server itself: nobody is signed in, and whoever types it may. */
export function consoleContext(requestId: string, now: Date): Context {
  return { actor: VISITOR, requestId, address: "console", now };
}

type Installed = {
  readonly accountId: string;
  readonly agencyId: string;
  /** With the one-time token; null when the account has a password already. */
  readonly linkPath: string | null;
};

/**
 * The first administrator of an agency, made at the console: enters the agency if it is missing.
 * Called again it makes a new link, as long as no password has been chosen.
 * @throws Refused those of an invitation and a grant
 */
export function installAdministrator(
  ctx: Context,
  input: {
    readonly email: string;
    readonly personName: string;
    readonly slug: string;
    readonly agencyName: string;
  },
): Promise<Installed> {
  return inTransaction(async (tx) => {
    const known = await findAgencyBySlug(tx, input.slug);
    const agencyId =
      known?.id ??
      (await enterAgency(tx, ctx, {
        slug: input.slug,
        name: input.agencyName,
        secretariatName: input.agencyName,
        address: "",
        phone: "",
        email: input.email,
        zone: "Asia/Jakarta",
      }));
    const { email, personName: name } = input;
    const { accountId, isOpen } = await findOrMakeAccount(tx, ctx, { email, name, agencyId });
    const held = await grantsInAgency(tx, accountId, agencyId, null);
    if (!held.some((grant) => grant.role === "AGENCY_ADMIN")) {
      await grantRole(tx, ctx, { accountId, role: "AGENCY_ADMIN", agencyId, selectionId: null });
    }
    const linkPath = isOpen ? null : await sendInvitation(tx, ctx, accountId, agencyId);
    return { accountId, agencyId, linkPath };
  });
}

/**
 * The operator of the server, made at the console; there is no other way to become one.
 * @throws Refused `operator-stays-apart` when the address belongs to an account already
 */
export function installOperator(
  ctx: Context,
  input: { readonly email: string; readonly personName: string },
): Promise<{ accountId: string; linkPath: string }> {
  return inTransaction(async (tx) => {
    if (await findAccountByEmail(tx, input.email)) throw new Refused("operator-stays-apart");
    const accountId = await insertAccount(tx, {
      email: input.email,
      name: input.personName,
      state: "UNCONFIRMED",
      locale: DEFAULT_LOCALE,
      createdAt: ctx.now,
    });
    await insertGrant(tx, { accountId, role: "SYSTEM_ADMIN", agencyId: null, grantedAt: ctx.now });
    await recordAudit(tx, ctx, {
      kind: "role.granted",
      subjectId: accountId,
      after: { role: "SYSTEM_ADMIN" },
    });
    return { accountId, linkPath: await sendInvitation(tx, ctx, accountId, null) };
  });
}
