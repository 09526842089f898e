import type { Reader } from "#db/client";
import { findProfile } from "#db/queries/applicant-profile";
import { entriesOf, findCurriculum } from "#db/queries/curriculum";
import type { PlainDate } from "#domain/calendar";
import {
  type HeldPost,
  type HistoryFacts,
  historyFacts,
  presentPost,
} from "#domain/profile/career";
import { type Entry, type Section, valuesIn } from "#domain/profile/sections";

type Profile = NonNullable<Awaited<ReturnType<typeof findProfile>>>;

export type Declared = {
  /** With what the history shows in the place of what was merely said; null before the first save. */
  readonly profile: Profile | null;
  readonly history: HistoryFacts;
  /** Null where the history names no post. */
  readonly presentPost: HeldPost | null;
  readonly entries: readonly Entry[];
  readonly statedEmpty: readonly Section[];
  readonly photoHash: string | null;
  /**
   * Of all of it: profile and history each count up, so that an equal sum means that neither has
   * changed.
   */
  readonly version: number;
};

/**
 * What somebody declares of themselves on a day. Grade, years and education are those of the history
 * where it has any; a profile without one stands as it was said.
 */
export async function findDeclared(
  reader: Reader,
  accountId: string,
  on: PlainDate,
): Promise<Declared> {
  const said = await findProfile(reader, accountId);
  const whole = await findCurriculum(reader, accountId);
  const entries = await entriesOf(reader, accountId);
  const history = historyFacts(entries, on);
  return {
    profile:
      said === null ? null : { ...said, ...history.rank, ...history.post, ...history.education },
    history,
    presentPost: presentPost(valuesIn("POST_HISTORY", entries), on) ?? null,
    entries: entries.map(({ section, values }) => ({ section, values })),
    statedEmpty: whole?.statedEmpty ?? [],
    photoHash: whole?.photoHash ?? null,
    version: (said?.version ?? 0) + (whole?.version ?? 0),
  };
}
