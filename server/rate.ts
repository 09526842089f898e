/** Addresses that are remembered at once, so that a flood of them cannot fill the memory. */
const MOST_ADDRESSES = 20_000;

type Count = { readonly since: number; asked: number };

/** Counts questions by network address, for a node by itself: see docs/decisions/0011. */
export type RateLimit = {
  /**
   * Counts a question of an address.
   * @param at milliseconds of a clock that only runs forward, whatever the clock of the demo shows
   * @returns 0 if it may be answered, else the whole seconds to wait
   */
  readonly secondsToWait: (address: string, at: number) => number;
  /** For tests: nobody has asked anything. */
  readonly forget: () => void;
};

/** @param most questions of one address within `milliseconds` */
export function rateLimit(most: number, milliseconds: number): RateLimit {
  const counts = new Map<string, Count>();
  return {
    secondsToWait(address, at) {
      const known = counts.get(address);
      if (known === undefined || at - known.since >= milliseconds) {
        // Taken out first, so that the map stays in the order in which counting began.
        counts.delete(address);
        counts.set(address, { since: at, asked: 1 });
        if (counts.size > MOST_ADDRESSES) counts.delete(counts.keys().next().value ?? address);
        return 0;
      }
      known.asked += 1;
      return known.asked <= most ? 0 : Math.ceil((known.since + milliseconds - at) / 1000);
    },
    forget: () => counts.clear(),
  };
}
