import type { SuppliedPost } from "#domain/announcement/supply";
import type { Bilingual } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";
import { Refused } from "#domain/refusal";
import { evaluate, type Trace } from "#domain/regulation/evaluate";
import { APPLICANTS_MIN, APPLICANTS_STILL_FEW, LEAST_TO_GO_ON } from "#domain/regulation/extension";
import type { Law } from "#domain/regulation/law";
import { citationOf, latest } from "#domain/regulation/rule";
import { supervisorIn } from "#domain/regulation/supervisor";
import {
  type ApplicantCounts,
  applicantsTrace,
  countedApplicants,
  minApplicants,
  shortfallOf,
} from "#domain/verification/applicants-min";

/**
 * What the panel decides about a post whose applicants stay too few (`applicants-still-few`). To
 * extend again is an act of its own.
 */
export const FEW_WAYS = ["GO_ON", "CONSULT", "CANCEL"] as const;
export type FewWay = (typeof FEW_WAYS)[number];

/** A way, and with how many the post goes on; null unless it does. */
export type FewChoice = { readonly way: FewWay; readonly goesOnWith: number | null };

/** The clause about the number of applicants; nothing was found about what follows. */
const CLAUSE = citationOf(latest(APPLICANTS_MIN));

/** The numbers below the least of a law with which a post can go on, the greatest first: 3 and 2. */
export function goOnNumbers(minimum: number): number[] {
  return Array.from(
    { length: Math.max(0, minimum - LEAST_TO_GO_ON) },
    (_, index) => minimum - 1 - index,
  );
}

/** The choices as a form sends them, up to the greatest number that is below the least of any agency. */
export const FEW_CODES = [
  "GO_ON_9",
  "GO_ON_8",
  "GO_ON_7",
  "GO_ON_6",
  "GO_ON_5",
  "GO_ON_4",
  "GO_ON_3",
  "GO_ON_2",
  "CONSULT",
  "CANCEL",
] as const;
export type FewCode = (typeof FEW_CODES)[number];

export function choiceOf(code: FewCode): FewChoice {
  return code === "CONSULT" || code === "CANCEL"
    ? { way: code, goesOnWith: null }
    : { way: "GO_ON", goesOnWith: Number(code.slice("GO_ON_".length)) };
}

/** A short post as it stands when the panel decides about it. */
export type FewPost = SuppliedPost & {
  /** Applications whose check is not finished, so that the number of the eligible is not known. */
  readonly unchecked: number;
};

/**
 * Why there is nothing to decide about a post now; null when there is. Once its result is confirmed
 * only a decision to cancel can be replaced: an objection may have made others eligible.
 * @param standing the way that counts now
 */
export function whyNotDecided(
  post: SuppliedPost,
  law: Law,
  standing: FewWay | null,
): string | null {
  if (post.isCancelled) return "post-cancelled";
  if (!post.isClosed) return "few-before-closing";
  if (isConfirmed(post) && standing !== "CANCEL") return "few-after-decision";
  return shortfallOf(post, law) === null ? "few-enough" : null;
}

/** Whether the administrative result of a post is confirmed. */
export function isConfirmed({ check }: Pick<SuppliedPost, "check">): boolean {
  return check !== null && check !== "PLANNED" && check !== "OPEN";
}

/** What the rules say about a choice for the applicants of a post, by the law of the selection. */
export function fewTraces(
  post: Pick<FewPost, keyof ApplicantCounts | "earlier">,
  choice: FewChoice,
  law: Law,
): (Trace | null)[] {
  return [applicantsTrace(post, law), stillFewTrace(post, choice, law)];
}

function stillFewTrace(
  { eligible, earlier }: Pick<FewPost, "eligible" | "earlier">,
  { way, goesOnWith }: FewChoice,
  law: Law,
): Trace | null {
  const inputs = { count: eligible, way, goesOnWith: goesOnWith ?? 0, earlier };
  return evaluate(APPLICANTS_STILL_FEW, inputs, law);
}

