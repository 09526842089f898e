import { describe, expect, test } from "vitest";
import {
  choiceOf,
  type FewPost,
  fewTraces,
  goOnNumbers,
  isGivenUp,
  requireFewChoice,
  requireNotGivenUp,
  requireWayDecided,
  standingFewDecision,
  whyNotDecided,
} from "#domain/announcement/few-applicants";
import { LAW, lawSetting } from "#testing/regulation";

const POST: FewPost = {
  id: "a",
  lastDay: "2026-11-29",
  sent: 4,
  eligible: 3,
  unchecked: 0,
  earlier: 2,
  isClosed: true,
  isCancelled: false,
  check: "OPEN",
};
const refusing = (code: string) => expect.objectContaining({ code });
const decide = (code: Parameters<typeof choiceOf>[0], post: Partial<FewPost> = {}) =>
  requireFewChoice({ ...POST, ...post }, choiceOf(code), LAW);

test("below the usual four a post goes on with three or two, below an agency's six with five to two", () => {
  expect(goOnNumbers(4)).toEqual([3, 2]);
  expect(goOnNumbers(6)).toEqual([5, 4, 3, 2]);
  expect(goOnNumbers(3)).toEqual([2]);
});

test("a post goes on with exactly those who are eligible, and with two at the least", () => {
  expect(() => decide("GO_ON_3")).not.toThrow();
  expect(() => decide("GO_ON_2", { eligible: 2 })).not.toThrow();
  expect(() => decide("GO_ON_2")).toThrow(refusing("few-other-count"));
  expect(() => decide("GO_ON_3", { eligible: 2 })).toThrow(refusing("few-other-count"));
  for (const eligible of [1, 0]) {
    expect(() => decide("GO_ON_2", { eligible })).toThrow(
      expect.objectContaining({
        code: "few-below-two",
        citation: expect.objectContaining({ text: expect.stringContaining("15/2019") }),
      }),
    );
    expect(() => decide("CONSULT", { eligible })).not.toThrow();
    expect(() => decide("CANCEL", { eligible })).not.toThrow();
  }
});

test("whoever has not been checked is not counted as eligible", () => {
  expect(() => decide("GO_ON_3", { unchecked: 1 })).toThrow(refusing("few-unchecked"));
  expect(() => decide("CONSULT", { unchecked: 1 })).not.toThrow();
  expect(() => decide("CANCEL", { check: "PLANNED", unchecked: 3 })).not.toThrow();
});

test.each([
  ["post-cancelled", { isCancelled: true }],
  ["few-before-closing", { isClosed: false }],
  ["few-after-decision", { check: "DECIDED" }],
  ["few-after-decision", { check: "PUBLISHED" }],
  ["few-enough", { eligible: 4 }],
] as const)("there is nothing to decide: %s", (code, values) => {
  expect(whyNotDecided({ ...POST, ...values }, LAW, null)).toBe(code);
  expect(() => decide("CANCEL", values)).toThrow(refusing(code));
});

test("to go on before the last extension is a departure of its own", () => {
  const outcome = (code: Parameters<typeof choiceOf>[0], earlier: number) =>
    fewTraces({ sent: 4, eligible: 3, earlier }, choiceOf(code), LAW).map((trace) => [
      trace?.ruleId,
      trace?.effect,
    ]);
  const few = ["applicants-min", "record"];
  expect(outcome("GO_ON_3", 2)).toEqual([few, ["applicants-still-few", null]]);
  expect(outcome("GO_ON_3", 1)).toEqual([few, ["applicants-still-few", "record"]]);
  expect(outcome("CONSULT", 0)).toEqual([few, ["applicants-still-few", null]]);
});

test("the last decision counts, until the post is extended", () => {
  const decided = (code: Parameters<typeof choiceOf>[0], extensions: number) => ({
    ...choiceOf(code),
    extensions,
  });
  const both = [decided("CONSULT", 1), decided("GO_ON_3", 1)];
  expect(standingFewDecision([], 0)).toBeNull();
  expect(standingFewDecision(both, 1)).toBe(both[1]);
  expect(standingFewDecision(both, 2)).toBeNull();
});

