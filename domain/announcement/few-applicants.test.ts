import { expect, test } from "vitest";
import {
  choiceOf,
  type FewPost,
  fewTraces,
  goOnNumbers,
  requireFewChoice,
  requireGoingOn,
  standingFewDecision,
  whyNotDecided,
} from "#domain/announcement/few-applicants";
import { LAW } from "#testing/regulation";

const POST: FewPost = {
  id: "a",
  lastDay: "2026-11-29",
  counted: 3,
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
  expect(() => decide("GO_ON_2", { counted: 2 })).not.toThrow();
  expect(() => decide("GO_ON_2")).toThrow(refusing("few-other-count"));
  expect(() => decide("GO_ON_3", { counted: 2 })).toThrow(refusing("few-other-count"));
  for (const counted of [1, 0]) {
    expect(() => decide("GO_ON_2", { counted })).toThrow(
      expect.objectContaining({
        code: "few-below-two",
        citation: expect.objectContaining({ text: expect.stringContaining("15/2019") }),
      }),
    );
    expect(() => decide("CONSULT", { counted })).not.toThrow();
    expect(() => decide("CANCEL", { counted })).not.toThrow();
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
  ["few-enough", { counted: 4 }],
] as const)("there is nothing to decide: %s", (code, values) => {
  expect(whyNotDecided({ ...POST, ...values }, LAW)).toBe(code);
  expect(() => decide("CANCEL", values)).toThrow(refusing(code));
});

test("to go on before the last extension is a departure of its own", () => {
  const outcome = (code: Parameters<typeof choiceOf>[0], earlier: number) =>
    fewTraces({ counted: 3, earlier }, choiceOf(code), LAW).map((trace) => [
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
  expect(requireGoingOn(4, null, LAW)).toBeNull();
  expect(requireGoingOn(3, three, LAW)).toBe(three);
  expect(() => requireGoingOn(3, null, LAW)).toThrow(
    expect.objectContaining({ code: "applicants-min", facts: { count: 3, minPerPost: 4 } }),
  );
  expect(() => requireGoingOn(2, three, LAW)).toThrow(refusing("few-other-count"));
  for (const code of ["CONSULT", "CANCEL"] as const) {
    expect(() => requireGoingOn(3, choiceOf(code), LAW)).toThrow(refusing("few-not-going-on"));
  }
});
