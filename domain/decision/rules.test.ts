import { expect, test } from "vitest";
import { pickAct, requirePick } from "#domain/decision/rules";
import { Refused } from "#domain/refusal";
import { LAW } from "#testing/regulation";

const names = [
  { applicationId: "A", state: "SHORTLISTED" as const },
  { applicationId: "B", state: "SHORTLISTED" as const },
  { applicationId: "C", state: "WITHDRAWN" as const },
];

const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error instanceof Refused ? error.code : error;
  }
  return "allowed";
};

test.each([
  ["the last of the names", "B", "x".repeat(50), "allowed"],
  ["a reason one character short", "A", "x".repeat(49), "pick-reason"],
  ["a reason of blanks", "A", " ".repeat(60), "pick-reason"],
  ["one who withdrew", "C", "x".repeat(50), "pick-withdrawn"],
  ["somebody else", "D", "x".repeat(50), "decision-any-of-three"],
])("picking %s", (_case, id, reason, code) => {
  expect(codeOf(() => requirePick(names, id, reason, LAW))).toBe(code);
});

test("a pick stands while the picked one is there", () => {
  expect(pickAct(names, null)).toBe("pick");
  expect(codeOf(() => pickAct(names, "A"))).toBe("pick-stands");
  expect(pickAct(names, "C")).toBe("pickAgain");
});
