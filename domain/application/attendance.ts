import { runsBeside } from "#domain/planning/stage-order";
import type { StageKind } from "#domain/planning/terms";

/**
 * The next stage that a candidate comes to, of those whose result is not published. Nobody comes to
 * one that runs beside the others.
 */
export function nextToAttend<
  Stage extends { readonly kind: StageKind; readonly publishedAt: string | null },
>(stages: readonly Stage[]): Stage | null {
  return stages.find(({ kind, publishedAt }) => publishedAt === null && !runsBeside(kind)) ?? null;
}
