import { expect, test } from "vitest";
import { read } from "#db/client";
import { ruleTrace } from "#db/schema/regulation";
import { ruleById } from "#domain/regulation/catalogue";
import { withSeededDatabase } from "#testing/database";
import { anAgencyAtWork } from "#testing/matrix/agency";
import { aMemberOfStaff } from "#testing/scenario";

// An agency with a selection at every point of its way, each brought there by the use cases.
withSeededDatabase(
  async () => anAgencyAtWork("Kota Arunika", await aMemberOfStaff("SYSTEM_ADMIN", null)),
  { shared: true },
);

const traces = () => read().select().from(ruleTrace);

test("each decisive act keeps what its rules said", async () => {
  const byMoment: Record<string, string[]> = {};
  for (const { moment, ruleId } of await traces()) {
    const rules = byMoment[moment] ?? [];
    if (!rules.includes(ruleId)) byMoment[moment] = [...rules, ruleId].toSorted();
  }
  expect(byMoment).toEqual({
    // Every rule of a plan, as the announcement keeps them too.
    PLAN_APPROVED: expect.arrayContaining(["panel-size-odd", "plan-approval-first", "weights-sum"]),
    FEW_DECIDED: ["applicants-min", "applicants-still-few"],
    VERDICT_CONFIRMED: ["age-max-pratama", "applicants-min", "grade-min", "pass-admin-all"],
    STAGE_OPENED: ["coi-declare-all", "coi-quorum", "panel-vacant-seat", "results-every-stage"],
    STAGE_UNSEALED: ["coi-quorum"],
    STAGE_PUBLISHED: ["results-delay"],
    RANKING_SIGNED: ["record-integrity", "report-bkn-flow", "shortlist-three", "tie-shared-rank"],
    NAMES_HANDED_OVER: ["report-bkn-flow", "shortlist-after-supervisor", "shortlist-three"],
    CANDIDATE_PICKED: ["decision-any-of-three"],
  });
});

test("every trace can be read back: its edition is in the catalogue", async () => {
  for (const { ruleId, edition, effect, outcome } of await traces()) {
    const then = ruleById(ruleId)?.editions.find((each) => each.edition === edition);
    expect({ ruleId, known: then !== undefined }).toEqual({ ruleId, known: true });
    expect(effect === null).toBe(outcome !== "not-met");
  }
});
