import type { Transaction } from "#db/client";
import { insertTraces } from "#db/queries/regulation";
import type { Trace } from "#domain/regulation/evaluate";
import type { TraceMoment } from "#domain/regulation/moments";
import type { Context } from "#server/context";

/** What the evaluations of an act are about. */
type Subject = {
  readonly moment: TraceMoment;
  readonly selectionId: string;
  readonly postId?: string;
};

/** One evaluation about one application; null where no rule was in force, so nothing is kept. */
export type Evaluated = {
  readonly trace: Trace | null;
  readonly applicationId?: string;
  readonly requirementId?: string;
};

/** Keeps what the rules said at a decisive act, in the transaction of the act itself. */
export async function recordTraces(
  tx: Transaction,
  ctx: Context,
  { moment, selectionId, postId }: Subject,
  evaluated: readonly (Evaluated | Trace | null)[],
): Promise<void> {
  const rows = evaluated.flatMap((each) => {
    if (each === null) return [];
    const { trace, applicationId, requirementId }: Evaluated =
      "trace" in each ? each : { trace: each };
    if (trace === null) return [];
    const { ruleId, edition, on, parameters, inputs, outcome, effect } = trace;
    const about = {
      postId: postId ?? null,
      applicationId: applicationId ?? null,
      requirementId: requirementId ?? null,
    };
    return [{ ...about, ruleId, edition, lawDay: on, parameters, inputs, outcome, effect }];
  });
  await insertTraces(
    tx,
    rows.map((row, index) => ({
      ...row,
      at: ctx.now,
      moment,
      position: index + 1,
      actorId: ctx.actor.userId,
      selectionId,
    })),
  );
}
