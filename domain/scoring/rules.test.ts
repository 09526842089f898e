import { describe, expect, test } from "vitest";
import { Refused } from "#domain/refusal";
import type { SheetState, StageState } from "#domain/scoring/life-cycle";
import { FULL_SCALE } from "#domain/scoring/rubric";
import {
  isBlind,
  needsNote,
  type PlannedStage,
  progressOf,
  quorumOf,
  requireAllAssessments,
  requireAllSheets,
  requireCompleteSheet,
  requirePredecessorsPublished,
  requireQuorum,
  requireValidDraft,
  scorersOf,
  stagesUpTo,
} from "#domain/scoring/rules";
import { LAW } from "#testing/regulation";

function refusal(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

function plan(states: Partial<Record<PlannedStage["kind"], StageState>> = {}): PlannedStage[] {
  const kinds = ["ADMIN_CHECK", "TRACK_RECORD", "ASSESSMENT", "PAPER", "INTERVIEW"] as const;
  return kinds.map((kind, index) => ({
    kind,
    position: index + 1,
    state: states[kind] ?? "PLANNED",
  }));
}

describe("order of the stages", () => {
  test("a subtotal is of the published predecessors and the stage itself, never of a parallel one", () => {
    const states = {
      TRACK_RECORD: "PUBLISHED",
      ASSESSMENT: "PUBLISHED",
      PAPER: "DECIDED",
      INTERVIEW: "UNSEALED",
    } as const;
    const scored = plan(states).filter(({ kind }) => kind !== "ADMIN_CHECK");
    const counted = (kind: PlannedStage["kind"]) => stagesUpTo(kind, scored).map((s) => s.kind);
    expect(counted("TRACK_RECORD")).toEqual(["TRACK_RECORD"]);
    expect(counted("ASSESSMENT")).toEqual(["ASSESSMENT"]);
    expect(counted("PAPER")).toEqual(["ASSESSMENT", "PAPER"]);
    expect(counted("INTERVIEW")).toEqual(["ASSESSMENT", "INTERVIEW"]);
    const interviewFirst = scored.map((stage) =>
      stage.kind === "INTERVIEW" ? { ...stage, position: 0 } : stage,
    );
    expect(stagesUpTo("INTERVIEW", interviewFirst).map(({ kind }) => kind)).toEqual(["INTERVIEW"]);
  });

  test("decided is not published", () => {
    const open = () =>
      requirePredecessorsPublished("ASSESSMENT", plan({ ADMIN_CHECK: "DECIDED" }), LAW);
    expect(refusal(open)).toBe("results-every-stage");
    expect(
      refusal(() =>
        requirePredecessorsPublished("ASSESSMENT", plan({ ADMIN_CHECK: "PUBLISHED" }), LAW),
      ),
    ).toBe(null);
  });
});

test("quorum is three and more than half", () => {
  expect([5, 7, 9].map((members) => quorumOf(members, LAW))).toEqual([3, 4, 5]);
  expect(refusal(() => requireQuorum(5, 3, LAW))).toBe(null);
  expect(refusal(() => requireQuorum(5, 2, LAW))).toBe("coi-quorum");
  expect(refusal(() => requireQuorum(7, 3, LAW))).toBe("coi-quorum");
});

test("papers are blind until unsealed", () => {
  expect(isBlind("PAPER", "OPEN")).toBe(true);
  expect(isBlind("PAPER", "UNSEALED")).toBe(false);
  expect(isBlind("INTERVIEW", "OPEN")).toBe(false);
});

describe("completeness", () => {
  const sheet = (memberId: string, applicationId: string, state: SheetState) => ({
    memberId,
    applicationId,
    state,
  });

  test("voided sheets and candidates who are out are not waited for", () => {
    const sheets = [
      sheet("m1", "a", "SUBMITTED"),
      sheet("m1", "gone", "EMPTY"),
      sheet("m2", "a", "VOIDED"),
    ];
    expect(progressOf(sheets, new Set(["a"]))).toEqual({ due: 1, handedIn: 1, missing: [] });
    expect(refusal(() => requireAllSheets(sheets, new Set(["a"])))).toBe(null);
    expect(scorersOf(sheets)).toEqual(["m1"]);
  });

  test.each(["EMPTY", "DRAFT", "REOPEN_REQUESTED"] as const)("%s is missing", (state) => {
    const sheets = [sheet("m1", "a", state)];
    expect(refusal(() => requireAllSheets(sheets, new Set(["a"])))).toBe("sheets-missing");
  });

  test("an assessment in draft is missing", () => {
    const running = new Set(["a", "b"]);
    const a = { applicationId: "a", state: "SUBMITTED" as const };
    expect(refusal(() => requireAllAssessments([a], running))).toBe("assessments-missing");
    const draft = { applicationId: "b", state: "DRAFT" as const };
    expect(refusal(() => requireAllAssessments([a, draft], running))).toBe("assessments-missing");
    const b = { applicationId: "b", state: "SUBMITTED" as const };
    expect(refusal(() => requireAllAssessments([a, b], running))).toBe(null);
  });
});

const K = { id: "k", ...FULL_SCALE };
const L = { id: "l", ...FULL_SCALE };

describe("a sheet", () => {
  test("scores run from 0 to 100 in hundredths", () => {
    const draft = (mark: number) =>
      refusal(() => requireValidDraft([K], { marks: { k: mark }, notes: {} }));
    expect([0, 1, 10_000].map(draft)).toEqual([null, null, null]);
    expect([-1, 10_001, 50.5, Number.NaN].map(draft)).toEqual(
      Array.from({ length: 4 }, () => "score-out-of-range"),
    );
  });

  test("each criterion has its own scale, and the refusal names it", () => {
    const criteria = [K, { id: "l", lowest: 4_000, highest: 10_000 }];
    const draft = (mark: number) => () =>
      requireValidDraft(criteria, { marks: { k: 0, l: mark }, notes: {} });
    expect([4_000, 10_000].map((mark) => refusal(draft(mark)))).toEqual([null, null]);
    expect([3_999, 10_001].map((mark) => refusal(draft(mark)))).toEqual([
      "score-out-of-range",
      "score-out-of-range",
    ]);
    expect(draft(3_999)).toThrow(
      expect.objectContaining({ facts: { number: 2, lowest: 40, highest: 100 } }),
    );
  });

  test("on a scale of four, 2,4 is its 60 and 3,6 its 90 percent", () => {
    expect([239, 240, 360, 361].map((mark) => needsNote(mark, 400))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    const four = { id: "k", highest: 400 };
    const complete = (mark: number) =>
      refusal(() => requireCompleteSheet([four], { marks: { k: mark }, notes: {} }));
    expect([239, 240, 360, 361].map(complete)).toEqual([
      "sheet-note-missing",
      null,
      null,
      "sheet-note-missing",
    ]);
  });

  test("criteria of another stage are refused, in marks and in notes", () => {
    expect(refusal(() => requireValidDraft([K], { marks: { x: 1 }, notes: {} }))).toBe(
      "criterion-unknown",
    );
    expect(refusal(() => requireValidDraft([K], { marks: {}, notes: { x: "…" } }))).toBe(
      "criterion-unknown",
    );
  });

  test("below 60 and above 90 need a note", () => {
    expect([5_999, 6_000, 9_000, 9_001].map((mark) => needsNote(mark))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    const complete = (mark: number, note: string) =>
      refusal(() => requireCompleteSheet([K], { marks: { k: mark }, notes: { k: note } }));
    expect(complete(5_999, " ")).toBe("sheet-note-missing");
    expect(complete(5_999, "Salah menyebut dasar hukum.")).toBe(null);
    expect(complete(6_000, "")).toBe(null);
    expect(complete(9_001, "")).toBe("sheet-note-missing");
  });

  test("a zero is a score, an empty criterion is not", () => {
    const notes = { k: "Tidak menjawab.", l: "" };
    expect(refusal(() => requireCompleteSheet([K], { marks: { k: 0 }, notes }))).toBe(null);
    expect(refusal(() => requireCompleteSheet([K, L], { marks: { k: 0 }, notes }))).toBe(
      "sheet-incomplete",
    );
  });
});
