import { expect, test } from "vitest";
import { COMPLAINT_LIFE, COMPLAINT_STATES, SETTLED } from "#domain/complaint/life-cycle";
import { isPossible, nextState } from "#domain/transitions";

test("a report is taken up before it is answered or passed on, and then it is settled", () => {
  expect(nextState(COMPLAINT_LIFE, "NEW", "review")).toBe("IN_REVIEW");
  expect(nextState(COMPLAINT_LIFE, "IN_REVIEW", "answer")).toBe("ANSWERED");
  expect(nextState(COMPLAINT_LIFE, "IN_REVIEW", "forward")).toBe("FORWARDED");
});

test("nothing else is possible", () => {
  const acts = ["review", "answer", "forward"] as const;
  const possible = COMPLAINT_STATES.flatMap((state) =>
    acts.filter((act) => isPossible(COMPLAINT_LIFE, state, act)).map((act) => `${state} ${act}`),
  );
  expect(possible).toEqual(["NEW review", "IN_REVIEW answer", "IN_REVIEW forward"]);
  for (const state of SETTLED) expect(COMPLAINT_LIFE[state]).toEqual({});
});
