import { read } from "#db/client";
import { countPublishedStages } from "#db/queries/announcement";
import { listStages } from "#db/queries/plan";
import { type Progress, progressOf } from "#domain/announcement/standing";
import { dayOf, type Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { StageMethod } from "#domain/planning/methods";
import { modeOf } from "#domain/planning/publication";
import type { PassBasis, PassRuleKind, ResultMode, StageKind } from "#domain/planning/terms";

export type PublicStage = {
  readonly kind: StageKind;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly resultsOn: string | null;
  readonly progress: Progress;
  /** How it is held; null where there is no choice. */
  readonly method: StageMethod | null;
  readonly methodNote: Bilingual;
  /** Percent in hundredths; null where nothing is scored. */
  readonly weight: number | null;
  /** Highest score in hundredths; null where nothing is scored. */
  readonly maximum: number | null;
  /** Who goes on; its threshold is in hundredths for `MIN_SCORE`, a count for `TOP_N`. */
  readonly passRule: PassRuleKind;
  readonly passThreshold: number | null;
  readonly passBasis: PassBasis;
  readonly passCategories: readonly string[] | null;
  /** How its result is published. */
  readonly mode: ResultMode;
};

type Selection = { readonly id: string; readonly zone: Zone; readonly state: string };

/** The stages of several selections as the public may know them, in two reads. */
export async function publicStages(
  selections: readonly Selection[],
  now: Date,
): Promise<Map<string, PublicStage[]>> {
  const found = new Map<string, PublicStage[]>();
  if (selections.length === 0) return found;
  const ids = selections.map(({ id }) => id);
  const stages = await listStages(read(), ids);
  const counts = new Map(
    (await countPublishedStages(read(), ids)).map((row) => [row.stageId, row]),
  );
  for (const { id, zone, state } of selections) {
    const today = dayOf(now, zone);
    const own = stages.filter(({ selectionId }) => selectionId === id);
    found.set(
      id,
      own.map((row) => {
        const { id: stageId, kind, startsOn, endsOn, resultsOn, weight, maximum } = row;
        const { passRule, passThreshold, passBasis, passCategories } = row;
        const counted = counts.get(stageId);
        const isPublished =
          state === "CLOSED" ||
          (counted !== undefined && Number(counted.published) === counted.posts);
        const progress = progressOf({ startsOn, isPublished }, today);
        const passes = { passRule, passThreshold, passBasis, passCategories, mode: modeOf(row) };
        const held = {
          method: row.method,
          methodNote: { id: row.methodNote, en: row.methodNoteEn },
        };
        return { kind, startsOn, endsOn, resultsOn, weight, maximum, progress, ...passes, ...held };
      }),
    );
  }
  return found;
}
