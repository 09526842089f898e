import type { Reader } from "#db/client";
import { unansweredOf } from "#db/queries/clarification";
import { clarificationState } from "#domain/verification/clarification";

/** Which of some applications wait for an answer of their applicants now. */
export async function awaitedAnswers(
  reader: Reader,
  applicationIds: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const found = await unansweredOf(reader, applicationIds);
  const waiting = found.filter(
    ({ dueAt }) => clarificationState({ answeredAt: null, dueAt }, now) === "WAITING",
  );
  return new Set(waiting.map(({ applicationId }) => applicationId));
}
