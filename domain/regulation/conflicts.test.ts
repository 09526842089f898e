import { expect, test } from "vitest";
import {
  COI_APPLICANT_RELATIVE,
  COI_DECLARE_ALL,
  COI_LATE,
  COI_QUORUM,
  CONFLICT_RULES,
} from "#domain/regulation/conflicts";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
import { verdict } from "#testing/regulation";

test.each([
  [5, 3],
  [7, 4],
  [9, 5],
])("of %i members at least %i score", (members, least) => {
  expect(verdict(COI_QUORUM, { members, scorers: least })).toBe("met");
  expect(verdict(COI_QUORUM, { members, scorers: least - 1 })).toBe("block");
});

test("an agency may ask for more scorers", () => {
  expect(verdict(COI_QUORUM, { members: 5, scorers: 4 }, { minScorers: 5 })).toBe("block");
  expect(verdict(COI_QUORUM, { members: 5, scorers: 5 }, { minScorers: 5 })).toBe("met");
});

test("one member who has not declared towards every applicant is one too many", () => {
  expect(verdict(COI_DECLARE_ALL, { undeclared: 0 })).toBe("met");
  expect(verdict(COI_DECLARE_ALL, { undeclared: 1 })).toBe("block");
});

test("of a late conflict no sheet stays sealed, and the panel decides on each stage that was opened", () => {
  expect(verdict(COI_LATE, { sealed: 0, undecided: 0 })).toBe("met");
  expect(verdict(COI_LATE, { sealed: 1, undecided: 0 })).toBe("record");
  expect(verdict(COI_LATE, { sealed: 0, undecided: 1 })).toBe("record");
});

test("a relative in office who is declared is shown", () => {
  expect(verdict(COI_APPLICANT_RELATIVE, { unshown: 0 })).toBe("met");
  expect(verdict(COI_APPLICANT_RELATIVE, { unshown: 1 })).toBe("warn");
});

bothOutcomesAreTried(CONFLICT_RULES);
