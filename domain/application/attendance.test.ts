import { expect, test } from "vitest";
import { nextToAttend } from "#domain/application/attendance";
import { STAGE_KINDS, type StageKind } from "#domain/planning/terms";

const after = (published: readonly StageKind[]) =>
  nextToAttend(
    STAGE_KINDS.map((kind) => ({
      kind,
      publishedAt: published.includes(kind) ? "2026-11-24T05:00:00.000Z" : null,
    })),
  )?.kind ?? null;

test.each([
  [["ADMIN_CHECK"], "ASSESSMENT"],
  [["ADMIN_CHECK", "ASSESSMENT", "PAPER"], "INTERVIEW"],
  [["ADMIN_CHECK", "ASSESSMENT", "PAPER", "INTERVIEW"], null],
  [STAGE_KINDS, null],
] as const)("after %j comes %s", (published, next) => {
  expect(after(published)).toBe(next);
});
