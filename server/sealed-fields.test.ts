import { expect, test } from "vitest";
import { openFields, sealFields } from "#server/sealed-fields";

const FIELDS = { birthDate: "1971-03-02", grade: "IV/a" };

test("what was sealed is read again, and cannot be read or repeated from outside", () => {
  const sealed = sealFields(FIELDS);
  expect(openFields(sealed)).toEqual(FIELDS);
  expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("1971");
  expect(sealFields(FIELDS)).not.toBe(sealed);
});

test("whatever else stands there is nothing", () => {
  const sealed = sealFields(FIELDS);
  const changed = Buffer.from(sealed, "base64url");
  changed[20] = (changed[20] ?? 0) ^ 1;
  for (const other of [
    "",
    "x",
    sealed.slice(2),
    changed.toString("base64url"),
    "A".repeat(9_000),
  ]) {
    expect(openFields(other)).toBeNull();
  }
});
