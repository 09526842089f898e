/** As long as a worker lets a file wait after the scanner was away. */
export const PAUSE_MS = 30_000;

let awayUntil = Number.NEGATIVE_INFINITY;

/**
 * Whether the scanner was away a moment ago: whoever uploads now does not wait for it as well. Kept
 * in the memory of this process, since other nodes find out by themselves.
 * @param at milliseconds of a clock that only runs forward
 */
export function wasJustAway(at: number): boolean {
  return at < awayUntil;
}

/** Notes that the scanner was away. */
export function noteAway(at: number): void {
  awayUntil = at + PAUSE_MS;
}

/** For tests: the scanner was never away. */
export function forgetAway(): void {
  awayUntil = Number.NEGATIVE_INFINITY;
}
