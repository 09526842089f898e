import { expect, test } from "vitest";
import { mayBeSamePerson } from "#domain/accounts/same-name";

test.each([
  ["Bambang Sutejo", "Dr. Ir. Bambang Sutejo, M.Si.", true],
  ["H. Bambang  Sutejo", "bambang sutejo", true],
  ["Hj. Siti Aminah, S.Pd.", "Dra. Siti Aminah", true],
  ["Bambang S. Hadi", "Bambang S. Hadi, S.H.", true],
  ["Bambang Sutejo", "Bambang Sutedjo", false],
  ["Bambang", "Bambang Sutejo", false],
  ["Siti", "Siti", true],
  ["Adi", "Adi", false],
  ["", "", false],
  ["Dr.", "Ir.", false],
])("%s and %s: %s", (a, b, expected) => {
  expect(mayBeSamePerson(a, b)).toBe(expected);
});
