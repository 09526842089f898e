import { expect, test } from "vitest";
import { findWindowProblems, hasShortFormConsent } from "#domain/announcement/window";
import { generalLaw } from "#domain/regulation/law";
import { lawSetting } from "#testing/regulation";

const from = (publication: string, lastDay: string) => ({ publication, lastDay });
const lawOn = ({ publication }: { readonly publication: string }) => generalLaw(publication);

test.each([
  ["14 days", from("2025-08-13", "2025-08-26"), [["announcement-min-days", "block"]]],
  ["15 days", from("2025-08-13", "2025-08-27"), [["announcement-strict-reading", "warn"]]],
  ["16 days", from("2025-08-13", "2025-08-28"), []],
] as const)("a window of %s", (_case, window, problems) => {
  expect(
    findWindowProblems(window, lawOn(window)).map(({ code, effect }) => [code, effect]),
  ).toEqual(problems);
});

test("a window that is too short is named with its days and its clause", () => {
  const short = from("2022-01-19", "2022-01-24");
  expect(findWindowProblems(short, lawOn(short))).toEqual([
    {
      code: "announcement-min-days",
      effect: "block",
      citation: { text: "PP 11/2017 Ps 117(2)", certainty: "read" },
      facts: { days: 6, minDays: 15 },
    },
  ]);
});

test("no letter makes a window end before it begins", () => {
  const law = lawSetting({ "announcement.allowShortForm": true }, "2026-02-02");
  const never = findWindowProblems(from("2026-02-02", "2026-02-01"), law, true);
  expect(never.map(({ code, effect }) => [code, effect])).toContainEqual([
    "announcement-min-days",
    "block",
  ]);
});

test("a short form that the agency uses rests on the supervisor's letter, and is for the panel", () => {
  const law = lawSetting({ "announcement.allowShortForm": true }, "2026-11-15");
  const problems = (lastDay: string, hasConsent: boolean, by = law) =>
    findWindowProblems(from("2026-11-15", lastDay), by, hasConsent).map(
      ({ code, effect }) => `${code} ${effect}`,
    );
  expect(problems("2026-11-19", true)).toEqual(["announcement-min-days record"]);
  const lacking = ["announcement-min-days block", "announcement-short-form record"];
  expect(problems("2026-11-18", true)).toEqual(lacking);
  expect(problems("2026-11-19", false)).toEqual(lacking);
  const unused = generalLaw("2026-11-15");
  expect(problems("2026-11-19", true, unused)).toEqual(["announcement-min-days block"]);
  expect(problems("2026-11-30", false)).toEqual([]);
});

test("the letter is there on the first day", () => {
  const dated = (day: string) => [{ kind: "SHORT_WINDOW_CONSENT" as const, dated: day }];
  expect(hasShortFormConsent(dated("2026-11-15"), "2026-11-15")).toBe(true);
  expect(hasShortFormConsent(dated("2026-11-16"), "2026-11-15")).toBe(false);
  expect(hasShortFormConsent([{ kind: "BASIS", dated: "2026-11-01" }], "2026-11-15")).toBe(false);
});
