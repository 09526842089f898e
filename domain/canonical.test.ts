import { expect, test } from "vitest";
import { canonicalJson } from "#domain/canonical";

test("keys are sorted at every depth, lists keep their order", () => {
  const one = { b: 1, a: { d: [3, { z: null, y: "é" }, 1], c: true } };
  const other = { a: { c: true, d: [3, { y: "é", z: null }, 1] }, b: 1 };
  expect(canonicalJson(one)).toBe('{"a":{"c":true,"d":[3,{"y":"é","z":null},1]},"b":1}');
  expect(canonicalJson(other)).toBe(canonicalJson(one));
});

test("what comes back from storage has the same text", () => {
  const text = canonicalJson({ name: "Sari", list: ["b", "a"], n: 0 });
  expect(canonicalJson(JSON.parse(text))).toBe(text);
});

test("a number that JSON cannot say is refused", () => {
  expect(() => canonicalJson({ n: Number.NaN })).toThrow(TypeError);
});
