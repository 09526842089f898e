import fc from "fast-check";
import { expect, test } from "vitest";
import { CODE_BYTES, readTrackingCode, trackingCode } from "#domain/tracking-code";

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

test("a code has four groups of four and none of the signs that are mistaken for others", () => {
  fc.assert(
    fc.property(bytes, (random) => {
      expect(trackingCode(random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    }),
  );
});

test("what was typed is read in its one form, however it was typed", () => {
  const code = "7QF4-2M9K-83TX-1W0N";
  for (const typed of [
    code,
    "7qf42m9k83tx1w0n",
    " 7QF4 2M9K 83TX 1W0N ",
    "7QF4–2M9K–83TX–1W0N",
    "7QF4-2M9K-83TX-lWON",
  ]) {
    expect(readTrackingCode(typed)).toBe(code);
  }
  fc.assert(fc.property(bytes, (random) => readTrackingCode(trackingCode(random)) !== null));
});

test("what cannot be a code is none", () => {
  for (const typed of [
    "",
    "7QF4",
    "7QF4-2M9K-83TX-1W0",
    "7QF4-2M9K-83TX-1W0NN",
    "UUUU-2M9K-83TX-1W0N",
  ]) {
    expect(readTrackingCode(typed)).toBeNull();
  }
});
