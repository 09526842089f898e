import { createElement } from "react";
import { expect, test } from "vitest";
import { type AskedApplicant, TieRows } from "#components/scoring/tie-rows";
import { markupOf } from "#testing/markup";

function formAbout(applicants: readonly AskedApplicant[]): string {
  return markupOf(createElement(TieRows, { who: "applicants", applicants }));
}

const people = (count: number, stated = false): AskedApplicant[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ applicationId: `${stated ? "old" : "new"}-${at}`, name: `Pelamar ${at}` },
    ...{ office: "Dinas", stated, namesYou: null },
  }));
const count = (form: string, part: RegExp) => [...form.matchAll(part)].length;

test("of 36 applicants each has an own answer or one tick for all, and nothing is chosen before", () => {
  const form = formAbout(people(36));
  expect(count(form, /type="radio"/g)).toBe(2 * 36);
  expect(count(form, /name="asked"/g)).toBe(36);
  expect(count(form, /type="checkbox"[^>]* name="others"/g)).toBe(1);
  expect(form).not.toContain("checked");
});

test("one applicant is answered by itself, without a tick for others", () => {
  expect(formAbout(people(1))).not.toContain('name="others"');
});

test("whoever is named by an applicant is asked about that one first", () => {
  const [first, second] = people(2);
  if (!first || !second) throw new Error("There are two.");
  const form = formAbout([first, { ...second, namesYou: "SIBLING" }]);
  expect(form.indexOf('name="tie.new-1"')).toBeLessThan(form.indexOf('name="tie.new-0"'));
});

test("of whom something was said before, nothing is asked, and a tie can be added", () => {
  const form = formAbout([...people(2), ...people(3, true)]);
  expect(count(form, /name="asked"/g)).toBe(2);
  expect(count(form, /name="shown"/g)).toBe(5);
  expect(count(form, /name="tie.old-\d" value="SOME"/g)).toBe(3);
  expect(formAbout(people(3, true))).not.toContain('name="others"');
});
