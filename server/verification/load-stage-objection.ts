import { read } from "#db/client";
import { pointsOf } from "#db/queries/objection";
import type { Zone } from "#domain/calendar";
import type { StageKind } from "#domain/planning/terms";
import { answerDue, isObjectionOpen, objectionEnds } from "#domain/verification/objection";
import type { Context } from "#server/context";
import { supervisorOf } from "#server/regulation/supervisor-of";
import { filedObjection, type OwnFiledObjection } from "#server/verification/filed-objection";
import { ownStageResult } from "#server/verification/own-stage-result";

export type OwnStageObjection = {
  readonly applicationId: string;
  readonly postStageId: string;
  readonly kind: StageKind;
  readonly zone: Zone;
  readonly days: number;
  /** One's own published value in hundredths, and whether one goes on. */
  readonly result: { readonly value: number; readonly passed: boolean };
  /** The first instant too late; null where the plan has no window. ISO. */
  readonly endsAt: string | null;
  readonly isOpen: boolean;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  /** Whether the panel has signed the ranking, which ends the window too. */
  readonly isSigned: boolean;
  readonly filed: OwnFiledObjection | null;
};

/**
 * A candidate's own objection to a scored stage, filed or still possible; null for anybody else's,
 * before publication, for whoever has no line in the result, and where the plan has no window.
 */
export async function loadOwnStageObjection(
  ctx: Context,
  of: { readonly applicationId: string; readonly postStageId: string },
): Promise<OwnStageObjection | null> {
  const own = await ownStageResult(read(), ctx, of);
  if (own === null) return null;
  const { zone, objectionDays: days } = own.application;
  const ends = objectionEnds(own.publishedAt, days, zone);
  if (own.filed === null && ends === null) return null;
  return {
    ...of,
    kind: own.stage.kind,
    zone,
    days,
    result: { value: own.line.value, passed: own.line.passed },
    endsAt: ends?.toISOString() ?? null,
    supervisor: await supervisorOf(read(), own.application.selectionId, ctx.now),
    isOpen: own.filed === null && !own.isSigned && isObjectionOpen(ends, ctx.now),
    isSigned: own.isSigned,
    filed:
      own.filed &&
      filedObjection(
        own.filed,
        await pointsOf(read(), own.filed.objectionId),
        answerDue(own.filed.filedAt, zone),
      ),
  };
}
