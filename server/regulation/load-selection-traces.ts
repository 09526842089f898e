import { read } from "#db/client";
import { anythingHandedOver } from "#db/queries/decision";
import { tracesOfSelection } from "#db/queries/regulation";
import { findSeat, findSelectionScope } from "#db/queries/scopes";
import { sitsOnPanel } from "#domain/actor";
import type { PlainDate, Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { trailView } from "#domain/record/policy";
import { PLAN_MOMENTS, SHARED_MOMENTS, type TraceMoment } from "#domain/regulation/moments";
import { RECORD_INTEGRITY } from "#domain/regulation/qualifications";
import { type TraceNote, traceSentence } from "#domain/regulation/trace-note";
import type { Context } from "#server/context";
import { lawOf } from "#server/regulation/law-of";

/** More than a selection of ten posts leaves. */
const MOST = 2_000;

/** One act with all that the rules said at it. */
export type TracedAct = {
  readonly key: string;
  /** ISO. */
  readonly at: string;
  readonly moment: TraceMoment;
  /** Null where the act was about the whole selection. */
  readonly post: Bilingual | null;
  readonly actor: string | null;
  /** The day whose law counted. */
  readonly lawDay: PlainDate;
  readonly notes: readonly TraceNote[];
  readonly broken: number;
};

export type SelectionTraces = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly acts: readonly TracedAct[];
};

/**
 * What the rules said at each decisive act, the youngest first, for whoever reads the trail; null for
 * others. Who reads there no verdicts sees the acts on the plan alone, a recused member nothing of that
 * post. What was said of one person stands with the application.
 */
export async function loadSelectionTraces(
  ctx: Context,
  selectionId: string,
): Promise<SelectionTraces | null> {
  const reader = read();
  const scope = await findSelectionScope(reader, selectionId);
  if (scope === null) return null;
  const view =
    trailView(ctx.actor, scope, false) ??
    trailView(ctx.actor, scope, await anythingHandedOver(reader, selectionId));
  if (view === null) return null;
  const seat = sitsOnPanel(ctx.actor, scope)
    ? await findSeat(reader, selectionId, ctx.actor.userId ?? "")
    : null;
  const recused = seat?.recusedPosts ?? [];
  const moments = view.details ? SHARED_MOMENTS : PLAN_MOMENTS;
  const rows = (await tracesOfSelection(reader, selectionId, moments, MOST)).filter(
    // How many adverse remarks there are is for those who read the answers.
    ({ postId, ruleId }) =>
      !(postId !== null && recused.includes(postId)) && ruleId !== RECORD_INTEGRITY.id,
  );
  const law = await lawOf(reader, selectionId, ctx.now);
  const byAct = Map.groupBy(
    rows,
    ({ at, moment, postId }) => `${at.getTime()} ${moment} ${postId}`,
  );
  return {
    selectionId,
    selectionName: scope.selectionName,
    zone: scope.zone,
    acts: [...byAct].flatMap(([key, traces]): TracedAct[] => {
      const [first] = traces;
      if (first === undefined) return [];
      const { at, moment, postId, post, actorName, lawDay } = first;
      return [
        {
          ...{ key, moment, lawDay },
          at: at.toISOString(),
          post: postId === null ? null : post,
          actor: actorName,
          notes: traces.map((trace) => traceSentence(trace, law)),
          broken: traces.filter(({ outcome }) => outcome === "not-met").length,
        },
      ];
    }),
  };
}
