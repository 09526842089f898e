import { inTransaction, read } from "#db/client";
import { findAccountByEmail } from "#db/queries/account-writes";
import { findAgencyBySlug } from "#db/queries/agencies";
import { anyAccountExists, demoAccountExists } from "#db/queries/health";
import { GRANTABLE_ROLES, requireMayManageAgencies } from "#domain/accounts/policy";
import { type Actor, VISITOR } from "#domain/actor";
import { dayOf } from "#domain/calendar";
import { openInvited } from "#server/accounts/accept-invitation";
import { openConfirmed } from "#server/accounts/confirm-address";
import { findOrMakeAccount, sendInvitation } from "#server/accounts/ensure-invited";
import { enterAgency } from "#server/accounts/establish-agency";
import { grantRole } from "#server/accounts/grant-role";
import { installOperator } from "#server/accounts/install-administrator";
import { loadActor } from "#server/accounts/load-actor";
import { hashPassword } from "#server/accounts/password";
import { enterApplicant } from "#server/accounts/register-applicant";
import type { Context } from "#server/context";
import {
  DEMO_ACCOUNTS,
  DEMO_AGENCY,
  type DemoAccount,
  demoEmail,
  demoNip,
} from "#server/demo/accounts";

/** Days before the seeding day on which the accounts were made; the panel's decree is younger. */
const DAYS_AGO = 130;

/** What the rest of the demo builds on. */
export type Cast = {
  readonly agencyId: string;
  /** By the part of the address before the `@`. */
  readonly accountIds: Readonly<Record<string, string>>;
  /** Of the demonstration password, hashed once for all. */
  readonly passwordHash: string;
};

/** The context in which a seed acts: as somebody, at a moment of the demo's past. */
export function seedContext(actor: Actor, now: Date): Context {
  return { actor, requestId: "seed", address: "seed", now };
}

/** The context of an account with the roles it has by now. */
export async function seedContextFor(accountId: string, now: Date): Promise<Context> {
  const actor = await loadActor({ accountId, sessionVersion: 1 });
  if (!actor) throw new Error(`The demo account ${accountId} cannot sign in.`);
  return seedContext(actor, now);
}

/**
 * Makes agency and accounts of the demo through the use cases; what exists is left as it is.
 * @param today a moment of the seeding day
 * @throws Error when the database holds accounts, but not those of the demo
 */
export async function seedAccounts(today: Date, password: string): Promise<Cast> {
  if (!(await demoAccountExists()) && (await anyAccountExists())) {
    throw new Error("The database holds real accounts: the demo needs an empty one.");
  }
  const now = new Date(today.getTime() - DAYS_AGO * 86_400_000);
  const passwordHash = await hashPassword(password);
  const accountIds: Record<string, string> = {};
  let agencyId = "";
  for (const person of DEMO_ACCOUNTS) {
    const known = await findAccountByEmail(read(), demoEmail(person.local));
    if (known) {
      accountIds[person.local] = known.id;
      agencyId ||= (await findAgencyBySlug(read(), DEMO_AGENCY.slug))?.id ?? "";
      continue;
    }
    if (person.part === "SYSTEM_ADMIN") {
      accountIds[person.local] = await seedOperator(now, person, passwordHash);
    } else if (person.part === "AGENCY_ADMIN") {
      const operator = await seedContextFor(accountIds.operator ?? "", now);
      const made = await seedAgency(operator, person, passwordHash);
      agencyId = made.agencyId;
      accountIds[person.local] = made.accountId;
    } else if (person.part === "APPLICANT") {
      accountIds[person.local] = await seedApplicant(seedContext(VISITOR, now), {
        email: demoEmail(person.local),
        name: person.name,
        nip: person.served ? demoNip(dayOf(today, DEMO_AGENCY.zone), person.served) : "",
        passwordHash,
      });
    } else {
      const admin = await seedContextFor(accountIds.admin ?? "", now);
      accountIds[person.local] = await seedStaff(admin, agencyId, person, passwordHash);
    }
  }
  return { agencyId, accountIds, passwordHash };
}

async function seedOperator(now: Date, person: DemoAccount, passwordHash: string) {
  const ctx = seedContext(VISITOR, now);
  const { accountId, linkPath } = await installOperator(ctx, {
    email: demoEmail(person.local),
    personName: person.name,
  });
  await inTransaction((tx) => openInvited(tx, ctx, { token: tokenIn(linkPath), passwordHash }));
  return accountId;
}

/** Does what the operator does, and accepts in the administrator's place. */
async function seedAgency(ctx: Context, person: DemoAccount, passwordHash: string) {
  const { agencyEmail, ...agency } = DEMO_AGENCY;
  const agencyId = await inTransaction((tx) => {
    requireMayManageAgencies(ctx.actor);
    return enterAgency(tx, ctx, { ...agency, email: agencyEmail });
  });
  const accountId = await seedStaff(ctx, agencyId, person, passwordHash);
  return { agencyId, accountId };
}

/** Invites somebody, gives the role that an administrator gives, and accepts. */
function seedStaff(ctx: Context, agencyId: string, person: DemoAccount, passwordHash: string) {
  return inTransaction(async (tx) => {
    const email = demoEmail(person.local);
    const { accountId } = await findOrMakeAccount(tx, ctx, { email, name: person.name, agencyId });
    const linkPath = await sendInvitation(tx, ctx, accountId, agencyId);
    const role = GRANTABLE_ROLES.find((each) => each === person.part);
    if (role) await grantRole(tx, ctx, { accountId, role, agencyId, selectionId: null });
    const asInvited = seedContext(VISITOR, ctx.now);
    await openInvited(tx, asInvited, { token: tokenIn(linkPath), passwordHash });
    return accountId;
  });
}

/** Registers and confirms an applicant, with the demo's hash instead of a password. */
export function seedApplicant(
  ctx: Context,
  person: { email: string; name: string; nip: string; passwordHash: string },
): Promise<string> {
  return inTransaction(async (tx) => {
    const entered = await enterApplicant(tx, ctx, { ...person, locale: "id" });
    if (!entered) throw new Error(`${person.email} or its NIP is taken.`);
    await openConfirmed(tx, ctx, tokenIn(entered.linkPath));
    return entered.accountId;
  });
}

function tokenIn(path: string): string {
  return new URLSearchParams(path.split("?")[1]).get("token") ?? "";
}
