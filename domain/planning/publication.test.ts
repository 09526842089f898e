import { expect, test } from "vitest";
import {
  finalStage,
  isWithheld,
  modeOf,
  tellsWithheld,
  toldIn,
  withholdsScores,
} from "#domain/planning/publication";
import { PUBLICATION_MODES, RESULT_MODES, type StageKind } from "#domain/planning/terms";

test("the final stage is the last scored one in the order of the plan, whatever it is", () => {
  const plan = (...kinds: StageKind[]) => finalStage(kinds.map((kind) => ({ kind })))?.kind;
  expect(plan("ADMIN_CHECK", "TRACK_RECORD", "ASSESSMENT", "INTERVIEW")).toBe("INTERVIEW");
  expect(plan("ADMIN_CHECK", "INTERVIEW", "PAPER")).toBe("PAPER");
  expect(plan("INTERVIEW", "ADMIN_CHECK")).toBe("INTERVIEW");
  expect(plan("ADMIN_CHECK")).toBeUndefined();
});

test("the administrative check has no scores to withhold, whatever is stored", () => {
  for (const resultMode of RESULT_MODES) {
    expect(modeOf({ kind: "ADMIN_CHECK", resultMode })).toBe("ALPHABETICAL_NO_SCORE");
    expect(withholdsScores({ kind: "ADMIN_CHECK", resultMode })).toBe(false);
    expect(modeOf({ kind: "PAPER", resultMode })).toBe(resultMode);
  }
  const withholding = RESULT_MODES.filter((resultMode) =>
    withholdsScores({ kind: "PAPER", resultMode }),
  );
  expect(withholding).toEqual(["RANKED_NO_SCORE", "ALPHABETICAL_NO_SCORE"]);
});

test("final names tell more than the final stage only with its ranks or scores", () => {
  const telling = RESULT_MODES.map((final) => [
    final,
    PUBLICATION_MODES.filter((names) => tellsWithheld(names, final)),
  ]);
  expect(Object.fromEntries(telling)).toEqual({
    RANKED_WITH_SCORE: [],
    RANKED_NO_SCORE: ["RANKED_WITH_SCORE"],
    ALPHABETICAL_NO_SCORE: ["RANKED_WITH_SCORE", "RANKED_NO_SCORE"],
  });
});

test("each mode tells ranks, scores, both or neither", () => {
  expect(Object.fromEntries(PUBLICATION_MODES.map((mode) => [mode, toldIn(mode)]))).toEqual({
    ALPHABETICAL_NO_SCORE: { ranks: false, scores: false },
    RANKED_WITH_SCORE: { ranks: true, scores: true },
    RANKED_NO_SCORE: { ranks: true, scores: false },
    WITHHELD_UNTIL_DECISION: { ranks: false, scores: false },
  });
});

test("only one mode withholds the names, and only until the choice is published", () => {
  const withholding = (isDecided: boolean) =>
    PUBLICATION_MODES.filter((mode) => isWithheld(mode, isDecided));
  expect(withholding(false)).toEqual(["WITHHELD_UNTIL_DECISION"]);
  expect(withholding(true)).toEqual([]);
});
