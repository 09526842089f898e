import type { Reader } from "#db/client";
import { countJudgements } from "#db/queries/verification-progress";
import { standingOf } from "#db/queries/verifier-checks";
import type { Progress } from "#domain/verification/rules";

const NOTHING: Progress = { total: 0, judged: 0, notMet: 0 };

/**
 * How far the check of each application has come, by application id. Where two verify, nothing counts
 * as judged before both are done.
 */
export async function progressOf(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<Map<string, Progress>> {
  const { documents, requirements, verifiers } = await countJudgements(reader, applicationIds);
  const found = new Map<string, Progress>(applicationIds.map((id) => [id, NOTHING]));
  for (const { applicationId, verdict, count } of [...documents, ...requirements]) {
    const { total, judged, notMet } = found.get(applicationId) ?? NOTHING;
    found.set(applicationId, {
      total: total + count,
      judged: judged + (verdict === null ? 0 : count),
      notMet: notMet + (verdict === "NOT_MET" ? count : 0),
    });
  }
  const { done } = await standingOf(reader, applicationIds);
  for (const [applicationId, { total, ...counted }] of found) {
    const finished = done.find((each) => each.applicationId === applicationId)?.count ?? 0;
    const asked = verifiers.find((each) => each.applicationId === applicationId)?.verifiers ?? 1;
    const isOpen = asked > 1 && finished < asked;
    found.set(applicationId, isOpen ? { ...NOTHING, total } : { total, ...counted });
  }
  return found;
}
