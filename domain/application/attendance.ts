import type { StageKind } from "#domain/planning/terms";

/**
 * The next stage that a candidate comes to, of those whose result is not published. Nobody comes to
 * the track record: the panel reads it while the other stages run.
 */
export function nextToAttend<
  Stage extends { readonly kind: StageKind; readonly publishedAt: string | null },
>(stages: readonly Stage[]): Stage | null {
  return (
    stages.find(({ kind, publishedAt }) => publishedAt === null && kind !== "TRACK_RECORD") ?? null
  );
}
