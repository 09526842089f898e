import { sql } from "drizzle-orm";
import { boolean, check, id, index, instant, oneOf, ref, table, text, version } from "#db/columns";
import { account } from "#db/schema/accounts";
import { storedFile } from "#db/schema/application";
import { CLAIM_GROUNDS, CLAIM_STATES } from "#domain/accounts/claim";
import { LOCALES } from "#domain/locale";

/** Somebody who registered with a NIP that another account holds, and says that it is theirs. */
export const nipClaim = table(
  "nip_claim",
  {
    id: id(),
    /** The account that has the NIP. */
    holderId: ref(() => account.id).notNull(),
    nip: text().notNull(),
    /** Of the claimant, as typed when registering. */
    email: text().notNull(),
    name: text().notNull(),
    locale: oneOf(LOCALES).notNull(),
    state: oneOf(CLAIM_STATES).notNull(),
    /** SHA-256 of the token in the letter to the claimant. */
    tokenHash: text().notNull().unique(),
    createdAt: instant().notNull(),
    /** The first instant at which the link to claim no longer works. */
    expiresAt: instant().notNull(),
    proofHash: ref(() => storedFile.hash),
    ground: oneOf(CLAIM_GROUNDS),
    statement: text().notNull().default(""),
    filedAt: instant(),
    /** SHA-256 of the token in the letter to the holder. */
    objectionHash: text().unique(),
    /** The first instant at which an objection comes too late. */
    objectUntil: instant(),
    objection: text().notNull().default(""),
    objectedAt: instant(),
    settledAt: instant(),
    version: version(),
  },
  (t) => [
    index("nip_claim_by_holder").on(t.holderId, t.state),
    index("nip_claim_by_state").on(t.state, t.createdAt, t.id),
    check(
      "nip_claim_filed_check",
      sql`(${t.state} in ('OFFERED', 'REPLACED')) = (${t.filedAt} is null)`,
    ),
    check(
      "nip_claim_proof_check",
      sql`${t.filedAt} is null or (${t.proofHash} is not null and ${t.ground} is not null and ${t.statement} <> '')`,
    ),
    check("nip_claim_objection_check", sql`(${t.objectedAt} is null) = (${t.objection} = '')`),
    check("nip_claim_settled_check", sql`(${t.state} = 'SETTLED') = (${t.settledAt} is not null)`),
  ],
);

/** What was decided on a claim; there is a second decision after an objection. */
export const claimDecision = table(
  "claim_decision",
  {
    id: id(),
    claimId: ref(() => nipClaim.id).notNull(),
    isAccepted: boolean().notNull(),
    reason: text().notNull(),
    decidedBy: ref(() => account.id).notNull(),
    decidedAt: instant().notNull(),
  },
  (t) => [index("claim_decision_by_claim").on(t.claimId, t.decidedAt)],
);
