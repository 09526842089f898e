import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { findPostStageScope } from "#db/queries/scopes";
import {
  moveApplications,
  movePostStage,
  panelForPost,
  resultsOf,
} from "#db/queries/scoring-stages";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { dayOf } from "#domain/calendar";
import { delayTrace } from "#domain/planning/schedule";
import { Refused } from "#domain/refusal";
import { ADMIN_STAGE_LIFE, STAGE_LIFE } from "#domain/scoring/life-cycle";
import { requirePresides } from "#domain/scoring/policy";
import { requireRunningPost } from "#domain/scoring/rules";
import { nextState } from "#domain/transitions";
import { postGivenUp } from "#server/announcement/few-decision-now";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { openPlannedWindow } from "#server/input/open-planned-window";
import { enqueue } from "#server/outbox";
import { lawOf } from "#server/regulation/law-of";
import { recordTraces } from "#server/regulation/record-traces";
import { standing } from "#server/scoring/stage-at-work";
import { stageLetterFacts } from "#server/scoring/stage-letter";
import { tellSubscribers } from "#server/subscription/tell-subscribers";

export const PublishStage = z.object({
  stageId: idField,
  /** The posts whose decided result goes out, as version by `post_stage` id. */
  posts: z
    .record(z.uuid("not-an-id"), versionField)
    .refine((posts) => Object.keys(posts).length > 0, "choose-one"),
});

/**
 * Publishes the result of a stage for these posts in one act: public from this moment, whoever does
 * not go on is out, and every candidate is told. Works for the administrative check too, after which
 * the public may send input for as long as the plan says.
 *
 * Refuses: not presiding for one of the posts, selection not running, not decided, changed meanwhile.
 */
export function publishStage(
  ctx: Context,
  input: z.output<typeof PublishStage>,
): Promise<{ selectionId: string; slug: string }> {
  return inTransaction(async (tx) => {
    let published: PublishedStage | undefined;
    for (const [postStageId, version] of Object.entries(input.posts)) {
      published = await publishOne(tx, ctx, input.stageId, { postStageId, version });
    }
    if (!published) throw new Refused("record-not-found");
    const { selectionId, slug, kind: stage } = published;
    if (stage === "ADMIN_CHECK") await openPlannedWindow(tx, ctx, published);
    await tellSubscribers(tx, ctx, { selectionId, kind: "stage-result", payload: { stage } });
    return { selectionId, slug };
  });
}

async function publishOne(
  tx: Transaction,
  ctx: Context,
  stageId: string,
  at: { readonly postStageId: string; readonly version: number },
) {
  const stage = await findPostStageScope(tx, at.postStageId);
  if (stage?.stageId !== stageId) throw new Refused("record-not-found");
  const panel = await panelForPost(tx, stage.selectionId, stage.postId);
  requirePresides(ctx.actor, stage, panel);
  requireRunningPost(stage);
  const life = stage.kind === "ADMIN_CHECK" ? ADMIN_STAGE_LIFE : STAGE_LIFE;
  const state = nextState(life, stage.state, "publish");

  if (!(await movePostStage(tx, at, { state, publishedAt: ctx.now }))) {
    throw new Refused("record-stale");
  }
  const results = await resultsOf(tx, [at.postStageId]);
  const stopped = results.filter(
    ({ passed, applicationState }) => !passed && applicationState === "IN_SELECTION",
  );
  await moveApplications(
    tx,
    stopped.map(({ applicationId }) => applicationId),
    {
      state: nextState(APPLICATION_LIFE, "IN_SELECTION", "eliminate"),
      endedReason: `FAILED_${stage.kind}`,
      endedAt: ctx.now,
    },
  );
  const { selectionId, postId, endsOn } = stage;
  const out = { endsOn, resultsOn: dayOf(ctx.now, stage.zone) };
  const law = await lawOf(tx, selectionId, ctx.now);
  await recordTraces(tx, ctx, { moment: "STAGE_PUBLISHED", selectionId, postId }, [
    delayTrace(out, law),
  ]);
  await recordAudit(tx, ctx, {
    kind: "stage.published",
    subjectId: at.postStageId,
    agencyId: stage.agencyId,
    selectionId: stage.selectionId,
    before: standing(stage.state, at.version),
    after: {
      ...standing(state, at.version + 1),
      passed: results.filter(({ passed }) => passed).length,
      stopped: stopped.length,
    },
  });
  const eligible = results.filter(({ passed }) => passed).length;
  const counts = { sent: results.length, eligible };
  const isGivenUp =
    stage.kind === "ADMIN_CHECK" && (await postGivenUp(tx, { postId, ...counts }, law));
  await tellCandidates(tx, ctx, stage, results, isGivenUp);
  return stage;
}

type PublishedStage = NonNullable<Awaited<ReturnType<typeof findPostStageScope>>>;
type Results = Awaited<ReturnType<typeof resultsOf>>;

async function tellCandidates(
  tx: Transaction,
  ctx: Context,
  stage: PublishedStage,
  results: Results,
  isGivenUp: boolean,
): Promise<void> {
  // Who has withdrawn or was taken out has had that letter already.
  const told = results.filter(
    ({ applicationState }) =>
      applicationState !== "WITHDRAWN" && applicationState !== "DISQUALIFIED",
  );
  const passed = isGivenUp ? "stage-passed.cancelled" : "stage-passed";
  for (const goesOn of [true, false]) {
    await enqueue(tx, ctx, {
      kind: goesOn ? passed : "stage-not-passed",
      recipientIds: told
        .filter(({ passed }) => passed === goesOn)
        .map(({ applicantId }) => applicantId),
      agencyId: stage.agencyId,
      selectionId: stage.selectionId,
      payload: stageLetterFacts(stage),
    });
  }
}
