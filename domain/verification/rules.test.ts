import { expect, test } from "vitest";
import {
  candidateCodes,
  completeJudgement,
  isReady,
  type Proposed,
  requireClosed,
  requireConfirmable,
  requireProposal,
} from "#domain/verification/rules";
import { asReasons } from "#domain/verification/terms";
import { LAW } from "#testing/regulation";

const refusing = (code: string, facts = {}) => expect.objectContaining({ code, facts });
const CLOSING = new Date("2026-11-29T17:00:00.000Z");

test("verdicts begin at the first instant after the window, not before", () => {
  const last = new Date(CLOSING.getTime() - 1);
  expect(() => requireClosed(CLOSING, last)).toThrow(refusing("verification-before-closing"));
  expect(() => requireClosed(null, CLOSING)).toThrow(refusing("verification-before-closing"));
  expect(() => requireClosed(CLOSING, CLOSING)).not.toThrow();
});

test("what is not met needs a coded reason, and OTHER needs words", () => {
  const judgement = { verdict: "NOT_MET", reason: null, moreReasons: [], note: "" } as const;
  expect(() => completeJudgement(judgement)).toThrow(refusing("verification-reason-missing"));
  expect(() => completeJudgement({ ...judgement, reason: "OTHER" })).toThrow(
    refusing("verification-note-missing"),
  );
  const kept = { ...judgement, reason: "UNREADABLE" } as const;
  expect(completeJudgement(kept)).toEqual(kept);
});

test("several reasons are kept each once and in one order, and OTHER among them needs words", () => {
  const typed = {
    verdict: "NOT_MET",
    reason: "EXPIRED",
    moreReasons: ["NOT_SIGNED", "EXPIRED", "UNREADABLE"],
    note: "",
  } as const;
  expect(completeJudgement(typed)).toEqual({
    ...typed,
    reason: "UNREADABLE",
    moreReasons: ["NOT_SIGNED", "EXPIRED"],
  });
  // Ticked alone, without a first one from the list, it is the reason.
  const ticked = { ...typed, reason: null, moreReasons: ["EXPIRED"] } as const;
  expect(completeJudgement(ticked)).toMatchObject({ reason: "EXPIRED", moreReasons: [] });
  expect(() => completeJudgement({ ...typed, moreReasons: ["OTHER"] })).toThrow(
    refusing("verification-note-missing"),
  );
});

test("what is met keeps no reason from an earlier verdict", () => {
  expect(completeJudgement({ verdict: "MET", ...asReasons(["EXPIRED"]), note: "2024" })).toEqual({
    verdict: "MET",
    reason: null,
    moreReasons: [],
    note: "",
  });
});

const DONE = { total: 4, judged: 4, notMet: 0 };

test("a proposal waits until the last document and requirement", () => {
  expect(() => requireProposal("ELIGIBLE", "", { ...DONE, judged: 3 }, LAW)).toThrow(
    refusing("verification-incomplete", { open: 1 }),
  );
  expect(() => requireProposal("ELIGIBLE", "", DONE, LAW)).not.toThrow();
});

test("one failure is enough for TMS, and none is not", () => {
  const failed = { ...DONE, notMet: 1 };
  expect(() => requireProposal("ELIGIBLE", "", failed, LAW)).toThrow(
    refusing("pass-admin-all", { count: 1 }),
  );
  expect(() => requireProposal("NOT_ELIGIBLE", "", failed, LAW)).toThrow(
    refusing("verdict-explanation-missing"),
  );
  expect(() => requireProposal("NOT_ELIGIBLE", "Belum cukup.", DONE, LAW)).toThrow(
    refusing("verdict-without-failure"),
  );
  expect(() => requireProposal("NOT_ELIGIBLE", "Belum cukup.", failed, LAW)).not.toThrow();
});

const eligible: Proposed = { ...DONE, proposal: "ELIGIBLE" };

test.each([
  ["without a proposal", { ...eligible, proposal: null }],
  ["with a document judged anew", { ...eligible, notMet: 1 }],
  ["with something not judged", { ...eligible, judged: 3 }],
])("%s an application is not ready", (_case, application) => {
  expect(isReady(application, LAW)).toBe(false);
  expect(() => requireConfirmable([eligible, application], LAW)).toThrow(
    refusing("verdicts-incomplete", { open: 1 }),
  );
});

test("codes follow the lots, whatever somebody is called and whoever came first", () => {
  const people = ["agung", "bagus", "citra"];
  const lots: Record<string, string> = { agung: "7f", bagus: "0c", citra: "a1" };
  const dealt = candidateCodes(people, (applicationId) => lots[applicationId] ?? "");
  expect(dealt.map(({ applicationId, code }) => [code, applicationId])).toEqual([
    ["P-01", "bagus"],
    ["P-02", "agung"],
    ["P-03", "citra"],
  ]);
});
