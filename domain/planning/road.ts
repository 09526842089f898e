import { dayOf, type PlainDate, type Zone } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import { TERM_TOO_LONG } from "#domain/paper/rules";
import type { PaperRef } from "#domain/paper/terms";
import type { PlanAct, SelectionState } from "#domain/planning/life-cycle";
import { Refused } from "#domain/refusal";
import { PLAN_COMPLETE } from "#domain/regulation/planning";
import { citationOf, latest } from "#domain/regulation/rule";

/** One act on a plan, in its place among the others; never changed afterwards. */
export type PlanStep = {
  readonly act: PlanAct;
  /** Where the plan stood afterwards. */
  readonly state: SelectionState;
  readonly actorId: string;
  /** Codes of what departs from the rules, which a decision of the panel covers. */
  readonly deviations: readonly string[];
  readonly number: string | null;
};

type TakenStep = PlanStep & { readonly takenAt: Date };

/** The decree, and what its members declare once there is one. */
const BY_DECREE = [
  "panel-formed-by",
  "panel-coordination",
  "panel-term",
  TERM_TOO_LONG,
  "panel-member-eligible",
];
const BY_LETTER = ["plan-approval-first", "plan-home-affairs-permission"];

/** What papers that come later will cure: it keeps an act of the road from nobody before its time. */
const CURED_LATER: Readonly<Record<PlanAct, readonly string[]>> = {
  submit: [...BY_DECREE, ...BY_LETTER],
  approve: [...BY_DECREE, ...BY_LETTER],
  return: [],
  confirm: BY_DECREE,
  refuse: [],
  takeBack: [],
  sign: [],
  publish: [],
  discard: [],
};

/** After these nothing that was approved or signed before holds any longer. */
const ENDS_ROUND: readonly SelectionState[] = ["DRAFT", "DISCARDED"];

/** What stands in the way of an act. */
export function problemsFor<Problem extends Finding>(
  act: PlanAct,
  problems: readonly Problem[],
): Problem[] {
  return problems.filter(({ code }) => !CURED_LATER[act].includes(code));
}

/** The steps since the plan was last a draft; none of a plan that was cancelled. */
export function stepsOfRound<Step extends PlanStep>(steps: readonly Step[]): readonly Step[] {
  return steps.slice(steps.findLastIndex(({ state }) => ENDS_ROUND.includes(state)) + 1);
}

/** Departures from the rules that no decision of this round covers yet. */
export function uncovered<Problem extends Finding>(
  problems: readonly Problem[],
  steps: readonly PlanStep[],
): Problem[] {
  const covered = new Set(stepsOfRound(steps).flatMap(({ deviations }) => deviations));
  return problems.filter(({ code, effect }) => effect === "record" && !covered.has(code));
}

/** @throws Refused `plan-incomplete` with the codes of all that blocks */
export function requireNothingBlocks(problems: readonly Finding[]): void {
  const blocking = problems.filter(({ effect }) => effect === "block");
  if (blocking.length === 0) return;
  const codes = blocking.map(({ code }) => code).join(", ");
  const citation = citationOf(latest(PLAN_COMPLETE));
  throw new Refused("plan-incomplete", citation, { count: blocking.length, codes });
}

/** @throws Refused `plan-needs-decision` for a departure without a reason that one could hold to */
export function requireReasoned(departures: readonly Finding[], reason: string): void {
  const [first] = departures;
  if (first === undefined || reason.length >= 10) return;
  throw new Refused("plan-needs-decision", first.citation, { count: departures.length });
}

/**
 * The appointing officer approves with the letter that asks the supervisor for approval (Surat
 * permohonan persetujuan rencana), written for the plan that was submitted and not for an earlier one.
 * @param submittedOn the day on which this plan was submitted
 * @param supervisor the name of the body that is asked
 * @throws Refused `plan-request-missing`, `plan-request-older`
 */
export function requireRequest(
  request: PaperRef | null,
  submittedOn: PlainDate,
  supervisor: string,
): PaperRef {
  if (request === null) throw new Refused("plan-request-missing", null, { supervisor });
  if (request.dated < submittedOn) {
    throw new Refused("plan-request-older", null, { dated: request.dated, submittedOn });
  }
  return request;
}

/** Whether a request for approval of the plan as it was submitted is among the letters. */
export function hasRequest(
  letters: readonly Pick<PaperRef, "kind" | "dated">[],
  steps: readonly TakenStep[],
  zone: Zone,
): boolean {
  const since = dayOfStep(steps, "submit", zone);
  return letters.some(({ kind, dated }) => kind === "PLAN_REQUEST" && dated >= since);
}

/** The day on which an act of this round was taken. */
export function dayOfStep(steps: readonly TakenStep[], act: PlanAct, zone: Zone): PlainDate {
  const taken = stepsOfRound(steps).findLast((step) => step.act === act);
  return dayOf(taken?.takenAt ?? new Date(0), zone);
}

/**
 * A letter counts for the plan that was sent, and somebody else has to have entered it.
 * @param sentOn the day on which this plan went to the supervisor
 * @throws Refused `approval-older-than-plan`, `approval-own-record`
 */
export function requireSecondLook(
  paper: PaperRef & { readonly recordedById: string },
  actorId: string | null,
  sentOn: PlainDate,
): void {
  if (paper.recordedById === actorId) throw new Refused("approval-own-record");
  if (paper.dated < sentOn) {
    throw new Refused("approval-older-than-plan", null, { dated: paper.dated, sentOn });
  }
}

/** @throws Refused `announcement-own-signature`: who signed does not publish, too */
export function requireOtherThanSigner(steps: readonly PlanStep[], actorId: string | null): void {
  const signed = stepsOfRound(steps).findLast(({ act }) => act === "sign");
  if (signed?.actorId === actorId) throw new Refused("announcement-own-signature");
}

/**
 * Ending a plan rests on a document from the moment that it left the hands of whoever drafts it: a
 * draft that was never submitted binds nobody, and there is nothing yet that one could decide about.
 */
export function needsDecisionToDiscard(steps: readonly PlanStep[]): boolean {
  return steps.length > 0;
}

/** Numbers that were given at a signature which was taken back: they stay listed, as void. */
export function voidNumbers<Step extends PlanStep>(steps: readonly Step[]): Step[] {
  const current = new Set<PlanStep>(stepsOfRound(steps));
  return steps.filter((step) => step.number !== null && !current.has(step));
}
