import { describe, expect, test } from "vitest";
import { planTraces } from "#domain/planning/plan-traces";
import { defaultLevels } from "#domain/planning/presets";
import { findPlanProblems } from "#domain/planning/readiness";
import type { PlannedStage } from "#domain/planning/schedule";
import type { PlanForReadiness } from "#domain/planning/whole-plan";
import { ruleById } from "#domain/regulation/catalogue";
import { generalLaw } from "#domain/regulation/law";

type Stage = PlanForReadiness["stages"][number];

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

const STAGES: readonly Stage[] = [
  stage("ADMIN_CHECK", 1, null, ["2026-12-01", "2026-12-02", "2026-12-03"]),
  stage("TRACK_RECORD", 2, 2000, ["2026-12-21", "2026-12-22", "2026-12-23"]),
  stage("ASSESSMENT", 3, 2500, ["2026-12-08", "2026-12-09", "2026-12-15"]),
  stage("PAPER", 4, 2000, ["2026-12-17", "2026-12-17", "2026-12-18"]),
  stage("INTERVIEW", 5, 3500, ["2026-12-21", "2026-12-22", "2026-12-23"]),
];

const POST = {
  id: "post-1",
  title: "Kepala Dinas Pendidikan",
  level: "PRATAMA" as const,
  scope: "NATIONAL" as const,
  requiredLevels: defaultLevels(),
};

const OWN = { postId: null, kind: "OTHER", parameter: "" } as const;

const SEATED = { fromSupervisor: false, pactAt: new Date("2026-11-01T02:00:00.000Z") };

/** Nothing is wrong with it: 16 days, five members, dates in order. */
const PLAN: PlanForReadiness = {
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

function found(changes: Partial<PlanForReadiness>) {
  const problems = findPlanProblems({ ...PLAN, ...changes });
  for (const { code, citation } of problems) {
    const isOurs = citation === null && ruleById(code) === undefined;
    expect(isOurs, code).toBe(OWN_CHECKS.includes(code));
  }
  return problems.map(({ code, effect, page }) => [code, effect, page].join(" "));
}

function withStage(kind: Stage["kind"], changes: Partial<Stage & PlannedStage>) {
  return found({
    stages: STAGES.map((each) => (each.kind === kind ? { ...each, ...changes } : each)),
  });
}

test("a complete plan has no problems", () => {
  expect(findPlanProblems(PLAN)).toEqual([]);
});

test("another pass rule than the categories of the assessment needs a decision", () => {
  expect(withStage("ASSESSMENT", { passRule: "MIN_SCORE" })).toEqual([
    "pass-local-threshold record stages",
  ]);
  expect(withStage("PAPER", { passRule: "MIN_SCORE" })).toEqual([]);
  const all = ["QUALIFIED", "STILL_QUALIFIED", "NOT_QUALIFIED"];
  expect(withStage("ASSESSMENT", { passCategories: all })).toEqual([
    "pass-local-threshold record stages",
  ]);
});

type Member = PlanForReadiness["members"][number];
const member = (element: Member["element"], isChair = false): Member => ({
  ...SEATED,
  element,
  postLevel: element === "OWN_AGENCY" ? "PRATAMA" : null,
  isChair,
});
const externals = (count: number) => Array.from({ length: count }, () => member("EXPERT"));

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
  [
    "four members",
    { members: [member("EXPERT", true), ...externals(3)] },
    ["panel-size-odd block panel", "panel-elements warn panel"],
  ],
  [
    "three internal members of five",
    {
      members: [
        member("EXPERT", true),
        member("EXPERT"),
        member("OWN_AGENCY"),
        member("OWN_AGENCY"),
        member("OWN_AGENCY"),
      ],
    },
    ["panel-internal-share block panel", "panel-elements warn panel"],
  ],
  ["no chair", { members: externals(5) }, ["panel-chair block panel", "panel-elements warn panel"]],
  [
    "two chairs",
    { members: [member("EXPERT", true), member("EXPERT", true), ...externals(3)] },
    ["panel-chair block panel", "panel-elements warn panel"],
  ],
])("%s", (_case, changes, problems) => {
  expect(found(changes)).toEqual(problems);
});

test("weights must add up, and outside of their bands they need a decision", () => {
  expect(withStage("PAPER", { weight: 1900 })).toEqual(["weights-sum block stages"]);
  const shifted = STAGES.map((each) => {
    if (each.kind === "PAPER") return { ...each, weight: 1500 };
    return each.kind === "INTERVIEW" ? { ...each, weight: 4000 } : each;
  });
  expect(found({ stages: shifted })).toEqual(["weights-band-interview record stages"]);
});

test("a least subtotal is at most what the weights before it and its own add up to", () => {
  const rule = { passRule: "MIN_SCORE", passBasis: "CUMULATIVE" } as const;
  // 25 and 20; the track record runs beside them.
  expect(withStage("PAPER", { ...rule, passThreshold: 4500 })).toEqual([]);
  expect(withStage("PAPER", { ...rule, passThreshold: 4501 })).toEqual([
    "subtotal-out-of-reach block stages",
  ]);
  expect(withStage("TRACK_RECORD", { ...rule, passThreshold: 2001 })).toEqual([
    "subtotal-out-of-reach block stages",
  ]);
  expect(withStage("PAPER", { ...rule, passThreshold: 4501, passBasis: "STAGE" })).toEqual([]);
  expect(withStage("PAPER", { ...rule, passRule: "TOP_N", passThreshold: 9000 })).toEqual([]);
});

