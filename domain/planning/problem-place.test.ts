import { expect, test } from "vitest";
import {
  concernsDocument,
  concernsMember,
  concernsPermission,
  concernsPost,
  concernsRequirement,
  concernsStage,
  generalGroup,
  letterPlace,
} from "#domain/planning/problem-place";

test.each([
  ["announcement-min-days", "time"],
  ["age-reference-date", "time"],
  ["announcement-contents", "contact"],
  ["announcement-how-to-apply", "how"],
  ["something-else", null],
])("%s stands with the fields of %s", (code, group) => {
  expect(generalGroup({ page: "general", code })).toBe(group);
  expect(generalGroup({ page: "timetable", code })).toBeNull();
});

test("a stage has what names it, what its weight breaks, and the sum of all weights", () => {
  const of = (code: string, facts = {}) =>
    (["ADMIN_CHECK", "PAPER", "INTERVIEW"] as const).filter((kind) =>
      concernsStage({ page: "stages", code, facts }, kind),
    );
  expect(of("criteria-sum", { stage: "PAPER" })).toEqual(["PAPER"]);
  expect(of("weights-band-interview")).toEqual(["INTERVIEW"]);
  expect(of("weights-sum")).toEqual(["PAPER", "INTERVIEW"]);
  expect(of("stages-minimum", { missing: 1 })).toEqual([]);
  expect(concernsStage({ page: "timetable", code: "x", facts: { stage: "PAPER" } }, "PAPER")).toBe(
    false,
  );
});

test("a post has what names it among the posts, not what is asked for it elsewhere", () => {
  const facts = { post: "Kepala Dinas Pendidikan" };
  expect(concernsPost({ page: "posts", facts }, "Kepala Dinas Pendidikan")).toBe(true);
  expect(concernsPost({ page: "posts", facts }, "Kepala Dinas Kesehatan")).toBe(false);
  expect(concernsPost({ page: "documents", facts }, "Kepala Dinas Pendidikan")).toBe(false);
});

const EDUCATION = { id: "Kepala Dinas Pendidikan" };
const HEALTH = { id: "Kepala Dinas Kesehatan" };

test("a requirement has what it breaks itself, and the form of a new one what is missing", () => {
  const age = { kind: "AGE_MAX", parameter: "58", basisId: null, post: null } as const;
  const beyond = {
    page: "requirements",
    code: "requirement-age-beyond-law",
    facts: { post: EDUCATION.id, parameter: "58", limit: 56 },
  } as const;
  expect(concernsRequirement(beyond, age)).toBe(true);
  expect(concernsRequirement(beyond, { ...age, post: EDUCATION })).toBe(true);
  expect(concernsRequirement(beyond, { ...age, post: HEALTH })).toBe(false);
  expect(concernsRequirement(beyond, { ...age, parameter: "56" })).toBe(false);
  expect(concernsRequirement(beyond, { ...age, kind: "EXPERIENCE_MIN" })).toBe(false);
  expect(concernsRequirement(beyond, null)).toBe(false);
  const local = { page: "requirements", code: "local-extra", facts: { withoutBasis: 1 } } as const;
  expect(concernsRequirement(local, { ...age, kind: "OTHER" })).toBe(true);
  expect(concernsRequirement(local, { ...age, kind: "OTHER", basisId: "paper" })).toBe(false);
  const none = { page: "requirements", code: "plan-requirements", facts: {} } as const;
  expect([concernsRequirement(none, null), concernsRequirement(none, age)]).toEqual([true, false]);
});

test("the permission of the own appointing officer stands with its document", () => {
  const problem = {
    page: "documents",
    code: "own-ppk-permission",
    facts: { post: EDUCATION.id },
  } as const;
  expect(concernsDocument(problem, { code: "PPK_APPROVAL", post: null })).toBe(true);
  expect(concernsDocument(problem, { code: "PPK_APPROVAL", post: HEALTH })).toBe(false);
  expect(concernsDocument(problem, { code: "CV", post: null })).toBe(false);
  expect(concernsDocument(problem, null)).toBe(true);
});

test("a member has what their origin breaks, and whatever all of them together do", () => {
  const own = { element: "OWN_AGENCY", fromSupervisor: false } as const;
  const other = { element: "EXPERT", fromSupervisor: true } as const;
  const of = (code: string) =>
    [own, other, null].map((member) => concernsMember({ page: "panel", code }, member));
  expect(of("panel-internal-share")).toEqual([true, false, true]);
  expect(of("panel-internal-rank")).toEqual([true, false, false]);
  expect(of("panel-no-supervisor-official")).toEqual([false, true, false]);
  expect(of("panel-size-odd")).toEqual([false, false, true]);
  expect(of("panel-chair")).toEqual([true, true, true]);
  expect(of("panel-member-eligible")).toEqual([false, false, false]);
});

const ANNOUNCED_ON = "2026-11-15";

test.each([
  ["panel-coordination", "PANEL_COORDINATION"],
  ["panel-formed-by", "PANEL_DECREE"],
  ["panel-confirms-standard", "STANDARD_MINUTES"],
  ["plan-approval-first", "PLAN_APPROVAL"],
  ["plan-home-affairs-permission", "HOME_AFFAIRS_PERMISSION"],
] as const)(
  "%s asks for the file of its letter, and of one that is there for its day",
  (code, kind) => {
    const place = (
      page: "approvals" | "general",
      letters: readonly { validUntil: string | null }[],
    ) =>
      letterPlace(
        { page, code },
        letters.map((letter) => ({ kind, ...letter })),
        ANNOUNCED_ON,
      );
    expect(place("approvals", [])).toEqual({ kind, field: "file" });
    expect(place("approvals", [{ validUntil: null }])).toEqual({ kind, field: "dated" });
    expect(place("general", [])).toBeNull();
    const other = [{ kind: "BASIS", validUntil: null }] as const;
    expect(letterPlace({ page: "approvals", code }, other, null)).toEqual({ kind, field: "file" });
  },
);

test("a letter that ended before the announcement is at fault for its validity, others never are", () => {
  const until = (code: string, kind: "PLAN_APPROVAL" | "PANEL_DECREE", validUntil: string) =>
    letterPlace({ page: "approvals", code }, [{ kind, validUntil }], ANNOUNCED_ON)?.field;
  expect(until("plan-approval-first", "PLAN_APPROVAL", "2026-11-14")).toBe("validUntil");
  expect(until("plan-approval-first", "PLAN_APPROVAL", "2026-11-15")).toBe("dated");
  expect(until("panel-formed-by", "PANEL_DECREE", "2026-11-14")).toBe("dated");
  expect(until("panel-term", "PANEL_DECREE", "2026-12-22")).toBe("validUntil");
  expect(until("panel-term-months", "PANEL_DECREE", "2026-12-22")).toBe("validUntil");
});

test("whether the minister's permission is needed is a question of its own, of no letter", () => {
  const open = { page: "approvals", code: "permission-questions-open" } as const;
  expect(concernsPermission(open)).toBe(true);
  expect(letterPlace(open, [], null)).toBeNull();
  expect(concernsPermission({ ...open, code: "plan-home-affairs-permission" })).toBe(false);
});
