import { expect, test } from "vitest";
import { planTraces } from "#domain/planning/plan-traces";
import { defaultLevels } from "#domain/planning/presets";
import { findPlanProblems } from "#domain/planning/readiness";
import type { PlanForReadiness } from "#domain/planning/whole-plan";
import { found, OWN, PLAN, POST, STAGES } from "#testing/readiness";

test("a complete plan has no problems", () => {
  expect(findPlanProblems(PLAN)).toEqual([]);
});

test.each<[string, Partial<PlanForReadiness>, string[]]>([
  ["no window", { lastDay: null }, ["announcement-window-missing block general"]],
  ["the first day is yesterday", { today: "2026-11-16" }, ["announcement-first-day block general"]],
  ["the first day is still to come", { today: "2026-11-01" }, []],
  [
    "15 days on both counts but the strict one",
    { lastDay: "2026-11-29" },
    ["announcement-strict-reading warn general", "schedule-days-off warn timetable"],
  ],
  [
    "14 days",
    { lastDay: "2026-11-28" },
    ["announcement-min-days block general", "schedule-days-off warn timetable"],
  ],
  ["no reference date", { referenceDate: null }, ["age-reference-date block general"]],
  ["no telephone", { contactPhone: "" }, ["announcement-contents block general"]],
  ["no address", { contactAddress: "" }, ["announcement-contents block general"]],
  ["no way to apply", { howToApply: "" }, ["announcement-how-to-apply block general"]],
  ["no posts", { posts: [] }, ["plan-posts block posts"]],
  [
    "a competency without a level",
    { posts: [{ ...POST, requiredLevels: { ...defaultLevels(), INTEGRITY: 0 } }] },
    ["nine-competencies record posts"],
  ],
  ["a post open to its province", { posts: [{ ...POST, scope: "WITHIN_PROVINCE" }] }, []],
  [
    "the same of an agency of the whole country",
    { province: "", posts: [{ ...POST, scope: "WITHIN_PROVINCE" }] },
    ["opening-scope-beyond-law block posts"],
  ],
  [
    "the same of a madya post",
    { posts: [{ ...POST, level: "MADYA", scope: "WITHIN_PROVINCE" }], requirements: [] },
    [
      "opening-scope-beyond-law block posts",
      "plan-requirements block requirements",
      "panel-internal-rank record panel",
    ],
  ],
  ["no requirements", { requirements: [] }, ["plan-requirements block requirements"]],
  [
    "a requirement of its own that rests on nothing",
    { requirements: [{ ...OWN, basisId: null }, ...PLAN.requirements] },
    ["local-extra block requirements"],
  ],
  ["the same with its paper", { requirements: [{ ...OWN, basisId: "paper-1" }] }, []],
  [
    "requirements of another post only",
    { requirements: [{ postId: "post-2", kind: "IS_PNS", parameter: "", basisId: null }] },
    ["plan-requirements block requirements"],
  ],
  [
    "an age above the law's",
    { requirements: [{ postId: null, kind: "AGE_MAX", parameter: "57", basisId: null }] },
    ["requirement-age-beyond-law block requirements"],
  ],
  [
    "experience at the law's least",
    { requirements: [{ postId: null, kind: "EXPERIENCE_MIN", parameter: "5", basisId: null }] },
    [],
  ],
  [
    "experience below the law's least",
    { requirements: [{ postId: null, kind: "EXPERIENCE_MIN", parameter: "4", basisId: null }] },
    ["requirement-experience-below-law block requirements"],
  ],
  ["no documents", { documents: [] }, ["plan-documents block documents"]],
  [
    "the permission is voluntary",
    {
      documents: [{ postId: null, code: "PPK_APPROVAL", mandatory: false, neededOf: "EVERYBODY" }],
    },
    ["own-ppk-permission block documents"],
  ],
  [
    "the permission is asked of some applicants only",
    {
      documents: [
        { postId: null, code: "PPK_APPROVAL", mandatory: true, neededOf: "FUNCTIONAL_HOLDER" },
      ],
    },
    ["own-ppk-permission block documents"],
  ],
])("%s", (_case, changes, problems) => {
  expect(found(changes)).toEqual(problems);
});

test("what blocks comes first", () => {
  const effects = findPlanProblems({ ...PLAN, lastDay: "2026-11-29", posts: [] }).map(
    ({ effect }) => effect,
  );
  // The strict reading, and the Sunday on which the window ends.
  expect(effects).toEqual(["block", "warn", "warn"]);
});

test("a lawful plan leaves a trace of every rule, and none of them is broken", () => {
  const traces = planTraces(PLAN).filter((trace) => trace !== null);
  expect(traces.filter(({ outcome }) => outcome !== "met")).toEqual([]);
  expect(traces.map(({ ruleId }) => ruleId)).toEqual([
    "plan-complete",
    "announcement-min-days",
    "announcement-strict-reading",
    "age-reference-date",
    "announcement-contents",
    "announcement-scope",
    "nine-competencies",
    "own-ppk-permission",
    "local-extra",
    "stages-minimum",
    "weights-sum",
    "weights-band-track-record",
    "weights-band-assessment",
    "weights-band-paper",
    "weights-band-interview",
    ...STAGES.map(() => "pass-local-threshold"),
    "results-every-stage",
    ...STAGES.map(() => "results-delay"),
    "panel-size-odd",
    "panel-internal-share",
    "panel-elements",
    "panel-internal-rank",
    "panel-no-supervisor-official",
    "panel-member-eligible",
    "panel-code-of-ethics",
    "panel-formed-by",
    "panel-coordination",
    "panel-confirms-standard",
    "announcement-signatory",
    "plan-approval-first",
    "plan-home-affairs-permission",
  ]);
});
