import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { findAgency, findAgencyBySlug, insertAgency } from "#db/queries/agencies";
import { requireMayManageAgencies } from "#domain/accounts/policy";
import { ZONES } from "#domain/calendar";
import { Refused } from "#domain/refusal";
import { ensureInvited } from "#server/accounts/ensure-invited";
import { grantRole } from "#server/accounts/grant-role";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, emailField, idField, optionalText, textField } from "#server/fields";

/** Most characters of an agency's slug. */
export const SLUG_MOST = 60;

/** Small letters, digits, hyphens: it stands in commands and in numbers. */
const slugField = textField(SLUG_MOST).pipe(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not-a-slug"),
);

export const EstablishAgency = z.object({
  slug: slugField,
  name: textField(160),
  secretariatName: textField(160),
  address: textField(300),
  phone: optionalText(40),
  agencyEmail: z.union([z.literal(""), emailField]).default(""),
  zone: choiceField(ZONES),
  province: optionalText(60),
  city: optionalText(60),
  email: emailField,
  personName: textField(120),
});

/**
 * Enters an agency and invites its first administrator.
 * @throws Refused `record-not-found`, `agency-slug-taken`, and those of a grant
 */
export function establishAgency(
  ctx: Context,
  input: z.output<typeof EstablishAgency>,
): Promise<{ agencyId: string; accountId: string }> {
  return inTransaction(async (tx) => {
    requireMayManageAgencies(ctx.actor);
    if (await findAgencyBySlug(tx, input.slug)) throw new Refused("agency-slug-taken");
    const agencyId = await enterAgency(tx, ctx, { ...input, email: input.agencyEmail });
    const accountId = await appointAdministrator(tx, ctx, agencyId, input);
    return { agencyId, accountId };
  });
}

export const InviteAdministrator = z.object({
  agencyId: idField,
  email: emailField,
  personName: textField(120),
});

/**
 * Invites another administrator of an agency.
 * @throws Refused `record-not-found`, and those of a grant
 */
export function inviteAdministrator(
  ctx: Context,
  input: z.output<typeof InviteAdministrator>,
): Promise<{ accountId: string }> {
  return inTransaction(async (tx) => {
    requireMayManageAgencies(ctx.actor);
    if (!(await findAgency(tx, input.agencyId))) throw new Refused("record-not-found");
    return { accountId: await appointAdministrator(tx, ctx, input.agencyId, input) };
  });
}

/** Writes an agency. The caller checks who may. */
export async function enterAgency(
  tx: Transaction,
  ctx: Context,
  values: Parameters<typeof insertAgency>[1],
): Promise<string> {
  const { slug, name, secretariatName, address, phone, email, zone, province, city } = values;
  const agencyId = await insertAgency(tx, {
    slug,
    name,
    secretariatName,
    address,
    phone,
    email,
    zone,
    province,
    city,
  });
  await recordAudit(tx, ctx, {
    kind: "agency.entered",
    subjectId: agencyId,
    agencyId,
    after: { slug },
  });
  return agencyId;
}

/** Invites a person and makes them administrator of the agency. The caller checks who may. */
async function appointAdministrator(
  tx: Transaction,
  ctx: Context,
  agencyId: string,
  { email, personName }: { email: string; personName: string },
): Promise<string> {
  const accountId = await ensureInvited(tx, ctx, { email, name: personName, agencyId });
  await grantRole(tx, ctx, { accountId, role: "AGENCY_ADMIN", agencyId, selectionId: null });
  return accountId;
}