test("only the final stage withholds scores or ranks, wherever it stands", () => {
  for (const resultMode of ["RANKED_NO_SCORE", "ALPHABETICAL_NO_SCORE"] as const) {
    expect(withStage("INTERVIEW", { resultMode })).toEqual([]);
    for (const kind of ["TRACK_RECORD", "ASSESSMENT", "PAPER"] as const) {
      expect(withStage(kind, { resultMode })).toEqual(["result-mode-not-final block stages"]);
    }
  }
  const stages = STAGES.filter(({ kind }) => kind !== "INTERVIEW");
  const shorter = (final: Stage["resultMode"]) =>
    found({
      stages: stages.map((each) =>
        each.kind === "PAPER" ? { ...each, weight: 5500, resultMode: final } : each,
      ),
    });
  expect(shorter("RANKED_NO_SCORE")).toEqual(shorter("RANKED_WITH_SCORE"));
});

test("the clause stands beside what it blocks, and traces say why the final stage may", () => {
  const withMode = (kind: Stage["kind"]) => ({
    ...PLAN,
    stages: STAGES.map((each) =>
      each.kind === kind ? { ...each, resultMode: "RANKED_NO_SCORE" as const } : each,
    ),
  });
  expect(findPlanProblems(withMode("PAPER"))).toMatchObject([
    { citation: { text: "PP 11/2017 Ps 121(1)–(2)" }, facts: { stage: "PAPER" } },
  ]);
  const said = (plan: PlanForReadiness) =>
    planTraces(plan).flatMap((trace) =>
      trace?.ruleId.startsWith("results-") && trace.ruleId !== "results-delay"
        ? [`${trace.ruleId} ${trace.outcome}`]
        : [],
    );
  expect(said(PLAN)).toEqual(["results-every-stage met"]);
  expect(said(withMode("INTERVIEW"))).toEqual([
    "results-every-stage met",
    "results-final-no-scores met",
  ]);
  expect(said(withMode("PAPER"))).toEqual([
    "results-every-stage not-met",
    "results-final-no-scores not-met",
  ]);
});

test("final names that tell what the final stage withholds are worth a second look", () => {
  const stages = STAGES.map((each) =>
    each.kind === "INTERVIEW" ? { ...each, resultMode: "RANKED_NO_SCORE" as const } : each,
  );
  const warned = ["names-tell-withheld warn stages"];
  expect(found({ stages, publicationMode: "RANKED_WITH_SCORE" })).toEqual(warned);
  expect(found({ stages, publicationMode: "RANKED_NO_SCORE" })).toEqual([]);
  expect(found({ publicationMode: "RANKED_WITH_SCORE" })).toEqual([]);
});

test("criteria add up to exactly 100", () => {
  expect(withStage("PAPER", { criterionWeights: [60, 39] })).toEqual(["criteria-sum block stages"]);
  expect(withStage("PAPER", { criterionWeights: [] })).toEqual(["criteria-sum block stages"]);
  const inSixths = { criteriaTotal: 6, criterionWeights: [1, 1, 1, 2, 1] };
  expect(withStage("PAPER", inSixths)).toEqual([]);
  expect(withStage("PAPER", { ...inSixths, criteriaTotal: 7 })).toEqual([
    "criteria-sum block stages",
  ]);
});

test("the stages that the law asks for are there", () => {
  const rest = STAGES.filter(({ kind }) => kind !== "INTERVIEW");
  expect(found({ stages: rest })).toContain("stages-minimum block stages");
});

test.each<[string, Partial<PlannedStage>, string[]]>([
  ["without a day for the result", { resultsOn: null }, ["schedule-missing block timetable"]],
  [
    "ends before it begins",
    { endsOn: "2026-12-07" },
    ["schedule-order block timetable", "results-delay warn timetable"],
  ],
  ["result before its end", { resultsOn: "2026-12-08" }, ["schedule-order block timetable"]],
  [
    "begins on the last day to apply",
    { startsOn: "2026-11-30" },
    ["schedule-too-early block timetable"],
  ],
  [
    "begins the day before the result of the one ahead",
    { startsOn: "2026-12-02" },
    ["schedule-overlap block timetable"],
  ],
  ["begins when that result is published", { startsOn: "2026-12-03" }, []],
  ["has its result a week after its end", { resultsOn: "2026-12-16" }, []],
  [
    "has its result after more than a week",
    { resultsOn: "2026-12-17" },
    ["results-delay warn timetable"],
  ],
  ["begins on a Sunday", { startsOn: "2026-12-06" }, ["schedule-days-off warn timetable"]],
])("a stage that %s", (_case, changes, problems) => {
  expect(withStage("ASSESSMENT", changes)).toEqual(problems);
});

