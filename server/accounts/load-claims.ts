import { read } from "#db/client";
import { decisionsOn, findClaim, findClaimFacts, handedInBy, listClaims } from "#db/queries/claim";
import {
  CLAIM_LIFE,
  type ClaimGround,
  type ClaimObstacle,
  type ClaimState,
  mayDecideClaim,
  OPEN_CLAIMS,
} from "#domain/accounts/claim";
import { mayManageAgencies } from "#domain/accounts/policy";
import { lastSecondBefore } from "#domain/calendar";
import { ATTACHMENT_TYPES, isAttachmentType } from "#domain/complaint/terms";
import { isPossible } from "#domain/transitions";
import { inspectClaim, obstacleTo } from "#server/accounts/claim-at-work";
import type { LinkState } from "#server/accounts/tokens";
import type { Context } from "#server/context";
import { pageOf, readCursor, writeCursor } from "#server/cursor";

const PAGE = 25;

export type ClaimRow = {
  readonly claimId: string;
  readonly nip: string;
  /** Of the claimant. */
  readonly name: string;
  readonly ground: ClaimGround | null;
  readonly state: ClaimState;
  readonly filedAt: string | null;
};

export type ClaimsPage = {
  readonly isOpen: boolean;
  readonly rows: readonly ClaimRow[];
  readonly isFirst: boolean;
  readonly next: string | null;
};

/** Claims that wait for a decision or an objection, or those that are over; null for all but operators. */
export async function loadClaims(
  ctx: Context,
  asked: { readonly over?: boolean; readonly after?: unknown } = {},
): Promise<ClaimsPage | null> {
  if (!mayManageAgencies(ctx.actor)) return null;
  const isOpen = asked.over !== true;
  const cursor = readCursor(asked.after);
  const states: readonly ClaimState[] = isOpen ? OPEN_CLAIMS : ["SETTLED", "REJECTED"];
  const found = await listClaims(read(), states, cursor, PAGE + 1);
  const { shown, next } = pageOf(found, PAGE, ({ createdAt: at, id }) => writeCursor({ at, id }));
  return {
    isOpen,
    rows: shown
      .filter((claim) => mayDecideClaim(ctx.actor, claim))
      .map(({ id, nip, name, ground, state, filedAt }) => ({
        ...{ claimId: id, nip, name, ground, state },
        filedAt: filedAt?.toISOString() ?? null,
      })),
    isFirst: cursor === null,
    next,
  };
}

export type ClaimPage = ClaimRow & {
  readonly version: number;
  readonly email: string;
  readonly statement: string;
  readonly proof: { readonly name: string; readonly bytes: number } | null;
  /** Of the account that has the NIP: enough to compare, and no address. */
  readonly holder: {
    readonly name: string;
    readonly createdAt: string;
    readonly isConfirmed: boolean;
    /** How many applications it has handed in; not where, and not what became of them. */
    readonly handedIn: number;
  };
  /** The first one first; there is a second one after an objection. */
  readonly decisions: readonly {
    readonly id: string;
    readonly isAccepted: boolean;
    readonly by: string;
    readonly at: string;
    readonly reason: string;
  }[];
  /** The last second in which the holder may object; null unless that is or was so. */
  readonly objectUntil: string | null;
  readonly objection: { readonly text: string; readonly at: string } | null;
  readonly settledAt: string | null;
  readonly obstacle: ClaimObstacle | null;
  readonly mayAccept: boolean;
  readonly mayReject: boolean;
};

/** One claim, for its decider; null when absent, not filed, or not theirs. */
export async function loadClaim(ctx: Context, claimId: string): Promise<ClaimPage | null> {
  const claim = await findClaim(read(), claimId);
  if (claim === null || !mayDecideClaim(ctx.actor, claim) || claim.filedAt === null) return null;
  const { holder, proof } = await findClaimFacts(read(), claim);
  if (holder === null) return null;
  const { id, nip, name, ground, state, objectedAt } = claim;
  const mayReject = isPossible(CLAIM_LIFE, state, "reject");
  return {
    ...{ claimId: id, nip, name, ground, state },
    filedAt: claim.filedAt.toISOString(),
    version: claim.version,
    email: claim.email,
    statement: claim.statement,
    proof: proof && { name: proofName(proof.mimeType), bytes: proof.bytes },
    holder: {
      name: holder.name,
      createdAt: holder.createdAt.toISOString(),
      isConfirmed: holder.state !== "UNCONFIRMED",
      handedIn: (await handedInBy(read(), claim.holderId)).length,
    },
    decisions: (await decisionsOn(read(), claimId)).map((decision) => {
      const { decidedBy: by, decidedAt, ...rest } = decision;
      return { ...rest, by, at: decidedAt.toISOString() };
    }),
    objectUntil: claim.objectUntil && lastSecondBefore(claim.objectUntil).toISOString(),
    objection: objectedAt && { text: claim.objection, at: objectedAt.toISOString() },
    settledAt: claim.settledAt?.toISOString() ?? null,
    obstacle: mayReject ? await obstacleTo(read(), claim) : null,
    mayAccept: isPossible(CLAIM_LIFE, state, "accept") || state === "OBJECTED",
    mayReject,
  };
}

/** The claimant's own name for it was never kept. */
function proofName(mimeType: string): string {
  return `bukti.${isAttachmentType(mimeType) ? ATTACHMENT_TYPES[mimeType] : "bin"}`;
}

/** The proof of a claim, for its decider; null when there is none, or not for them. */
export async function loadClaimProof(ctx: Context, claimId: string) {
  const claim = await findClaim(read(), claimId);
  if (claim === null || !mayDecideClaim(ctx.actor, claim) || claim.filedAt === null) return null;
  const { proof } = await findClaimFacts(read(), claim);
  if (proof === null) return null;
  const { hash, mimeType, scan } = proof;
  return { hash, fileName: proofName(mimeType), mimeType, scan };
}

export type ClaimForm = {
  readonly state: LinkState;
  /** Null unless the link is open. */
  readonly claimant: { readonly email: string; readonly name: string } | null;
  readonly hasProof: boolean;
};

/** What the link to claim a NIP opens. Looking never uses it up, and tells nothing of the holder. */
export async function loadClaimForm(ctx: Context, token: string): Promise<ClaimForm> {
  const { state, claim } = await inspectClaim(read(), ctx, "claimant", token);
  const isOpen = state === "open" && claim !== null;
  return {
    state,
    claimant: isOpen ? { email: claim.email, name: claim.name } : null,
    hasProof: isOpen && claim.proofHash !== null,
  };
}

export type ObjectionLink = {
  readonly state: LinkState;
  /** The last second in which the link works; null unless it does. */
  readonly until: string | null;
};

/** What the holder's link opens, and nothing of the claimant. */
export async function loadObjectionLink(ctx: Context, token: string): Promise<ObjectionLink> {
  const { state, claim } = await inspectClaim(read(), ctx, "holder", token);
  const until = state === "open" && claim?.objectUntil ? claim.objectUntil : null;
  return { state, until: until && lastSecondBefore(until).toISOString() };
}
