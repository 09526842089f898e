import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOCALES } from "#domain/locale";
import { CATALOGUE, ruleById, SUBJECTS } from "#domain/regulation/catalogue";
import { isAllowed } from "#domain/regulation/parameters";
import { editionOn, latest, NEEDS } from "#domain/regulation/rule";
import { sourcesIn } from "#testing/sources";
import listed from "./rule-ids.json" with { type: "json" };

const rules = SUBJECTS.flatMap((subject) => CATALOGUE[subject].map((rule) => ({ subject, rule })));
const editions = rules.flatMap(({ rule }) =>
  rule.editions.map((edition) => ({ id: rule.id, ...edition })),
);

describe("against the list of rules", () => {
  test("every one is there once, under its subject", () => {
    const inCode = rules.map(({ subject, rule }) => `${subject} ${rule.id}`);
    expect(inCode.toSorted()).toEqual(listed.map(({ group, id }) => `${group} ${id}`).toSorted());
  });

  test.each(listed)("$id is as certain and as strict as there", ({ id, certainty, effect }) => {
    const rule = ruleById(id);
    expect(rule).toBeDefined();
    if (rule === undefined) return;
    const { source, effect: own } = latest(rule);
    expect(certainty).toContain(source.certainty);
    // Three age limits refer to the rule of their readings, and a definition has no effect.
    if (effect.length > 0) expect(own).toBe(effect[0]);
  });
});

test.each(editions)(
  "$id, edition $edition, reads in both languages",
  ({ sentence, parameters }) => {
    for (const locale of LOCALES) {
      expect(sentence[locale]).toMatch(/^\p{Lu}.*\.$/u);
      const named = [...sentence[locale].matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(Object.keys(parameters)).toEqual(expect.arrayContaining(named));
    }
  },
);

test.each(editions)("$id, edition $edition, begins with allowed values", ({ parameters }) => {
  for (const parameter of Object.values(parameters)) {
    expect(isAllowed(parameter, parameter.default)).toBe(true);
  }
});

test("a parameter of one name has one default in all rules of a day", () => {
  const days = new Set(editions.flatMap(({ from }) => (from === null ? [] : [from])));
  for (const day of days) {
    const inForce = rules.flatMap(({ rule }) => editionOn(rule, day) ?? []);
    const byName = Map.groupBy(
      inForce.flatMap(({ parameters }) => Object.values(parameters)),
      ({ name }) => name,
    );
    for (const [name, same] of byName) {
      expect([name, new Set(same.map((each) => JSON.stringify(each))).size]).toEqual([name, 1]);
    }
  }
});

test("editions follow each other without a gap, and one is in force at most", () => {
  for (const { rule } of rules) {
    expect(rule.editions.map(({ edition }) => edition)).toEqual(
      rule.editions.map((_, index) => index + 1),
    );
    for (const { from, to } of rule.editions) {
      if (from !== null && to !== null) expect(from < to).toBe(true);
      if (from !== null) expect(editionOn(rule, from)?.from).toBe(from);
    }
  }
});

test("every part that a rule waits for is waited for", () => {
  const needed = new Set(editions.flatMap(({ needs }) => (needs === undefined ? [] : [needs])));
  expect([...needed].toSorted()).toEqual([...NEEDS].toSorted());
});

/** Rules with nothing to compute, and why. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  "panel-secretary-post-origin": "tells where members may come from, and forbids nobody",
  "tenure-min": "ended before any act that is kept here",
  "report-kasn": "ended before any act that is kept here",
  "route-direct-utama": "the President's own way, outside of any agency",
  "competency-fit": "names what the stages measure",
  "competency-sources": "names what competencies are measured by",
  "weights-four-unique": "follows from the bands, which are checked one by one",
  "mapping-category": "the categories of a talent mapping, never of a selection",
  "objection-not-statutory": "says that no text asks for anything",
  "ranking-secrecy": "says that no text was found",
  "coi-definition": "says what a conflict is, of which the rules about conflicts speak",
};

test("every edition computes something, is upheld by design, or is a definition", () => {
  const empty = editions.filter(
    ({ holds, byDesign, id }) => holds === undefined && !byDesign && !(id in DEFINITIONS),
  );
  expect(empty.map(({ id, edition }) => `${id} ${edition}`)).toEqual([]);
  const definitions = editions.filter(({ id }) => id in DEFINITIONS);
  expect(new Set(definitions.map(({ id }) => id)).size).toBe(Object.keys(DEFINITIONS).length);
  for (const { holds, byDesign, needs } of definitions) {
    expect([holds, byDesign, needs]).toEqual([undefined, undefined, undefined]);
  }
});

const nameOf = (id: string) => new RegExp(`\\b${id.toUpperCase().replaceAll("-", "_")}\\b`);
const withPredicate = rules.filter(({ rule }) => latest(rule).holds !== undefined);

const testsIn = (folders: readonly string[]) =>
  folders
    .flatMap(sourcesIn)
    .filter(({ file }) => file.includes(".test."))
    .map(({ code }) => code)
    .join("\n");

test("the predicates of every group are kept to and broken by its tests", () => {
  const groups = readFileSync("domain/regulation/catalogue.ts", "utf8").match(/\b[A-Z]+_RULES\b/g);
  const tests = testsIn(["domain/regulation"]);
  const untried = [...new Set(groups)].filter(
    (group) => !tests.includes(`\nbothOutcomesAreTried(${group});`),
  );
  expect(untried).toEqual([]);
});

/**
 * Of a rule that is upheld by design there is no predicate to try. Its proof is a test of what people
 * can do, wherever that is tested, and is tied to the rule by its title: `test(proves(RULE, "…"), …)`
 * or `test.each([…])(proves(RULE, "…"), …)`.
 */
test("every rule that is upheld by design has its proof", () => {
  const tests = testsIn(["domain", "server", "testing"]);
  const proven = [...tests.matchAll(/(?:(?<!\.)\btest|\))\(\s*proves\(\s*(\w+),/g)].map(
    (match) => match[1] ?? "",
  );
  const unproven = rules.filter(
    ({ rule }) => latest(rule).byDesign && !proven.some((name) => nameOf(rule.id).test(name)),
  );
  expect(unproven.map(({ rule }) => rule.id)).toEqual([]);
});

test("what is said to be checked is", () => {
  const checks = ["domain", "server"]
    .flatMap(sourcesIn)
    .filter(({ file }) => !file.startsWith("domain/regulation/") && !file.includes(".test."))
    .map(({ code }) => code)
    .join("\n");
  const idle = withPredicate.filter(
    ({ rule }) => latest(rule).needs === undefined && !nameOf(rule.id).test(checks),
  );
  expect(idle.map(({ rule }) => rule.id)).toEqual([]);
});