test("too few go on by the decision on just that number; enough need none", () => {
  const three = choiceOf("GO_ON_3");
  const of = (eligible: number) => ({ sent: 9, eligible });
  expect(requireWayDecided(of(4), null, LAW)).toBeNull();
  expect(requireWayDecided(of(3), three, LAW)).toBe(three);
  expect(() => requireWayDecided(of(3), null, LAW)).toThrow(
    expect.objectContaining({ code: "applicants-min", facts: { count: 3, minPerPost: 4 } }),
  );
  expect(() => requireWayDecided(of(2), three, LAW)).toThrow(refusing("few-other-count"));
  expect(() => requireWayDecided(of(3), choiceOf("CONSULT"), LAW)).toThrow(
    refusing("few-not-going-on"),
  );
});

test.each([3, 2, 1, 0])(
  "a result with %i eligible is published where the post is to be cancelled",
  (eligible) => {
    const cancel = choiceOf("CANCEL");
    const counts = { sent: 9, eligible };
    expect(requireWayDecided(counts, cancel, LAW)).toBe(cancel);
    expect(isGivenUp(counts, cancel, LAW)).toBe(true);
    expect(() => requireNotGivenUp(counts, cancel, LAW)).toThrow(refusing("few-not-going-on"));
  },
);

test("a post goes on where the panel says so, and where enough are eligible after all", () => {
  const of = (eligible: number) => ({ sent: 9, eligible });
  expect(isGivenUp(of(3), choiceOf("GO_ON_3"), LAW)).toBe(false);
  expect(isGivenUp(of(3), null, LAW)).toBe(false);
  expect(isGivenUp(of(4), choiceOf("CANCEL"), LAW)).toBe(false);
  expect(() => requireNotGivenUp(of(4), choiceOf("CANCEL"), LAW)).not.toThrow();
});

test("once the result is confirmed only a decision to cancel is replaced", () => {
  for (const check of ["DECIDED", "PUBLISHED"] as const) {
    const post = { ...POST, check };
    expect(whyNotDecided(post, LAW, "CANCEL")).toBeNull();
    expect(whyNotDecided(post, LAW, "GO_ON")).toBe("few-after-decision");
    expect(() => requireFewChoice(post, choiceOf("GO_ON_3"), LAW, "CANCEL")).not.toThrow();
  }
});

describe("where all who handed in are counted", () => {
  const law = lawSetting({ "applicants.countBasis": "SUBMITTED" });
  const why = (sent: number, eligible: number) =>
    whyNotDecided({ ...POST, sent, eligible }, law, null);

  test("enough of them need no decision, as long as two can be compared", () => {
    expect(why(4, 2)).toBe("few-enough");
    expect(why(4, 1)).toBeNull();
    expect(why(3, 3)).toBeNull();
    expect(requireWayDecided({ sent: 4, eligible: 2 }, null, law)).toBeNull();
    expect(() => requireWayDecided({ sent: 4, eligible: 1 }, null, law)).toThrow(
      expect.objectContaining({ code: "few-below-two", facts: { eligible: 1, supervisor: "BKN" } }),
    );
  });

  test("too few of them go on with those who are eligible", () => {
    const post = { ...POST, sent: 3, eligible: 2 };
    const two = choiceOf("GO_ON_2");
    expect(() => requireFewChoice(post, two, law)).not.toThrow();
    expect(() => requireFewChoice(post, choiceOf("GO_ON_3"), law)).toThrow(
      expect.objectContaining({
        code: "few-other-count",
        facts: { eligible: 2, goesOnWith: 3, supervisor: "BKN" },
      }),
    );
    expect(requireWayDecided(post, two, law)).toBe(two);
    expect(() => requireWayDecided(post, null, law)).toThrow(
      expect.objectContaining({ code: "applicants-min", facts: { count: 3, minPerPost: 4 } }),
    );
    expect(fewTraces(post, two, law)).toMatchObject([
      { inputs: { count: 3 }, parameters: { countBasis: "SUBMITTED" }, outcome: "not-met" },
      { inputs: { count: 2, goesOnWith: 2 }, outcome: "met" },
    ]);
  });
});
