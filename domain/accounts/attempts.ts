import { Refused } from "#domain/refusal";

/** Failures that are allowed within a window, per account and per network address. */
export const ATTEMPT_LIMITS = { windowMinutes: 15, perSubject: 5, perAddress: 40 } as const;

/** The first instant whose failures still count. */
export function windowStart(now: Date): Date {
  return new Date(now.getTime() - ATTEMPT_LIMITS.windowMinutes * 60_000);
}

/**
 * Refuses another attempt after too many failures, and says how long to wait.
 * @param failures times of the failures inside the window, oldest first
 * @param limit how many are allowed
 * @throws Refused `too-many-attempts` with `minutes` (whole, at least 1)
 */
export function requireAttemptsLeft(failures: readonly Date[], limit: number, now: Date): void {
  const deciding = failures.at(-limit);
  if (!deciding) return;
  const free = deciding.getTime() + ATTEMPT_LIMITS.windowMinutes * 60_000;
  const minutes = Math.max(1, Math.ceil((free - now.getTime()) / 60_000));
  throw new Refused("too-many-attempts", null, { minutes });
}
