import { read } from "#db/client";
import { findApplication } from "#db/queries/application";
import { publishedResultsOf, stagesOfPost } from "#db/queries/application-status";
import { errataOf } from "#db/queries/erratum";
import { resultsOf } from "#db/queries/scoring-stages";
import { isGivenUp } from "#domain/announcement/few-applicants";
import { owns } from "#domain/application/policy";
import type { StageKind } from "#domain/planning/terms";
import { fewDecisionNow } from "#server/announcement/few-decision-now";
import type { Context } from "#server/context";
import { lawOf } from "#server/regulation/law-of";
import type { FoundedFailure } from "#server/verification/failures";
import { loadOwnClarifications } from "#server/verification/load-own-clarifications";
import { loadOwnObjections } from "#server/verification/load-own-objections";
import { loadOwnVerdict } from "#server/verification/load-own-verdict";

export type OwnResult = {
  readonly passed: boolean;
  /** Hundredths; null in stages without scores. */
  readonly value: number | null;
  readonly category: string | null;
};

export type StageStatus = {
  readonly kind: StageKind;
  /** Plain days. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly resultsOn: string | null;
  /** Percent of the total in hundredths. */
  readonly weight: number | null;
  readonly publishedAt: string | null;
  /** Only of published stages, and only one's own. */
  readonly result: OwnResult | null;
  /** Errata that changed one's own score, and what it was before each, in hundredths. */
  readonly corrections: readonly {
    readonly number: number;
    readonly publishedAt: string;
    readonly from: number;
  }[];
};

export type StatusPart = {
  readonly stages: readonly StageStatus[];
  /** Why not eligible, in the panel's words, once the result is public. */
  readonly explanation: string | null;
  /** Published results to which an objection can still be sent, or was, in the plan's order. */
  readonly objections: readonly {
    readonly kind: StageKind;
    /** Without language. */
    readonly path: string;
    readonly filed: boolean;
    readonly endsAt: string | null;
  }[];
  /** What was asked about documents; null where nothing was. */
  readonly questions: { readonly waiting: number; readonly endsAt: string | null } | null;
  /** Every requirement and document that was not met, with its coded reason. */
  readonly failures: readonly FoundedFailure[];
  /** Whether the panel has decided to cancel the post, for which nobody comes to another stage. */
  readonly isGivenUp: boolean;
};

/** The course of one's own application through the stages; null when absent or another's. */
export async function loadStatus(ctx: Context, applicationId: string): Promise<StatusPart | null> {
  const found = await findApplication(read(), applicationId);
  if (found === null || !owns(ctx.actor, found)) return null;
  const [stages, results, errata] = await Promise.all([
    stagesOfPost(read(), found.postId),
    publishedResultsOf(read(), [applicationId]),
    errataOf(read(), found.selectionId),
  ]);
  const verdict = await loadOwnVerdict(ctx, applicationId);
  const own = await loadOwnObjections(ctx, applicationId);
  const asked = await loadOwnClarifications(ctx, applicationId);
  const waiting = (asked?.running ? asked.questions : []).filter(
    ({ state }) => state === "WAITING",
  );
  return {
    questions: asked && {
      waiting: waiting.length,
      endsAt: waiting.map(({ dueAt }) => dueAt).toSorted()[0] ?? null,
    },
    explanation: verdict?.explanation || null,
    failures: verdict?.failures ?? [],
    isGivenUp: await givenUp(ctx, found, stages),
    objections: own.flatMap(({ kind, path, filed, isOpen, endsAt }) =>
      filed || isOpen ? [{ kind, path, filed, endsAt }] : [],
    ),
    stages: stages.map(({ postStageId, isPublished, publishedAt, ...stage }) => {
      const result = results.find((each) => each.kind === stage.kind);
      return {
        ...stage,
        publishedAt: isPublished ? (publishedAt?.toISOString() ?? null) : null,
        result: result
          ? { passed: result.passed, value: result.value, category: result.category }
          : null,
        corrections: errata
          .filter((each) => each.postStageId === postStageId)
          .flatMap(({ number, publishedAt: at, before }) => {
            const own = before?.find((line) => line.applicationId === applicationId);
            return own === undefined
              ? []
              : [{ number, publishedAt: at.toISOString(), from: own.value }];
          }),
      };
    }),
  };
}

/** As everybody reads it beside the published administrative result; nothing before. */
async function givenUp(
  ctx: Context,
  { postId, selectionId }: { readonly postId: string; readonly selectionId: string },
  stages: Awaited<ReturnType<typeof stagesOfPost>>,
): Promise<boolean> {
  const check = stages.find(({ kind, isPublished }) => kind === "ADMIN_CHECK" && isPublished);
  const decision = check === undefined ? null : await fewDecisionNow(read(), postId);
  if (check === undefined || decision === null) return false;
  const results = await resultsOf(read(), [check.postStageId]);
  const eligible = results.filter(({ passed }) => passed).length;
  const counts = { sent: results.length, eligible };
  return isGivenUp(counts, decision, await lawOf(read(), selectionId, ctx.now));
}
