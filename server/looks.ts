import type { Context } from "#server/context";
import { rateLimit } from "#server/rate";

/** Looks by code from one address within a minute. A code has 80 bits; this is for the machines. */
export const LOOKS_PER_MINUTE = 30;

const looks = rateLimit(LOOKS_PER_MINUTE, 60_000);

/** For tests: nobody has looked. */
export const forgetLooks = looks.forget;

/**
 * Counts a look at what a tracking code opens.
 * @param tick milliseconds of a clock that only runs forward
 * @returns seconds to wait after too many of them, 0 otherwise
 */
export function secondsToWait({ address }: Context, tick: number): number {
  return looks.secondsToWait(address, tick);
}
