import { sql } from "drizzle-orm";
import { check, id, index, instant, oneOf, ref, table } from "#db/columns";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { selection } from "#db/schema/planning";
import { STAFF_ROLES } from "#domain/actor";

/** A role of a member of staff. Seats on a panel stand in `panel_member` instead. */
export const roleGrant = table(
  "role_grant",
  {
    id: id(),
    accountId: ref(() => account.id).notNull(),
    role: oneOf(STAFF_ROLES).notNull(),
    agencyId: ref(() => agency.id),
    /** Null: in all selections of the agency. */
    selectionId: ref(() => selection.id),
    grantedAt: instant().notNull(),
    grantedBy: ref(() => account.id),
    endedAt: instant(),
  },
  (t) => [
    index("role_grant_by_account").on(t.accountId, t.endedAt),
    index("role_grant_by_agency").on(t.agencyId, t.role),
    check("role_grant_agency_check", sql`(${t.role} = 'SYSTEM_ADMIN') = (${t.agencyId} is null)`),
  ],
);
