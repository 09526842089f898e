import { inTransaction, type Transaction } from "#db/client";
import { findAccountByEmail, insertAccount } from "#db/queries/account-writes";
import { agenciesNamed, findAgencyBySlug } from "#db/queries/agencies";
import { grantsInAgency, insertGrant } from "#db/queries/role-grants";
import { VISITOR } from "#domain/actor";
import { DEFAULT_LOCALE } from "#domain/locale";
import { slugWords } from "#domain/planning/slug";
import { Refused } from "#domain/refusal";
import { findOrMakeAccount, sendInvitation } from "#server/accounts/ensure-invited";
import { enterAgency, SLUG_MOST } from "#server/accounts/establish-agency";
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
  /** The slug of an agency that was entered with it; null when it was there. */
  readonly enteredAs: string | null;
  /** With the one-time token; null when the account has a password already. */
  readonly linkPath: string | null;
};

/** The slug of the agency that somebody at the console calls by it or by its name. */
export function agencySlug(called: string): string {
  return slugWords(called, SLUG_MOST);
}

/**
 * The first administrator of an agency, made at the console: enters the agency if it is missing.
 * Called again it makes a new link, as long as no password has been chosen.
 * @throws Refused `agency-name-shared`, and those of an invitation and a grant
 */
export function installAdministrator(
  ctx: Context,
  input: {
    readonly email: string;
    readonly personName: string;
    /** Its slug or its name. */
    readonly agency: string;
    /** What it is called if it has to be entered. */
    readonly agencyName: string;
  },
): Promise<Installed> {
  return inTransaction(async (tx) => {
    const known = await agencyCalled(tx, input.agency);
    const enteredAs = known === null ? agencySlug(input.agency) : null;
    const agencyId =
      known ??
      (await enterAgency(tx, ctx, {
        slug: agencySlug(input.agency),
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
    return { accountId, agencyId, enteredAs, linkPath };
  });
}

async function agencyCalled(tx: Transaction, called: string): Promise<string | null> {
  const [named, another] = await agenciesNamed(tx, called);
  if (another) throw new Refused("agency-name-shared");
  const found = named ?? (await findAgencyBySlug(tx, agencySlug(called)));
  return found?.id ?? null;
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
