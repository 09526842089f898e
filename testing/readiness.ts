import { expect } from "vitest";
import { defaultLevels } from "#domain/planning/presets";
import { findPlanProblems } from "#domain/planning/readiness";
import type { PlannedStage } from "#domain/planning/schedule";
import type { PlanForReadiness } from "#domain/planning/whole-plan";
import { ruleById } from "#domain/regulation/catalogue";
import { generalLaw } from "#domain/regulation/law";

/** A stage as the check of a plan takes it. */
export type Stage = PlanForReadiness["stages"][number];

function stage(
  kind: Stage["kind"],
  position: number,
  weight: number | null,
  days: readonly [string, string, string],
): Stage {
  const [startsOn, endsOn, resultsOn] = days;
  const hasSheets = kind !== "ADMIN_CHECK" && kind !== "ASSESSMENT";
  return {
    kind,
    position,
    weight,
    startsOn,
    endsOn,
    resultsOn,
    passRule: kind === "ADMIN_CHECK" ? "ALL_PASS" : kind === "ASSESSMENT" ? "CATEGORY_IN" : "NONE",
    passThreshold: null,
    passBasis: "STAGE",
    passCategories: kind === "ASSESSMENT" ? ["QUALIFIED", "STILL_QUALIFIED"] : null,
    resultMode: "RANKED_WITH_SCORE",
    criteriaTotal: 100,
    criterionWeights: hasSheets ? [60, 40] : [],
  };
}

export const STAGES: readonly Stage[] = [
  stage("ADMIN_CHECK", 1, null, ["2026-12-01", "2026-12-02", "2026-12-03"]),
  stage("TRACK_RECORD", 2, 2000, ["2026-12-21", "2026-12-22", "2026-12-23"]),
  stage("ASSESSMENT", 3, 2500, ["2026-12-08", "2026-12-09", "2026-12-15"]),
  stage("PAPER", 4, 2000, ["2026-12-17", "2026-12-17", "2026-12-18"]),
  stage("INTERVIEW", 5, 3500, ["2026-12-21", "2026-12-22", "2026-12-23"]),
];

export const POST = {
  id: "post-1",
  title: "Kepala Dinas Pendidikan",
  level: "PRATAMA" as const,
  scope: "NATIONAL" as const,
  requiredLevels: defaultLevels(),
};

/** A requirement of the agency's own for all posts, without the paper that it rests on. */
export const OWN = { postId: null, kind: "OTHER", parameter: "" } as const;

const SEATED = { fromSupervisor: false, pactAt: new Date("2026-11-01T02:00:00.000Z") };

/** Nothing is wrong with it: 16 days, five members, dates in order. */
export const PLAN: PlanForReadiness = {
  law: generalLaw("2026-11-15"),
  today: "2026-11-15",
  announcedOn: "2026-11-15",
  lastDay: "2026-11-30",
  referenceDate: "2027-02-01",
  province: "Jawa Tengah",
  publicationMode: "ALPHABETICAL_NO_SCORE",
  contactPhone: "(0271) 555010",
  contactAddress: "Jalan Balai Kota 1, Tirtakarta",
  howToApply: "Daftar, lengkapi, kirim.",
  posts: [POST],
  requirements: [{ postId: null, kind: "AGE_MAX", parameter: "56", basisId: null }],
  documents: [{ postId: null, code: "PPK_APPROVAL", mandatory: true, neededOf: "EVERYBODY" }],
  stages: STAGES,
  holidays: new Map(),
  papers: [
    { kind: "PANEL_COORDINATION", dated: "2026-10-12", validUntil: null },
    { kind: "PANEL_DECREE", dated: "2026-10-20", validUntil: null },
    { kind: "STANDARD_MINUTES", dated: "2026-11-12", validUntil: null },
    { kind: "PLAN_APPROVAL", dated: "2026-11-10", validUntil: "2026-12-31" },
  ],
  permissionCases: [],
  members: [
    { ...SEATED, element: "EXPERT", postLevel: null, isChair: true },
    { ...SEATED, element: "OWN_AGENCY", postLevel: "PRATAMA", isChair: false },
    { ...SEATED, element: "OWN_AGENCY", postLevel: "PRATAMA", isChair: false },
    { ...SEATED, element: "OTHER_AGENCY", postLevel: null, isChair: false },
    { ...SEATED, element: "EXPERT", postLevel: null, isChair: false },
  ],
};

/** What is no rule; the screens call it a check of ours. */
const OWN_CHECKS = [
  "announcement-first-day",
  "announcement-how-to-apply",
  "criteria-sum",
  "names-tell-withheld",
  "schedule-days-off",
  "subtotal-out-of-reach",
];

/** Code, effect and page of each problem of the plan with these changes. */
export function found(changes: Partial<PlanForReadiness>) {
  const problems = findPlanProblems({ ...PLAN, ...changes });
  for (const { code, citation } of problems) {
    const isOurs = citation === null && ruleById(code) === undefined;
    expect(isOurs, code).toBe(OWN_CHECKS.includes(code));
  }
  return problems.map(({ code, effect, page }) => [code, effect, page].join(" "));
}

/** The same with one stage changed. */
export function withStage(kind: Stage["kind"], changes: Partial<Stage & PlannedStage>) {
  return found({
    stages: STAGES.map((each) => (each.kind === kind ? { ...each, ...changes } : each)),
  });
}

export type Member = PlanForReadiness["members"][number];

/** Somebody who has accepted the pact. */
export const member = (element: Member["element"], isChair = false): Member => ({
  ...SEATED,
  element,
  postLevel: element === "OWN_AGENCY" ? "PRATAMA" : null,
  isChair,
});

/** So many members from outside of the agency. */
export const externals = (count: number) => Array.from({ length: count }, () => member("EXPERT"));
