import { describe, expect, test } from "vitest";
import {
  definitionOf,
  readValue,
  requireAllowedValue,
  requireFuture,
  requireSensible,
} from "#domain/regulation/change-rules";
import { CHANGEABLE, type Dated, valueOn } from "#domain/regulation/changed-parameters";
import { evaluate } from "#domain/regulation/evaluate";
import { APPLICANTS_MIN } from "#domain/regulation/extension";
import { changesIn, lawWith, valuesIn, withChanges } from "#domain/regulation/law";
import { flag, whole } from "#domain/regulation/parameters";
import { PLAN_HOME_AFFAIRS_PERMISSION } from "#domain/regulation/planning";
import { WEIGHTS_BAND_PAPER } from "#domain/regulation/weights";
import { aChange, lawSetting } from "#testing/regulation";

const MIN_DAYS = "announcement.minDays";
const at = (instant: string) => ({ confirmedAt: new Date(instant) });

describe("which value is in force", () => {
  const first = aChange(MIN_DAYS, 20, {
    id: "first",
    validFrom: "2026-03-01",
    ...at("2026-02-20T00:00:00Z"),
  });
  const second = aChange(MIN_DAYS, 30, {
    id: "second",
    validFrom: "2026-06-01",
    validTo: "2026-06-30",
    ...at("2026-02-10T00:00:00Z"),
  });
  const changes = [second, first];

  test.each([
    ["2026-02-28", null],
    ["2026-03-01", "first"],
    ["2026-05-31", "first"],
    ["2026-06-01", "second"],
    ["2026-06-30", "second"],
    // What was replaced does not revive.
    ["2026-07-01", null],
  ])("on %s it is that of %s", (day, id) => {
    expect(valueOn(changes, MIN_DAYS, day)?.id ?? null).toBe(id);
    expect(valueOn(changes.toReversed(), MIN_DAYS, day)?.id ?? null).toBe(id);
  });

  test("of two that begin on one day, what was confirmed last counts", () => {
    const later = aChange(MIN_DAYS, 40, { ...first, id: "later", ...at("2026-02-21T00:00:00Z") });
    expect(valueOn([later, first], MIN_DAYS, "2026-03-05")?.id).toBe("later");
    expect(valueOn([first, later], MIN_DAYS, "2026-03-05")?.id).toBe("later");
  });

  test("an end brings the general value back from its day on", () => {
    const end = aChange(MIN_DAYS, null, { kind: "END", validFrom: "2026-04-01" });
    expect(valueOn([first, end], MIN_DAYS, "2026-03-31")?.id).toBe("first");
    expect(valueOn([first, end], MIN_DAYS, "2026-04-01")).toBeNull();
  });

  test("one parameter says nothing of another", () => {
    expect(valueOn(changes, "extension.days", "2026-03-05")).toBeNull();
  });
});

describe("a law with changes", () => {
  test("gives each rule that has the parameter the value in force", () => {
    const law = lawSetting({ "applicants.minPerPost": 6 }, "2026-05-01");
    expect(valuesIn(APPLICANTS_MIN, law)).toEqual({ minPerPost: 6, countBasis: "ELIGIBLE" });
    expect(evaluate(APPLICANTS_MIN, { count: 5 }, law)).toMatchObject({
      outcome: "not-met",
      parameters: { minPerPost: 6 },
    });
    expect(valuesIn(WEIGHTS_BAND_PAPER, law)).toEqual({ lowest: 15, highest: 20 });
  });

  test("lists what was changed of a rule, and nothing of the others", () => {
    const law = lawWith([aChange(MIN_DAYS, 20)], "2026-05-01");
    const parameters = { minDays: whole(MIN_DAYS, 15, 15, 60), strict: flag("strict", true) };
    expect(changesIn(parameters, law).map(({ value }) => value)).toEqual([20]);
    expect(changesIn({ strict: flag("strict", true) }, law)).toEqual([]);
  });

  test("a value that an edition no longer allows gives way to the general one", () => {
    const law = lawWith([aChange(MIN_DAYS, 60)], "2026-05-01");
    expect(withChanges({ minDays: whole(MIN_DAYS, 15, 15, 30) }, law)).toEqual({ minDays: 15 });
  });

  test("a list may be emptied", () => {
    const law = lawSetting({ "plan.homeAffairsTriggers": [] });
    const inputs = { cases: ["ACTING_HEAD"], hasPermission: false };
    expect(evaluate(PLAN_HOME_AFFAIRS_PERMISSION, inputs, law)?.outcome).toBe("met");
  });
});

