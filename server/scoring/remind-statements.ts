import { inTransaction, type Reader, read } from "#db/client";
import { noteStatementReminder, stagesToRemindOf, statementsOn } from "#db/queries/conflicts";
import { undeclaredSeats } from "#domain/scoring/conflict";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { refusalOf } from "#server/refusals";
import { stageAtWork } from "#server/scoring/stage-at-work";
import { stageToOpen } from "#server/scoring/stage-to-open";

/**
 * Reminds members of the panel that a stage of a post waits for nothing but what they have not said
 * about its candidates (`coi-declare-all`): an act of the system. Each stage is reminded of once,
 * whoever runs it how often, and stages of one post that wait together with one letter.
 * @returns how many letters were written
 */
export async function remindStatements(ctx: Context): Promise<number> {
  let reminded = 0;
  const waiting = Map.groupBy(await stagesToRemindOf(read()), ({ postId }) => postId);
  for (const stages of waiting.values()) {
    const ids = stages.map(({ postStageId }) => postStageId);
    // Looked for outside of a transaction, because mostly nothing waits for a statement.
    if ((await heldUp(read(), ids, ctx.now)).length > 0) reminded += await remindPost(ctx, ids);
  }
  return reminded;
}

function remindPost(ctx: Context, postStageIds: readonly string[]): Promise<number> {
  return inTransaction(async (tx) => {
    const found = await heldUp(tx, postStageIds, ctx.now);
    const noted = await noteStatementReminder(
      tx,
      found.map(({ stage }) => stage.postStageId),
      ctx.now,
    );
    const held = found.filter(({ stage }) => noted.includes(stage.postStageId));
    const [first] = held;
    if (first === undefined) return 0;
    const { agencyId, selectionId, selectionName, postId, postTitle } = first.stage;
    for (const { stage, owing } of held) {
      await recordAudit(tx, ctx, {
        kind: "statements.reminded",
        subjectId: stage.postStageId,
        ...{ agencyId, selectionId },
        after: { postId, members: owing.length },
      });
    }
    const recipientIds = first.owing.map(({ accountId }) => accountId);
    await enqueue(tx, ctx, {
      kind: "statements-due",
      recipientIds,
      agencyId,
      payload: {
        ...{ postTitle, selectionName },
        path: `/penilaian/benturan/${selectionId}/${postId}`,
      },
    });
    return recipientIds.length;
  });
}

/** The stages of one post that only statements keep from being opened, with whose. */
async function heldUp(reader: Reader, postStageIds: readonly string[], now: Date) {
  const held = [];
  for (const postStageId of postStageIds) {
    const { stage, panel } = await stageAtWork(reader, postStageId);
    const candidates = await candidatesIfOpen(reader, { stage, panel }, now);
    const statements = await statementsOn(reader, stage.postId);
    const owing = undeclaredSeats(panel, candidates, statements);
    if (owing.length > 0) held.push({ stage, owing });
  }
  return held;
}

type AtWork = Awaited<ReturnType<typeof stageAtWork>>;

/** Whom the stage is about, if it could be opened; nobody otherwise. */
async function candidatesIfOpen(reader: Reader, at: AtWork, now: Date) {
  try {
    return (await stageToOpen(reader, at, now)).candidates;
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    return [];
  }
}
