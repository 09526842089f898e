import { read } from "#db/client";
import { documentsOf, requirementsOf } from "#db/queries/verification";
import type { Entrant, Failure } from "#server/demo/scenario";
import { seedContext } from "#server/demo/seed-accounts";
import { later } from "#server/demo/timeline";
import { actAs, applicationOf, deliverAt, postIdOf, stagesNow, type Walk } from "#server/demo/walk";
import { publishStage } from "#server/scoring/publish-stage";
import { confirmVerdicts } from "#server/verification/confirm-verdicts";
import { markOf, proposalsOf } from "#server/verification/proposals";
import { proposeVerdict } from "#server/verification/propose-verdict";
import { saveChecks } from "#server/verification/save-checks";
import { startCheck } from "#server/verification/start-check";

type Findings = Parameters<typeof saveChecks>[1];

/** How many minutes a verifier spends on one application. */
const MINUTES = 25;

/**
 * The two of the secretariat check what was sent in, the chair confirms on the second day, the
 * result goes out on the day of the plan.
 * @param firstDay of the check, counted from the seeding day
 */
export async function seedChecks(walk: Walk, firstDay: number): Promise<void> {
  const { cast, time, plan } = walk;
  for (const [index, { code }] of plan.posts.entries()) {
    const local = index % 2 === 0 ? "sekretariat" : "sekretariat2";
    const verifier = await actAs(cast, local, later(time.at(firstDay, "08:00"), index * 2));
    await startCheck(verifier, { postId: postIdOf(walk, code) });
    const sent = plan.entrants.filter((each) => each.post === code && each.lacks === undefined);
    for (const [at, entrant] of sent.entries()) {
      const now = later(verifier.now, 10 + at * MINUTES);
      await checkOne(walk, entrant, seedContext(verifier.actor, now));
    }
  }

  const chair = await actAs(cast, "ketua", time.at(firstDay + 1, "14:00"));
  for (const [index, { code }] of plan.posts.entries()) {
    const postId = postIdOf(walk, code);
    await confirmVerdicts(seedContext(chair.actor, later(chair.now, index * 9)), {
      postId,
      seen: markOf(await proposalsOf(read(), postId)),
      read: "on",
      counted: "on",
      reason: "",
      decisionId: null,
    });
  }
  await publishAll(walk, "ADMIN_CHECK", time.at(plan.stages.ADMIN_CHECK[2], "10:00"));
}

/** Publishes a stage for all posts of a selection in one act. */
export async function publishAll(
  walk: Walk,
  kind: Parameters<typeof stagesNow>[1],
  now: Date,
): Promise<void> {
  const codes = walk.plan.posts.map(({ code }) => code);
  const stages = await stagesNow(walk, kind, codes);
  await publishStage(await actAs(walk.cast, "ketua", now), {
    stageId: stages[0]?.stageId ?? "",
    posts: Object.fromEntries(stages.map(({ postStageId, version }) => [postStageId, version])),
  });
  await deliverAt(later(now, 1));
}

type Verifier = Awaited<ReturnType<typeof actAs>>;

async function checkOne(walk: Walk, entrant: Entrant, verifier: Verifier): Promise<void> {
  const applicationId = applicationOf(walk, entrant);
  const { failure } = entrant;
  const of = { selectionId: walk.selectionId, postId: postIdOf(walk, entrant.post), applicationId };
  const documents = await documentsOf(read(), applicationId);
  const requirements = await requirementsOf(read(), of);
  await saveChecks(verifier, {
    applicationId,
    ...findings(failure, [
      ...documents.map(({ documentId: id, code }) => ({
        id,
        reason: failure?.document?.code === code ? failure.document.reason : null,
      })),
      ...requirements.map(({ requirementId: id, kind }) => ({
        id,
        reason: failure?.requirement?.kind === kind ? failure.requirement.reason : null,
      })),
    ]),
  });
  await proposeVerdict(seedContext(verifier.actor, later(verifier.now, MINUTES - 4)), {
    applicationId,
    proposal: failure ? "NOT_ELIGIBLE" : "ELIGIBLE",
    explanation: failure?.explanation ?? "",
    seen: 0,
  });
}

function findings(
  failure: Failure | undefined,
  items: readonly { readonly id: string; readonly reason: Findings["reason"][string] }[],
): Omit<Findings, "applicationId"> {
  const failed = items.filter(({ reason }) => reason !== null);
  return {
    verdict: Object.fromEntries(
      items.map(({ id, reason }) => [id, reason === null ? "MET" : "NOT_MET"]),
    ),
    reason: Object.fromEntries(failed.map(({ id, reason }) => [id, reason])),
    note: Object.fromEntries(failed.map(({ id }) => [id, failure?.note ?? ""])),
    seen: Object.fromEntries(items.map(({ id }) => [id, 0])),
  };
}
