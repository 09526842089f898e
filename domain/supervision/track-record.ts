import { type Actor, holds, holdsAny, type SelectionScope } from "#domain/actor";
import type { PlainDate } from "#domain/calendar";
import { type Citation, Refused } from "#domain/refusal";

/** `report-bkn-flow`: the supervisor is asked about all participants before the three are fixed. */
export const TRACK_RECORD_FLOW: Citation = {
  text: "Alur pengawasan BKN 2025 (I-Mut)",
  certainty: "reported",
};

/** What the supervisor's letter says of a candidate. */
export const FINDINGS = ["NOTHING_ADVERSE", "REMARK", "NOT_KNOWN"] as const;
export type Finding = (typeof FINDINGS)[number];

/** Fewest characters of a remark: what was found, in the words of the letter. */
export const LEAST_REMARK = 10;

/**
 * Who reads what the supervisor answered: the chair, who brings it to the plenary, and the secretariat,
 * which keeps it. It comes after the last scored stage and is none of its evidence, so whoever scores
 * does not see it.
 */
export function maySeeTrackRecord(actor: Actor, scope: SelectionScope): boolean {
  return holdsAny(actor, ["SECRETARIAT", "PANEL_CHAIR"], scope);
}

/** Who asks, takes the list along and enters the answers. */
export function mayRecordTrackRecord(actor: Actor, scope: SelectionScope): boolean {
  return holds(actor, "SECRETARIAT", scope);
}

/** @throws Refused `record-not-found`, as for a selection that does not exist */
export function requireTrackRecorder(actor: Actor, scope: SelectionScope): void {
  if (!mayRecordTrackRecord(actor, scope)) throw new Refused("record-not-found");
}

/** @throws Refused `track-record-answer-early`: no letter answers what was not asked yet */
export function requireAfterRequest(dated: PlainDate, requested: PlainDate): void {
  if (dated < requested) throw new Refused("track-record-answer-early");
}

/** Of whom a person has declared a conflict of interest, or is recused. */
export type Conflicts = {
  readonly postIds: readonly string[];
  readonly applicationIds: readonly string[];
};

/** Whether a person learns and writes nothing about a candidate. */
export function isKeptFrom(
  { postIds, applicationIds }: Conflicts,
  candidate: { readonly postId: string; readonly applicationId: string },
): boolean {
  return postIds.includes(candidate.postId) || applicationIds.includes(candidate.applicationId);
}
