import type { Reader } from "#db/client";
import { Refused } from "#domain/refusal";
import { objectionEnds, requireObjectionOpen } from "#domain/verification/objection";
import type { Context } from "#server/context";
import { supervisorOf } from "#server/regulation/supervisor-of";
import { ownStageResult } from "#server/verification/own-stage-result";

/**
 * The published result of a scored stage to which its candidate is about to object.
 * Refuses: not the candidate's own, not published or not in it, no window, too late, the ranking
 * signed, once already.
 */
export async function stageObjectionToFile(
  reader: Reader,
  ctx: Context,
  of: { readonly applicationId: string; readonly postStageId: string },
) {
  const own = await ownStageResult(reader, ctx, of);
  if (own === null) throw new Refused("record-not-found");
  const { objectionDays: days, zone } = own.application;
  if (own.filed !== null) throw new Refused("objection-once");
  const supervisor = await supervisorOf(reader, own.application.selectionId, ctx.now);
  requireObjectionOpen(objectionEnds(own.publishedAt, days, zone), days, supervisor, ctx.now);
  if (own.isSigned) throw new Refused("objection-after-signing", null, { supervisor });
  return own;
}
