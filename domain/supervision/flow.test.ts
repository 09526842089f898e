import { describe, expect, test } from "vitest";
import {
  doneSteps,
  flowTrace,
  integrityTrace,
  recommendationTrace,
  type SupervisedPost,
} from "#domain/supervision/flow";
import { LAW, lawSetting } from "#testing/regulation";

const POST: SupervisedPost = {
  papers: [
    { kind: "PLAN_APPROVAL", dated: "2026-11-01" },
    { kind: "RESULT_REPORT", dated: "2026-12-20" },
    { kind: "SHORTLIST_RECOMMENDATION", dated: "2026-12-22" },
  ],
  isExtended: false,
  answers: [
    { applicationId: "a", finding: "NOTHING_ADVERSE" },
    { applicationId: "b", finding: "REMARK" },
    { applicationId: "c", finding: "NOT_KNOWN" },
  ],
  signedOn: "2026-12-20",
};

describe("the steps that a post has gone", () => {
  test("are told by its letters and answers", () => {
    expect(doneSteps(POST)).toEqual([
      "PLAN_APPROVAL",
      "EXTENSION_NOTICE",
      "TRACK_RECORD",
      "RESULT",
      "SHORTLIST_RECOMMENDATION",
    ]);
  });

  test("an extension asks for its letter", () => {
    const extended = { ...POST, isExtended: true };
    expect(doneSteps(extended)).not.toContain("EXTENSION_NOTICE");
    const papers = [...POST.papers, { kind: "EXTENSION_NOTICE", dated: "2026-11-20" } as const];
    expect(doneSteps({ ...extended, papers })).toContain("EXTENSION_NOTICE");
  });

  test("one candidate without an answer leaves the track record open, and so does nobody", () => {
    const open = [...POST.answers, { applicationId: "d", finding: null }];
    expect(doneSteps({ ...POST, answers: open })).not.toContain("TRACK_RECORD");
    expect(doneSteps({ ...POST, answers: [] })).not.toContain("TRACK_RECORD");
  });

  test("letters from before the signing are about other names", () => {
    const later = { ...POST, signedOn: "2026-12-21" };
    expect(doneSteps(later)).not.toContain("RESULT");
    expect(doneSteps({ ...POST, signedOn: null })).not.toContain("SHORTLIST_RECOMMENDATION");
  });
});

test("an act asks for the steps up to its own, as far as the agency keeps them", () => {
  const silent = { ...POST, papers: [] };
  expect(flowTrace(POST, "SHORTLIST_RECOMMENDATION", LAW)).toMatchObject({ outcome: "met" });
  expect(flowTrace(silent, "TRACK_RECORD", LAW)).toMatchObject({
    outcome: "not-met",
    effect: "record",
  });
  const steps = ["TRACK_RECORD"];
  const law = lawSetting({ "report.bknSteps": steps });
  expect(flowTrace(silent, "SHORTLIST_RECOMMENDATION", law)).toMatchObject({ outcome: "met" });
});

test("the names are recommended by the day on which they are read", () => {
  const on = (day: string) => recommendationTrace(POST, day, LAW);
  expect(on("2026-12-22")).toMatchObject({ outcome: "met" });
  expect(on("2026-12-21")).toMatchObject({ outcome: "not-met", effect: "record" });
  const law = lawSetting({ "publication.afterSupervisor": false });
  expect(recommendationTrace({ ...POST, papers: [] }, "2026-12-22", law)).toMatchObject({
    outcome: "met",
  });
});

test("a remark about one of the names is for the panel; silence about one leaves it unknown", () => {
  const about = (...ids: string[]) => integrityTrace(POST, ids, LAW);
  expect(about("a")).toMatchObject({ outcome: "met" });
  expect(about("a", "b")).toMatchObject({ outcome: "not-met", inputs: { remarks: 1 } });
  expect(about("b", "c")).toMatchObject({ outcome: "not-met", inputs: { remarks: 1 } });
  expect(about("a", "c")).toMatchObject({ outcome: "unknown" });
  expect(about("a", "nobody")).toMatchObject({ outcome: "unknown" });
});
