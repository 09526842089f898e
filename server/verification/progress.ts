import type { Reader } from "#db/client";
import { countJudgements } from "#db/queries/verification-progress";
import type { Progress } from "#domain/verification/rules";

const NOTHING: Progress = { total: 0, judged: 0, notMet: 0 };

/** How far the check of each application has come, by application id. */
export async function progressOf(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<Map<string, Progress>> {
  const { documents, requirements } = await countJudgements(reader, applicationIds);
  const found = new Map<string, Progress>(applicationIds.map((id) => [id, NOTHING]));
  for (const { applicationId, verdict, count } of [...documents, ...requirements]) {
    const { total, judged, notMet } = found.get(applicationId) ?? NOTHING;
    found.set(applicationId, {
      total: total + count,
      judged: judged + (verdict === null ? 0 : count),
      notMet: notMet + (verdict === "NOT_MET" ? count : 0),
    });
  }
  return found;
}
