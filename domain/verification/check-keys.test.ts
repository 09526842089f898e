import { expect, test } from "vitest";
import { LOCALES } from "#domain/locale";
import { checkKeyAct, initial } from "#domain/verification/check-keys";
import { MESSAGES } from "#server/messages";

test.each(LOCALES)("in %s yes, no, next and previous have a key each", (locale) => {
  const { yes, no } = MESSAGES[locale].verification.check;
  const keys = [initial(yes), initial(no), "j", "k"];
  expect(keys.map((key) => checkKeyAct(key, { yes, no }))).toEqual([
    { act: "choose", value: "MET" },
    { act: "choose", value: "NOT_MET" },
    { act: "go", by: 1 },
    { act: "go", by: -1 },
  ]);
});

test("capitals do the same, and all other keys nothing", () => {
  const words = { yes: "Ya", no: "Tidak" };
  expect(checkKeyAct("Y", words)).toEqual({ act: "choose", value: "MET" });
  for (const key of ["Tab", "Enter", " ", "ArrowDown", "x", ""]) {
    expect(checkKeyAct(key, words)).toBeNull();
  }
});
