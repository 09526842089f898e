import { describe, expect, test } from "vitest";
import type { PlanForReadiness } from "#domain/planning/whole-plan";
import { externals, found, type Member, member, PLAN } from "#testing/readiness";
import { lawSetting } from "#testing/regulation";

test.each<[string, PlanForReadiness["members"], string[]]>([
  [
    "four members",
    [member("EXPERT", true), ...externals(3)],
    ["panel-size-odd block panel", "panel-elements warn panel"],
  ],
  [
    "three internal members of five",
    [
      member("EXPERT", true),
      member("EXPERT"),
      member("OWN_AGENCY"),
      member("OWN_AGENCY"),
      member("OWN_AGENCY"),
    ],
    ["panel-internal-share block panel", "panel-elements warn panel"],
  ],
  ["no chair", externals(5), ["panel-chair block panel", "panel-elements warn panel"]],
  [
    "two chairs",
    [member("EXPERT", true), member("EXPERT", true), ...externals(3)],
    ["panel-chair block panel", "panel-elements warn panel"],
  ],
])("%s", (_case, members, problems) => {
  expect(found({ members })).toEqual(problems);
});

describe("the panel", () => {
  const [chair, ...others] = PLAN.members;

  test("has accepted the pact, to the last member", () => {
    const members = [...others, { ...(chair ?? member("EXPERT", true)), pactAt: null }];
    expect(found({ members })).toEqual(["panel-member-eligible block panel"]);
  });

  test("is better without officials of the supervisor", () => {
    const members = PLAN.members.map((each) => ({ ...each, fromSupervisor: each.isChair }));
    expect(found({ members })).toEqual(["panel-no-supervisor-official warn panel"]);
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

  test("serves no longer than its agency allows, by the decree that keeps to it", () => {
    const [dated, within, beyond] = ["2026-10-30", "2026-12-30", "2026-12-31"];
    const law = lawSetting({ "panel.termMonths": 2 }, PLAN.law.on);
    const withDecrees = (...ends: readonly (string | null)[]) => {
      const others = PLAN.papers.filter(({ kind }) => kind !== "PANEL_DECREE");
      const decrees = ends.map((validUntil) => ({
        ...({ kind: "PANEL_DECREE", dated, validUntil } as const),
      }));
      return { law, papers: [...others, ...decrees] };
    };
    expect(found(withDecrees(within))).toEqual([]);
    expect(found({ ...withDecrees(beyond), law: PLAN.law })).toEqual([]);
    expect(found(withDecrees(beyond))).toEqual(["panel-term-months block approvals"]);
    expect(found(withDecrees(beyond, within))).toEqual([]);
    // One that names no end serves for the two months.
    expect(found(withDecrees(null))).toEqual([]);
    const short = { ...withDecrees(null), law: lawSetting({ "panel.termMonths": 1 }, PLAN.law.on) };
    expect(found(short)).toEqual(["panel-term block approvals"]);
  });
});
