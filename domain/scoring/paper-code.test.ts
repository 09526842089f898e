import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { paperCodes } from "#domain/scoring/paper-code";

const lotOf = (id: string) => createHash("sha256").update(id).digest("hex");

test("everybody has a code of four digits and nobody shares one, however many there are", () => {
  const ids = Array.from({ length: 2_000 }, (_, at) => `application-${at}`);
  const codes = [...paperCodes(ids, lotOf).values()];
  expect(codes.every((code) => /^M-[1-9]\d{3}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(2_000);
});

test("the order in which people come changes no code", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 12 }), (ids) => {
      expect(paperCodes(ids.toReversed(), lotOf)).toEqual(paperCodes(ids, lotOf));
    }),
  );
});

test("who comes later gets a code that is free, beside one that is taken", () => {
  const lot = () => "00000000";
  expect(paperCodes(["late"], lot).get("late")).toBe("M-1000");
  expect(paperCodes(["late"], lot, ["M-1000", "M-1001"]).get("late")).toBe("M-1002");
  const last = () => (8_999).toString(16).padStart(8, "0");
  expect(paperCodes(["late"], last, ["M-9999"]).get("late")).toBe("M-1000");
});
