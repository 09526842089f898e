import type { Transaction } from "#db/client";
import { insertDeviations } from "#db/queries/regulation";
import type { Finding } from "#domain/finding";
import { ruleById } from "#domain/regulation/catalogue";
import type { TraceMoment } from "#domain/regulation/moments";
import type { Context } from "#server/context";

type Act = {
  readonly moment: TraceMoment;
  readonly selectionId: string;
  readonly postId?: string;
  /** Null where no decision was asked for: only warnings are kept then. */
  readonly decisionId: string | null;
  readonly reason: string;
};

/**
 * Keeps in which rules an act departs on a decision of the panel, or in spite of a warning, for the
 * public file. Findings that
 * are of no rule, such as a stage on a holiday, are left out.
 */
export async function recordDeviations(
  tx: Transaction,
  ctx: Context,
  { moment, selectionId, postId, decisionId, reason }: Act,
  findings: readonly Finding[],
): Promise<void> {
  const departing = findings.filter(
    ({ code, effect }) =>
      (effect === "warn" || (effect === "record" && decisionId !== null)) &&
      ruleById(code) !== undefined,
  );
  await insertDeviations(
    tx,
    departing.map(({ code, effect, facts }, index) => ({
      ...{ moment, selectionId, postId: postId ?? null, position: index + 1 },
      ...{ ruleId: code, effect, facts, decisionId, reason },
      recordedAt: ctx.now,
    })),
  );
}
