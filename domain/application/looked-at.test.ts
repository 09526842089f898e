import { expect, test } from "vitest";
import { LOOKED_AT } from "#domain/application/looked-at";
import { PREPARED_LETTERS, type PreparedCode } from "#domain/application/prepared-letters";
import { DOCUMENT_CODES } from "#domain/planning/terms";

test("of each kind but an agency's own it is known what is looked at, each at a place of its own", () => {
  for (const code of DOCUMENT_CODES) {
    const places = LOOKED_AT[code].map(([, where]) => where);
    expect(places.length > 0, code).toBe(code !== "OTHER");
    expect(new Set(places).size, code).toBe(places.length);
  }
});

test("a duty stamp is looked for on the letters that are prepared for one, and on no other", () => {
  const stamped = DOCUMENT_CODES.filter((code) =>
    LOOKED_AT[code].some(([what]) => what === "STAMP"),
  );
  const prepared = Object.keys(PREPARED_LETTERS) as PreparedCode[];
  expect(stamped.toSorted()).toEqual(
    prepared.filter((code) => PREPARED_LETTERS[code].needsStamp).toSorted(),
  );
});
