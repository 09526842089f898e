import { and, asc, desc, eq, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { type MomentCursor, olderThan } from "#db/queries/cursor";
import { account, accountToken } from "#db/schema/accounts";
import { applicantProfile, application, storedFile } from "#db/schema/application";
import { claimDecision, nipClaim } from "#db/schema/claim";
import { panelMember, selection } from "#db/schema/planning";
import { curriculum } from "#db/schema/profile";
import { roleGrant } from "#db/schema/role-grant";
import { type ClaimState, OPEN_CLAIMS, TOLD_CLAIMS } from "#domain/accounts/claim";
import { NOT_OVER } from "#domain/planning/life-cycle";

const CLAIM = {
  id: nipClaim.id,
  holderId: nipClaim.holderId,
  nip: nipClaim.nip,
  email: nipClaim.email,
  name: nipClaim.name,
  locale: nipClaim.locale,
  state: nipClaim.state,
  expiresAt: nipClaim.expiresAt,
  proofHash: nipClaim.proofHash,
  ground: nipClaim.ground,
  statement: nipClaim.statement,
  filedAt: nipClaim.filedAt,
  objectUntil: nipClaim.objectUntil,
  objection: nipClaim.objection,
  objectedAt: nipClaim.objectedAt,
  settledAt: nipClaim.settledAt,
  version: nipClaim.version,
} as const;

export async function insertClaim(
  tx: Transaction,
  values: typeof nipClaim.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(nipClaim).values(values).returning({ id: nipClaim.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Changes a claim that is still as it was seen; false if it is not. */
export async function updateClaim(
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  values: Partial<typeof nipClaim.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(nipClaim)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(nipClaim.id, seen.id), eq(nipClaim.version, seen.version)))
    .returning({ id: nipClaim.id });
  return written.length === 1;
}

/** Claims of one address on one account that are not settled, links that only went out included. */
export function claimsOf(reader: Reader, holderId: string, email: string) {
  return reader
    .select({ id: nipClaim.id, state: nipClaim.state, version: nipClaim.version })
    .from(nipClaim)
    .where(
      and(
        eq(nipClaim.holderId, holderId),
        eq(nipClaim.email, email),
        inArray(nipClaim.state, ["OFFERED", ...OPEN_CLAIMS]),
      ),
    );
}

/** A claim; null if there is none. */
export async function findClaim(reader: Reader, id: string) {
  const [found] = await reader.select(CLAIM).from(nipClaim).where(eq(nipClaim.id, id));
  return found ?? null;
}

export type Claim = NonNullable<Awaited<ReturnType<typeof findClaim>>>;

/** A claim by the hash of one of its two tokens; null if there is none. */
export async function findClaimByToken(
  reader: Reader,
  which: "claimant" | "holder",
  tokenHash: string,
) {
  const column = which === "claimant" ? nipClaim.tokenHash : nipClaim.objectionHash;
  const [found] = await reader.select(CLAIM).from(nipClaim).where(eq(column, tokenHash));
  return found ?? null;
}

export async function insertDecision(
  tx: Transaction,
  values: typeof claimDecision.$inferInsert,
): Promise<void> {
  await tx.insert(claimDecision).values(values);
}

/** What was decided on a claim, the first one first. */
export function decisionsOn(reader: Reader, claimId: string) {
  return reader
    .select({
      id: claimDecision.id,
      isAccepted: claimDecision.isAccepted,
      reason: claimDecision.reason,
      decidedAt: claimDecision.decidedAt,
      decidedBy: account.name,
    })
    .from(claimDecision)
    .innerJoin(account, eq(account.id, claimDecision.decidedBy))
    .where(eq(claimDecision.claimId, claimId))
    .orderBy(asc(claimDecision.decidedAt), asc(claimDecision.id));
}

/** What the decider reads beside the claim: of the holder, and the proof. */
export async function findClaimFacts(reader: Reader, claim: Claim) {
  const [holder] = await reader
    .select({ name: account.name, createdAt: account.createdAt, state: account.state })
    .from(account)
    .where(eq(account.id, claim.holderId));
  const [proof] =
    claim.proofHash === null
      ? []
      : await reader
          .select({
            hash: storedFile.hash,
            mimeType: storedFile.mimeType,
            bytes: storedFile.bytes,
            scan: storedFile.scan,
          })
          .from(storedFile)
          .where(eq(storedFile.hash, claim.proofHash));
  return { holder: holder ?? null, proof: proof ?? null };
}

/** Claims in some states, the newest first; a page of them. */
export function listClaims(
  reader: Reader,
  states: readonly ClaimState[],
  after: MomentCursor | null,
  limit: number,
) {
  return reader
    .select({
      id: nipClaim.id,
      holderId: nipClaim.holderId,
      nip: nipClaim.nip,
      name: nipClaim.name,
      ground: nipClaim.ground,
      state: nipClaim.state,
      filedAt: nipClaim.filedAt,
      createdAt: nipClaim.createdAt,
    })
    .from(nipClaim)
    .where(
      and(inArray(nipClaim.state, [...states]), olderThan(nipClaim.createdAt, nipClaim.id, after)),
    )
    .orderBy(desc(nipClaim.createdAt), desc(nipClaim.id))
    .limit(limit);
}

/** Accepted claims against which nobody has objected in time. */
export function claimsToSettle(reader: Reader, now: Date) {
  return reader
    .select({ id: nipClaim.id })
    .from(nipClaim)
    .where(and(eq(nipClaim.state, "ACCEPTED"), lte(nipClaim.objectUntil, now)))
    .orderBy(asc(nipClaim.createdAt), asc(nipClaim.id))
    .limit(100);
}

/** Whether another claim on the account is accepted already, or objected to. */
export async function isAnotherAccepted(
  reader: Reader,
  { id, holderId }: Pick<Claim, "id" | "holderId">,
): Promise<boolean> {
  const found = await reader
    .select({ id: nipClaim.id })
    .from(nipClaim)
    .where(and(eq(nipClaim.holderId, holderId), inArray(nipClaim.state, [...TOLD_CLAIMS])));
  return found.some((other) => other.id !== id);
}

/** Whether an account holds a role in force, or a seat on the panel of a selection that is not over. */
export async function hasRole(reader: Reader, accountId: string): Promise<boolean> {
  const roles = await reader
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(and(eq(roleGrant.accountId, accountId), isNull(roleGrant.endedAt)))
    .limit(1);
  if (roles.length > 0) return true;
  const seats = await reader
    .select({ id: panelMember.id })
    .from(panelMember)
    .innerJoin(selection, eq(selection.id, panelMember.selectionId))
    .where(
      and(
        eq(panelMember.accountId, accountId),
        isNull(panelMember.endedAt),
        inArray(selection.state, [...NOT_OVER]),
      ),
    )
    .limit(1);
  return seats.length > 0;
}

/** Closes the seats of an account to whoever signs in to it: they stay as they are on record. */
export async function endAccessOfSeats(tx: Transaction, accountId: string, at: Date) {
  const open = and(
    eq(panelMember.accountId, accountId),
    isNull(panelMember.endedAt),
    isNull(panelMember.accessEndedAt),
  );
  const seats = await tx
    .select({
      id: panelMember.id,
      selectionId: panelMember.selectionId,
      agencyId: selection.agencyId,
    })
    .from(panelMember)
    .innerJoin(selection, eq(selection.id, panelMember.selectionId))
    .where(open)
    .orderBy(asc(panelMember.seatedAt), asc(panelMember.id));
  await tx.update(panelMember).set({ accessEndedAt: at }).where(open);
  return seats;
}

/** Whether the owner of an account has ever entered anything: a profile, a history, an application. */
export async function hasEntries(reader: Reader, accountId: string): Promise<boolean> {
  const found = await reader
    .select({ id: applicantProfile.accountId })
    .from(applicantProfile)
    .where(eq(applicantProfile.accountId, accountId))
    .unionAll(
      reader
        .select({ id: curriculum.accountId })
        .from(curriculum)
        .where(eq(curriculum.accountId, accountId)),
    )
    .unionAll(
      reader
        .select({ id: application.applicantId })
        .from(application)
        .where(eq(application.applicantId, accountId)),
    );
  return found.length > 0;
}

/** Applications of an account that were handed in, with where their trail is kept. */
export function handedInBy(reader: Reader, accountId: string) {
  return reader
    .select({
      id: application.id,
      selectionId: application.selectionId,
      agencyId: selection.agencyId,
    })
    .from(application)
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .where(and(eq(application.applicantId, accountId), isNotNull(application.submittedAt)))
    .orderBy(asc(application.startedAt), asc(application.id));
}

/** Whether a link that confirms an account's address still works. */
export async function hasOpenConfirmation(
  reader: Reader,
  accountId: string,
  now: Date,
): Promise<boolean> {
  const found = await reader
    .select({ expiresAt: accountToken.expiresAt })
    .from(accountToken)
    .where(
      and(
        eq(accountToken.accountId, accountId),
        eq(accountToken.kind, "CONFIRM"),
        isNull(accountToken.usedAt),
      ),
    );
  return found.some(({ expiresAt }) => expiresAt > now);
}

/** Accounts of the operators of the server. */
export async function operators(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ id: roleGrant.accountId })
    .from(roleGrant)
    .where(and(eq(roleGrant.role, "SYSTEM_ADMIN"), isNull(roleGrant.endedAt)));
  return rows.map(({ id }) => id);
}
