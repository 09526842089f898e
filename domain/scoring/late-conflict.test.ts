import { expect, test } from "vitest";
import { isLateConflict, lateConflictTrace } from "#domain/scoring/late-conflict";
import { LAW } from "#testing/regulation";

const DAY = "2026-12-10";
const opened = (postStageId: string) =>
  ({ postStageId, state: "OPENED", declaredOn: DAY }) as const;
const decided = (dated: string) => [{ kind: "CONFLICT_DECISION", dated } as const];

test("a tie is late once a sheet of its member was opened", () => {
  expect(isLateConflict([{ ...opened("a"), state: "VOIDED" }])).toBe(false);
  expect(isLateConflict([{ ...opened("a"), state: "SUBMITTED" }])).toBe(false);
  expect(isLateConflict([opened("a")])).toBe(true);
});

test("sheets that were voided in time leave nothing to decide", () => {
  const sheets = [{ ...opened("a"), state: "VOIDED" } as const];
  expect(lateConflictTrace(sheets, [], LAW)).toMatchObject({ outcome: "met" });
});

test("each opened stage is for the panel, until a decision of that day or a later one", () => {
  const sheets = [opened("a"), opened("a"), opened("b")];
  expect(lateConflictTrace(sheets, [], LAW)).toMatchObject({
    ...{ outcome: "not-met", effect: "record" },
    inputs: { sealed: 0, undecided: 2 },
  });
  expect(lateConflictTrace(sheets, decided("2026-12-09"), LAW)).toMatchObject({
    inputs: { undecided: 2 },
  });
  expect(lateConflictTrace(sheets, decided(DAY), LAW)).toMatchObject({ outcome: "met" });
});

test("a sheet that is still sealed is one too many", () => {
  const sheets = [{ ...opened("a"), state: "SUBMITTED" } as const];
  expect(lateConflictTrace(sheets, decided(DAY), LAW)).toMatchObject({
    ...{ outcome: "not-met", inputs: { sealed: 1, undecided: 0 } },
  });
});
