import { expect, test } from "vitest";
import { isResendable, MOST_ATTEMPTS, requireResendable } from "#domain/notification/retry";
import { Refused } from "#domain/refusal";

const NOW = new Date("2026-11-24T05:00:00.000Z");
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const FAILED = {
  deliveredAt: null,
  attempts: 3,
  nextAttemptAt: at(4),
  claimedUntil: null,
  bounce: null,
};

/** The refusal's code, or null where it is allowed; both ways of asking must agree. */
function answer(letter: Parameters<typeof isResendable>[0]): string | null {
  let code: string | null = null;
  try {
    requireResendable(letter, "Asia/Jakarta", NOW);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    code = error.code;
  }
  expect(isResendable(letter, NOW)).toBe(code === null);
  return code;
}

test("what failed and waits, or was given up, may be sent again", () => {
  expect(answer(FAILED)).toBeNull();
  const parked = { ...FAILED, attempts: MOST_ATTEMPTS, nextAttemptAt: at(-600) };
  expect(answer(parked)).toBeNull();
});

test("what has arrived is refused with the moment of its arrival", () => {
  const delivered = { ...FAILED, deliveredAt: new Date("2026-11-23T03:04:05.000Z") };
  expect(answer(delivered)).toBe("letter-delivered");
  expect(() => requireResendable(delivered, "Asia/Jakarta", NOW)).toThrow(
    expect.objectContaining({
      facts: { at: expect.objectContaining({ id: expect.stringContaining("10.04.05 WIB") }) },
    }),
  );
});

test("what was handed over is sent again only if it came back, not while it is merely late", () => {
  const delivered = { ...FAILED, deliveredAt: at(-60) };
  expect(answer({ ...delivered, bounce: "BOUNCED" })).toBeNull();
  expect(answer({ ...delivered, bounce: "DELAYED" })).toBe("letter-delayed");
});

test("what a server has in hand is left to it until its lease is over", () => {
  expect(answer({ ...FAILED, claimedUntil: at(0.01) })).toBe("letter-under-way");
  expect(answer({ ...FAILED, claimedUntil: at(0) })).toBeNull();
});

test("what is due anyway needs nobody", () => {
  expect(answer({ ...FAILED, attempts: 0, nextAttemptAt: NOW })).toBe("letter-due");
  expect(answer({ ...FAILED, nextAttemptAt: at(0.01) })).toBeNull();
});
