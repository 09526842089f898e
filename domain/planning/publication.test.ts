import { expect, test } from "vitest";
import { isWithheld, toldIn } from "#domain/planning/publication";
import { PUBLICATION_MODES } from "#domain/planning/terms";

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
