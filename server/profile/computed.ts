import type { Nip } from "#domain/accounts/nip";
import { elapsed, type PlainDate } from "#domain/calendar";
import {
  type HistoryFacts,
  historyFacts,
  type Period,
  qualifyingPeriods,
  relatedPeriods,
  served,
} from "#domain/profile/career";
import { type Entry, valuesIn } from "#domain/profile/sections";

type Length = { readonly years: number; readonly months: number };

/** What a history shows by itself on a day, with the periods that were counted. */
export type Computed = {
  readonly facts: HistoryFacts;
  /** Since the month of the first appointment; null where the NIP tells none. */
  readonly service: Length | null;
  readonly qualifying: Length;
  readonly qualifyingPeriods: readonly Period[];
  readonly related: Length;
  readonly relatedPeriods: readonly Period[];
};

export function computedOn(entries: readonly Entry[], on: PlainDate, nip: Nip | null): Computed {
  const posts = valuesIn("POST_HISTORY", entries);
  const [qualifying, related] = [qualifyingPeriods(posts, on), relatedPeriods(posts, on)];
  return {
    facts: historyFacts(entries, on),
    service: nip === null ? null : elapsed(`${nip.firstAppointment}-01`, on),
    qualifying: served(qualifying, on),
    qualifyingPeriods: qualifying,
    related: served(related, on),
    relatedPeriods: related,
  };
}