describe("what may be changed", () => {
  test.each(CHANGEABLE)("%s is a parameter with more than one value", (name) => {
    const { parameter, rules } = definitionOf(name);
    expect(parameter.kind).not.toBe("fixed");
    if (parameter.kind === "choice") expect(parameter.options.length).toBeGreaterThan(1);
    expect(rules.length).toBeGreaterThan(0);
  });

  test.each([
    [MIN_DAYS, ["15"], 15],
    [MIN_DAYS, ["60"], 60],
    ["announcement.warnStrict", ["false"], false],
    ["age.reading", ["COMPLETED_YEARS"], "COMPLETED_YEARS"],
    ["publication.identity", ["NUMBER"], "NUMBER"],
    ["applicants.countBasis", ["SUBMITTED"], "SUBMITTED"],
    ["supervisor.name", ["  Komisi  Pengawas ASN "], "Komisi Pengawas ASN"],
    ["supervisor.name", ["K".repeat(80)], "K".repeat(80)],
    ["assessment.passing", ["QUALIFIED"], ["QUALIFIED"]],
    ["plan.homeAffairsTriggers", [], []],
  ] as const)("%s takes %j", (name, typed, value) => {
    const read = readValue(name, typed);
    expect(read).toEqual(value);
    expect(() => requireAllowedValue(name, read)).not.toThrow();
  });

  test.each([
    ["below its range", MIN_DAYS, ["14"]],
    ["above its range", MIN_DAYS, ["61"]],
    ["with a fraction", MIN_DAYS, ["15.5"]],
    ["with a comma", MIN_DAYS, ["15,5"]],
    ["negative", MIN_DAYS, ["-15"]],
    ["in words", MIN_DAYS, ["enam belas"]],
    ["empty", MIN_DAYS, []],
    ["another word than yes or no", "announcement.warnStrict", ["1"]],
    ["an unknown choice", "age.reading", ["ANY"]],
    ["that is no name", "supervisor.name", [" "]],
    ["of a name that is too long", "supervisor.name", ["K".repeat(81)]],
    ["an unknown item of a list", "assessment.passing", ["QUALIFIED", "ANY"]],
  ] as const)("a value %s is refused", (_case, name, typed) => {
    const act = () => requireAllowedValue(name, readValue(name, typed));
    const ofText = name === "supervisor.name" ? "parameter-text" : "parameter-choice";
    const code = name === MIN_DAYS ? "parameter-value" : ofText;
    expect(act).toThrow(expect.objectContaining({ code, field: "value" }));
  });
});

test.each([
  ["2026-11-24", null, "parameter-retroactive"],
  ["2026-11-25", null, null],
  ["2026-11-26", "2026-11-25", "parameter-ends-before"],
  ["2026-11-26", "2026-11-26", null],
])("from %s to %s on 25 November: %s", (validFrom, validTo, code) => {
  const act = () => requireFuture({ validFrom, validTo }, "2026-11-25");
  if (code === null) expect(act).not.toThrow();
  else expect(act).toThrow(expect.objectContaining({ code }));
});

describe("what makes no sense", () => {
  const proposal = (terms: Partial<Dated>): Dated => ({
    ...{ parameter: MIN_DAYS, kind: "SET", value: 20 },
    ...{ validFrom: "2026-12-01", validTo: null, confirmedAt: null },
    ...terms,
  });

  test.each<[string, Dated, readonly Dated[], string | null]>([
    ["the general value where nothing is set", proposal({ value: 15 }), [], "parameter-as-it-is"],
    [
      "an end where nothing is set",
      proposal({ kind: "END", value: null }),
      [],
      "parameter-as-it-is",
    ],
    ["the value that is set", proposal({}), [aChange(MIN_DAYS, 20)], "parameter-as-it-is"],
    ["another value", proposal({ value: 21 }), [aChange(MIN_DAYS, 20)], null],
    [
      "the same value with an end",
      proposal({ validTo: "2026-12-31" }),
      [aChange(MIN_DAYS, 20)],
      null,
    ],
    [
      "an end of what is set",
      proposal({ kind: "END", value: null }),
      [aChange(MIN_DAYS, 20)],
      null,
    ],
    [
      "the same list in another order",
      proposal({ parameter: "assessment.passing", value: ["STILL_QUALIFIED", "QUALIFIED"] }),
      [],
      "parameter-as-it-is",
    ],
    [
      "a lowest weight above the highest",
      proposal({ parameter: "weights.bands.paper.lowest", value: 21 }),
      [],
      "parameter-order",
    ],
    ["equal limits", proposal({ parameter: "weights.bands.paper.lowest", value: 20 }), [], null],
    [
      "a limit that one of a later day would pass",
      proposal({ parameter: "weights.bands.paper.lowest", value: 18 }),
      [aChange("weights.bands.paper.highest", 17, { validFrom: "2027-03-01" })],
      "parameter-order",
    ],
    [
      "a limit that holds only as long as the other",
      proposal({ parameter: "weights.bands.paper.lowest", value: 25 }),
      [aChange("weights.bands.paper.highest", 30, { validTo: "2027-03-01" })],
      "parameter-order",
    ],
  ])("%s", (_case, proposed, others, code) => {
    const act = () => requireSensible(proposed, others);
    if (code === null) expect(act).not.toThrow();
    else expect(act).toThrow(expect.objectContaining({ code }));
  });
});
