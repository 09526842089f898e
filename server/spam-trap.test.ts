import { describe, expect, test } from "vitest";
import {
  LEAST_SECONDS,
  MOST_HOURS,
  openingMark,
  requirePerson,
  unnamed,
  veiledAddress,
} from "#server/spam-trap";
import { contextOf, NOON } from "#testing/context";

const after = (seconds: number) => contextOf({}, new Date(NOON.getTime() + seconds * 1000));
const sent = (seconds: number, opened = openingMark(NOON), website = "") =>
  requirePerson(after(seconds), { opened, website });

describe("a form that anybody may send", () => {
  test("is taken from the least to the most time after it was shown, and not outside", () => {
    expect(() => sent(LEAST_SECONDS - 0.001)).toThrow("form-too-fast");
    expect(() => sent(LEAST_SECONDS)).not.toThrow();
    expect(() => sent(MOST_HOURS * 3600)).not.toThrow();
    expect(() => sent(MOST_HOURS * 3600 + 0.001)).toThrow("form-too-old");
  });

  test("is not taken with the hidden field filled in", () => {
    expect(() => sent(60, openingMark(NOON), "https://iklan.example")).toThrow(
      "form-filled-by-program",
    );
    expect(() => sent(60, openingMark(NOON), "  ")).not.toThrow();
  });

  test("is not taken with a moment that we have not signed", () => {
    const [, signature] = openingMark(NOON).split(".");
    const earlier = (NOON.getTime() - 60_000).toString(36);
    for (const forged of ["", "x", `${earlier}.${signature}`, `${earlier}.`]) {
      expect(() => sent(60, forged)).toThrow("form-too-old");
    }
  });
});

test("an address counts under the same name for a day, and the name does not tell it", () => {
  const [morning, evening, tomorrow] = [after(0), after(3600), after(86_400)].map(veiledAddress);
  expect(morning).toBe(evening);
  expect(morning).not.toBe(tomorrow);
  expect(morning).not.toContain("192.0.2.1");
  expect(veiledAddress({ ...after(0), address: "192.0.2.2" })).not.toBe(morning);
});

test("nobody is left in the context of a report but the moment", () => {
  const ctx = contextOf({ userId: "someone", name: "Budi" });
  const { actor, requestId, address, now } = unnamed(ctx);
  expect({ userId: actor.userId, name: actor.name, address, now }).toEqual({
    userId: null,
    name: "",
    address: "",
    now: ctx.now,
  });
  expect(requestId).not.toBe(ctx.requestId);
});
