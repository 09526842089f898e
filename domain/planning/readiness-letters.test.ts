import { describe, expect, test } from "vitest";
import type { PlanForReadiness } from "#domain/planning/whole-plan";
import { found, PLAN } from "#testing/readiness";

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

const decree = (validUntil: string) => ({
  papers: PLAN.papers.map((paper) =>
    paper.kind === "PANEL_DECREE" ? { ...paper, validUntil } : paper,
  ),
});

test("the panel serves to the last result, by the term in its decree", () => {
  expect(found(decree("2026-12-23"))).toEqual([]);
  expect(found(decree("2026-12-22"))).toEqual(["panel-term block approvals"]);
});
