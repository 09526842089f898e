import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "#db/client";
import { insertDeviationEnds, standingDeviations } from "#db/queries/regulation";
import { causedBy } from "#domain/announcement/amendment";
import type { PlainDate } from "#domain/calendar";
import type { PlanProblem } from "#domain/planning/readiness";

type Change = {
  readonly selectionId: string;
  /** Of the amendment, in the series of announcements. */
  readonly number: string;
  readonly day: PlainDate;
};

/**
 * Keeps which deviations a published change of the plan takes back: what the plan departed from
 * before, and does not any more. What was decided and read once stays in the public file beside it.
 */
export async function endDeviations(
  tx: Transaction,
  { selectionId, number, day }: Change,
  before: readonly PlanProblem[],
  after: readonly PlanProblem[],
): Promise<void> {
  const gone = causedBy(after, before);
  if (gone.length === 0) return;
  const standing = await standingDeviations(tx, selectionId);
  const ended = standing.filter(({ ruleId, facts }) =>
    gone.some((each) => each.code === ruleId && isDeepStrictEqual(each.facts, facts)),
  );
  await insertDeviationEnds(
    tx,
    ended.map(({ id }) => ({ deviationId: id, number, endedOn: day })),
  );
}