/**
 * Refuses a decision that the post does not bear: a post goes on with exactly those who are eligible
 * when all have been checked, and with two at the least.
 * @throws Refused `post-cancelled`, `few-before-closing`, `few-after-decision`, `few-enough`,
 * `few-unchecked`, `few-below-two`, `few-other-count`
 */
export function requireFewChoice(
  post: FewPost,
  choice: FewChoice,
  law: Law,
  standing: FewWay | null = null,
): void {
  const why = whyNotDecided(post, law, standing);
  if (why !== null) throw new Refused(why, CLAUSE, { counted: countedApplicants(post, law) });
  if (choice.way === "GO_ON" && post.unchecked > 0) {
    throw new Refused("few-unchecked", CLAUSE, { open: post.unchecked });
  }
  requireFits(post.eligible, choice, law);
}

function requireFits(eligible: number, choice: FewChoice, law: Law): void {
  if (stillFewTrace({ eligible, earlier: 0 }, choice, law)?.effect !== "block") return;
  const supervisor = supervisorIn(law);
  const facts = { eligible, goesOnWith: choice.goesOnWith ?? 0, supervisor };
  throw new Refused(eligible < LEAST_TO_GO_ON ? "few-below-two" : "few-other-count", CLAUSE, facts);
}

/** A decision on record. */
export type FewDecided = FewChoice & {
  /** Extensions that the post had had. */
  readonly extensions: number;
};

/** A decision on record as pages show it. */
export type FewRow = FewDecided & {
  readonly id: string;
  readonly counted: number;
  readonly reason: Bilingual;
  readonly decision: PaperRef;
  readonly decidedBy: string;
  /** ISO. */
  readonly decidedAt: string;
  readonly advice: PaperRef | null;
  /** Whether it counts still. */
  readonly stands: boolean;
};

/** The decision that counts now, of all in their order: an extension ends those before it. */
export function standingFewDecision<Decision extends FewDecided>(
  decisions: readonly Decision[],
  earlier: number,
): Decision | null {
  const last = decisions.at(-1);
  return last?.extensions === earlier ? last : null;
}

/**
 * Refuses to publish a result with too few eligible before the panel has decided what follows: to go
 * on with just that number, or to cancel the post. Results of every stage are published, so that
 * whoever is not eligible learns why, and can object, also where nobody goes on.
 * @param decision the one that counts now
 * @param counts of the post, all of whose applications are checked
 * @returns the decision that it needs; null where there are enough
 * @throws Refused `applicants-min`, `few-not-going-on`, `few-below-two`, `few-other-count`
 */
export function requireWayDecided<Decision extends FewChoice>(
  counts: ApplicantCounts,
  decision: Decision | null,
  law: Law,
): Decision | null {
  const { eligible } = counts;
  const short = shortfallOf(counts, law);
  if (short === null) return null;
  if (decision === null) {
    if (short === "COMPARISON") {
      throw new Refused("few-below-two", CLAUSE, { eligible, supervisor: supervisorIn(law) });
    }
    const facts = { count: countedApplicants(counts, law), minPerPost: minApplicants(law) };
    throw new Refused(APPLICANTS_MIN.id, CLAUSE, facts);
  }
  if (decision.way === "CONSULT") throw notGoingOn(decision, law);
  if (decision.way === "GO_ON") requireFits(eligible, decision, law);
  return decision;
}

/** Whether a post does not go on: there are too few, and the panel decided otherwise. */
export function isGivenUp(
  counts: ApplicantCounts,
  decision: FewChoice | null,
  law: Law,
): decision is FewChoice {
  return decision !== null && decision.way !== "GO_ON" && shortfallOf(counts, law) !== null;
}

/** Refuses to lead anybody into a stage of a post that does not go on. @throws Refused `few-not-going-on` */
export function requireNotGivenUp(
  counts: ApplicantCounts,
  decision: FewChoice | null,
  law: Law,
): void {
  if (isGivenUp(counts, decision, law)) throw notGoingOn(decision, law);
}

function notGoingOn({ way }: FewChoice, law: Law): Refused {
  return new Refused("few-not-going-on", CLAUSE, { way, supervisor: supervisorIn(law) });
}
