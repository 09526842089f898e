import type { Bilingual } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";

/** What the letters name in which candidates are told the result of a stage. */
export function stageLetterFacts(stage: {
  readonly kind: StageKind;
  readonly selectionName: Bilingual;
  readonly postTitle: Bilingual;
}) {
  return {
    selection: stage.selectionName,
    post: stage.postTitle,
    stage: stage.kind,
    path: "/lamaran",
  };
}
