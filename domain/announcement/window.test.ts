import { expect, test } from "vitest";
import { findWindowProblems, requireLongEnoughWindow } from "#domain/announcement/window";
import { generalLaw } from "#domain/regulation/law";

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

test("a shorter window needs a recorded basis", () => {
  const short = from("2022-01-19", "2022-01-24");
  expect(() => requireLongEnoughWindow(short, false, lawOn(short))).toThrow(
    expect.objectContaining({
      code: "announcement-min-days",
      citation: { text: "PP 11/2017 Ps 117(2)", certainty: "read" },
      facts: { days: 6, minDays: 15 },
    }),
  );
  expect(() => requireLongEnoughWindow(short, true, lawOn(short))).not.toThrow();
  const long = from("2025-08-13", "2025-08-27");
  expect(() => requireLongEnoughWindow(long, false, lawOn(long))).not.toThrow();
});

test("no basis makes a window end before it begins", () => {
  const never = from("2026-02-02", "2026-02-01");
  expect(() => requireLongEnoughWindow(never, true, lawOn(never))).toThrow(
    expect.objectContaining({ code: "announcement-min-days" }),
  );
});
