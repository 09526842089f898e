import type { Context } from "#server/context";
import { rateLimit } from "#server/rate";

/** How often one person's forms may be kept within a minute; an open one asks 24 times at most. */
export const KEEPS_PER_MINUTE = 90;

const keeps = rateLimit(KEEPS_PER_MINUTE, 60_000);

/**
 * Counts what somebody wants to be kept: 0 if it may be, else the whole seconds to wait.
 * @param tick milliseconds of a clock that only runs forward
 */
export function secondsToWait({ actor, address }: Context, tick: number): number {
  return keeps.secondsToWait(actor.userId ?? address, tick);
}
