import { describe, expect, test } from "vitest";
import type { PlanForReadiness } from "#domain/planning/whole-plan";
import { externals, found, type Member, member, PLAN } from "#testing/readiness";

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
});
