import type { SuppliedPost } from "#domain/announcement/supply";
import { Refused } from "#domain/refusal";
import { evaluate, isBroken, type Trace } from "#domain/regulation/evaluate";
import { APPLICANTS_MIN, APPLICANTS_STILL_FEW, LEAST_TO_GO_ON } from "#domain/regulation/extension";
import type { Law } from "#domain/regulation/law";
import { citationOf, latest } from "#domain/regulation/rule";

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

/** Why there is nothing to decide about a post now; null when there is. */
export function whyNotDecided(post: SuppliedPost, law: Law): string | null {
  if (post.isCancelled) return "post-cancelled";
  if (!post.isClosed) return "few-before-closing";
  if (post.check !== null && post.check !== "PLANNED" && post.check !== "OPEN") {
    return "few-after-decision";
  }
  return isBroken(evaluate(APPLICANTS_MIN, { count: post.counted }, law)) ? null : "few-enough";
}

/** What the rules say about a choice for a number of applicants, by the law of the selection. */
export function fewTraces(
  { counted, earlier }: Pick<FewPost, "counted" | "earlier">,
  { way, goesOnWith }: FewChoice,
  law: Law,
): (Trace | null)[] {
  return [
    evaluate(APPLICANTS_MIN, { count: counted }, law),
    evaluate(
      APPLICANTS_STILL_FEW,
      { count: counted, way, goesOnWith: goesOnWith ?? 0, earlier },
      law,
    ),
  ];
}

/**
 * Refuses a decision that the post does not bear: a post goes on with exactly those who are eligible
 * when all have been checked, and with two at the least.
 * @throws Refused `post-cancelled`, `few-before-closing`, `few-after-decision`, `few-enough`,
 * `few-unchecked`, `few-below-two`, `few-other-count`
 */
export function requireFewChoice(post: FewPost, choice: FewChoice, law: Law): void {
  const why = whyNotDecided(post, law);
  if (why !== null) throw new Refused(why, CLAUSE, { counted: post.counted });
  if (choice.way === "GO_ON" && post.unchecked > 0) {
    throw new Refused("few-unchecked", CLAUSE, { open: post.unchecked });
  }
  requireFits(post.counted, choice, law);
}

function requireFits(counted: number, choice: FewChoice, law: Law): void {
  const [, still] = fewTraces({ counted, earlier: 0 }, choice, law);
  if (still?.effect !== "block") return;
  const facts = { counted, goesOnWith: choice.goesOnWith ?? 0 };
  throw new Refused(counted < LEAST_TO_GO_ON ? "few-below-two" : "few-other-count", CLAUSE, facts);
}

/** A decision on record. */
export type FewDecided = FewChoice & {
  /** Extensions that the post had had. */
  readonly extensions: number;
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
 * Refuses to go on with too few unless the panel has decided on just that number.
 * @param decision the one that counts now
 * @returns the decision that it needs; null where enough are eligible
 * @throws Refused `applicants-min`, `few-not-going-on`, `few-below-two`, `few-other-count`
 */
export function requireGoingOn<Decision extends FewChoice>(
  eligible: number,
  decision: Decision | null,
  law: Law,
): Decision | null {
  const enough = evaluate(APPLICANTS_MIN, { count: eligible }, law);
  if (!isBroken(enough)) return null;
  if (decision === null) {
    const { minPerPost = 0 } = enough.parameters as { readonly minPerPost?: number };
    throw new Refused(APPLICANTS_MIN.id, enough.citation, { count: eligible, minPerPost });
  }
  if (decision.way !== "GO_ON") {
    throw new Refused("few-not-going-on", CLAUSE, { way: decision.way });
  }
  requireFits(eligible, decision, law);
  return decision;
}