test("a stage does not begin before the one ahead of it; the track record may", () => {
  expect(withStage("PAPER", { startsOn: "2026-12-07" })).toEqual([
    "schedule-sequence block timetable",
  ]);
  expect(withStage("TRACK_RECORD", { startsOn: "2026-12-01" })).toEqual([]);
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

describe("letters", () => {
  const letter = { kind: "PANEL_COORDINATION", dated: "2026-11-15", validUntil: null } as const;
  const decree = { kind: "PANEL_DECREE", dated: "2026-11-15", validUntil: null } as const;
  const minutes = { kind: "STANDARD_MINUTES", dated: "2026-11-15", validUntil: null } as const;
  const approval = {
    kind: "PLAN_APPROVAL",
    dated: "2026-11-15",
    validUntil: "2026-11-15",
  } as const;
  const permission: PlanForReadiness["papers"][number] = {
    kind: "HOME_AFFAIRS_PERMISSION",
    dated: "2026-11-15",
    validUntil: null,
  };

  test("of the very day of the announcement are in time", () => {
    expect(found({ papers: [letter, decree, minutes, approval] })).toEqual([]);
    const permissionCases = ["ACTING_HEAD"] as const;
    expect(
      found({ papers: [letter, decree, minutes, approval, permission], permissionCases }),
    ).toEqual([]);
  });

  test.each<[string, Partial<PlanForReadiness>, string[]]>([
    ["no decree", { papers: [minutes, approval] }, ["panel-formed-by block approvals"]],
    [
      "a decree of the day after",
      { papers: [letter, { ...decree, dated: "2026-11-16" }, minutes, approval] },
      ["panel-formed-by block approvals"],
    ],
    [
      "no minutes on the standard",
      { papers: [letter, decree, approval] },
      ["panel-confirms-standard warn approvals"],
    ],
    [
      "minutes of the day after",
      { papers: [letter, decree, { ...minutes, dated: "2026-11-16" }, approval] },
      ["panel-confirms-standard warn approvals"],
    ],
    [
      "no letter on the panel",
      { papers: [decree, minutes, approval] },
      ["panel-coordination record approvals"],
    ],
    [
      "a letter on the panel of the day after its decree",
      { papers: [{ ...letter, dated: "2026-11-16" }, decree, minutes, approval] },
      ["panel-coordination record approvals"],
    ],
    [
      "no approval",
      { papers: [letter, decree, minutes] },
      ["plan-approval-first record approvals"],
    ],
    [
      "an approval of the day after",
      { papers: [letter, decree, minutes, { ...approval, dated: "2026-11-16", validUntil: null }] },
      ["plan-approval-first record approvals"],
    ],
    [
      "an approval that ended the day before",
      {
        papers: [
          letter,
          decree,
          minutes,
          { ...approval, dated: "2026-11-01", validUntil: "2026-11-14" },
        ],
      },
      ["plan-approval-first record approvals"],
    ],
    [
      "a case for the minister without the permission",
      { permissionCases: ["NAMED_POST"] },
      ["plan-home-affairs-permission record approvals"],
    ],
    [
      "a permission of the day after",
      {
        permissionCases: ["NAMED_POST"],
        papers: [letter, decree, minutes, approval, { ...permission, dated: "2026-11-16" }],
      },
      ["plan-home-affairs-permission record approvals"],
    ],
    [
      "questions that nobody has answered",
      { permissionCases: null },
      ["permission-questions-open block approvals"],
    ],
  ])("%s", (_case, changes, problems) => {
    expect(found(changes)).toEqual(problems);
  });
});

describe("the panel", () => {
  test("has accepted the pact, to the last member", () => {
    const members = [...others, { ...(chair ?? member("EXPERT", true)), pactAt: null }];
    expect(found({ members })).toEqual(["panel-member-eligible block panel"]);
  });

  test("is better without officials of the supervisor", () => {
    const members = PLAN.members.map((each) => ({ ...each, fromSupervisor: each.isChair }));
    expect(found({ members })).toEqual(["panel-no-supervisor-official warn panel"]);
  });

  const [chair, ...others] = PLAN.members;
  const decree = (validUntil: string) => ({
    papers: PLAN.papers.map((paper) =>
      paper.kind === "PANEL_DECREE" ? { ...paper, validUntil } : paper,
    ),
  });

  test("serves to the last result, by the term in its decree", () => {
    expect(found(decree("2026-12-23"))).toEqual([]);
    expect(found(decree("2026-12-22"))).toEqual(["panel-term block approvals"]);
  });

  test("has members from the agency whose posts are not lower than the vacant one", () => {
    const withLevel = (postLevel: Member["postLevel"]) =>
      found({
        members: [
          ...(chair ? [chair] : []),
          ...others.map((each) => (each.element === "OWN_AGENCY" ? { ...each, postLevel } : each)),
        ],
      });
    expect(withLevel("PRATAMA")).toEqual([]);
    expect(withLevel("MADYA")).toEqual([]);
    expect(withLevel("ADMINISTRATOR")).toEqual(["panel-internal-rank record panel"]);
    expect(withLevel(null)).toEqual(["panel-internal-rank record panel"]);
  });
});
