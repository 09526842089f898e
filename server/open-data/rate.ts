/** Questions that one network address may ask a node within a minute. */
export const PER_MINUTE = 240;

const MINUTE = 60_000;
/** Addresses that are remembered at once, so that a flood of them cannot fill the memory. */
const MOST_ADDRESSES = 20_000;

type Count = { readonly since: number; asked: number };
const counts = new Map<string, Count>();

/**
 * Counts a question of an address. In memory on purpose: see docs/decisions/0011.
 * @param at milliseconds of a clock that only runs forward, whatever the clock of the demo shows
 * @returns 0 if it may be answered, else the whole seconds to wait
 */
export function secondsToWait(address: string, at: number): number {
  const known = counts.get(address);
  if (known === undefined || at - known.since >= MINUTE) {
    // Taken out first, so that the map stays in the order in which counting began.
    counts.delete(address);
    counts.set(address, { since: at, asked: 1 });
    if (counts.size > MOST_ADDRESSES) counts.delete(counts.keys().next().value ?? address);
    return 0;
  }
  known.asked += 1;
  return known.asked <= PER_MINUTE ? 0 : Math.ceil((known.since + MINUTE - at) / 1000);
}

/** For tests: nobody has asked anything. */
export function forgetQuestions(): void {
  counts.clear();
}
