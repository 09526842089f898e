import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shifted } from "#server/clock";
import { forgetEnvironment } from "#server/env";

const MOMENT = new Date("2026-11-24T07:05:00Z");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selter-clock-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnvironment();
  rmSync(folder, { recursive: true });
});

function setClock(clock: string, demo = "1") {
  vi.stubEnv("SELTER_CLOCK", clock);
  vi.stubEnv("SELTER_DEMO", demo);
  forgetEnvironment();
}

test.each([
  ["", "2026-11-24T07:05:00.000Z"],
  ["+3d", "2026-11-27T07:05:00.000Z"],
  ["-2h", "2026-11-24T05:05:00.000Z"],
  ["2026-12-01T00:00:00+07:00", "2026-11-30T17:00:00.000Z"],
])("the clock %o", (clock, expected) => {
  setClock(clock);
  expect(shifted(MOMENT).toISOString()).toBe(expected);
});

test("a clock in a file is read anew each time", () => {
  const file = join(folder, "clock");
  setClock(`@${file}`);
  expect(shifted(MOMENT)).toEqual(MOMENT);
  writeFileSync(file, "+1d\n");
  expect(shifted(MOMENT).toISOString()).toBe("2026-11-25T07:05:00.000Z");
  writeFileSync(file, "");
  expect(shifted(MOMENT)).toEqual(MOMENT);
});

test("what is no time is refused, and so is any clock outside the demo", () => {
  setClock("tomorrow");
  expect(() => shifted(MOMENT)).toThrow("SELTER_CLOCK is not a time");
  setClock("+1d", "0");
  expect(() => shifted(MOMENT)).toThrow("demo mode");
  setClock(`@${join(folder, "absent")}`, "0");
  expect(() => shifted(MOMENT)).toThrow("demo mode");
});
