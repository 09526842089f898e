import { mayManageAgencies } from "#domain/accounts/policy";
import type { Actor } from "#domain/actor";
import { addDays, dayOf, firstInstantAfter, type Zone } from "#domain/calendar";
import { Refused } from "#domain/refusal";
import type { Transitions } from "#domain/transitions";

export const CLAIM_STATES = [
  "OFFERED",
  "REPLACED",
  "FILED",
  "ACCEPTED",
  "OBJECTED",
  "SETTLED",
  "REJECTED",
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export type ClaimAct = "replace" | "file" | "accept" | "object" | "settle" | "reject";

/**
 * Somebody claims a NIP that another account holds. `OFFERED`: only the link went out. What was
 * accepted waits for an objection; after one it is decided a second time.
 */
export const CLAIM_LIFE: Transitions<ClaimState, ClaimAct> = {
  OFFERED: { replace: "REPLACED", file: "FILED" },
  REPLACED: {},
  FILED: { accept: "ACCEPTED", reject: "REJECTED" },
  ACCEPTED: { object: "OBJECTED", settle: "SETTLED", reject: "REJECTED" },
  OBJECTED: { settle: "SETTLED", reject: "REJECTED" },
  SETTLED: {},
  REJECTED: {},
};

/** Claims that somebody still has to do something about. */
export const OPEN_CLAIMS = ["FILED", "ACCEPTED", "OBJECTED"] as const satisfies ClaimState[];

/** Claims that the holder was told of with a link to object. */
export const TOLD_CLAIMS = ["ACCEPTED", "OBJECTED"] as const satisfies ClaimState[];

/**
 * What is asked for. `OWN_ACCOUNT`: the account is the claimant's, who cannot read its address any
 * more. `NIP_ONLY`: the account is somebody else's, who entered the claimant's NIP.
 */
export const CLAIM_GROUNDS = ["OWN_ACCOUNT", "NIP_ONLY"] as const;
export type ClaimGround = (typeof CLAIM_GROUNDS)[number];

/** How long the link to claim works. */
export const OFFER_HOURS = 7 * 24;

/** Whole days in which the holder may object, after that of the decision. */
const OBJECTION_DAYS = 3;

/** An account that applies may be of any agency, so its days are those of the capital. */
export const CLAIM_ZONE: Zone = "Asia/Jakarta";

/** The first instant at which an objection to what is accepted now comes too late. */
export function objectionEnds(now: Date): Date {
  return firstInstantAfter(addDays(dayOf(now, CLAIM_ZONE), OBJECTION_DAYS), CLAIM_ZONE);
}

/**
 * Whether the actor decides about that claim: the operator, who holds no other role, belongs to no
 * agency and sees no selection; unless it is about their own account.
 */
export function mayDecideClaim(actor: Actor, claim: { readonly holderId: string }): boolean {
  return mayManageAgencies(actor) && actor.userId !== claim.holderId;
}

/** @throws Refused `record-not-found`, as for a claim that does not exist */
export function requireClaimDecider(actor: Actor, claim: { readonly holderId: string }): void {
  if (!mayDecideClaim(actor, claim)) throw new Refused("record-not-found");
}

/** Facts that say whether what a claim asks for can be done. */
export type ClaimFacts = {
  readonly ground: ClaimGround | null;
  /** Whether the account still has the NIP that is claimed. */
  readonly holdsNip: boolean;
  readonly isDisabled: boolean;
  /** Whether the account works in an agency or sits on a panel whose selection is not over. */
  readonly hasRole: boolean;
  /** Whether the claimant's address has an account meanwhile. */
  readonly isAddressTaken: boolean;
};

export const CLAIM_OBSTACLES = [
  "claim-nip-moved",
  "claim-holder-has-role",
  "claim-address-taken",
] as const;
export type ClaimObstacle = (typeof CLAIM_OBSTACLES)[number];

/** What stands in the way of a claim, whatever its proof shows; null when nothing does. */
export function claimObstacle(facts: ClaimFacts): ClaimObstacle | null {
  if (!facts.holdsNip || facts.isDisabled) return "claim-nip-moved";
  // A role came from an agency to a person that it knows; no proof of a NIP may carry it along.
  if (facts.ground === "OWN_ACCOUNT" && facts.hasRole) return "claim-holder-has-role";
  if (facts.isAddressTaken) return "claim-address-taken";
  return null;
}
