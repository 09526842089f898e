import type { Finding } from "#domain/finding";
import { Refused } from "#domain/refusal";
import { evaluate, findingsOf } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";
import { PANEL_INTERNAL_SHARE, PANEL_SIZE_ODD } from "#domain/regulation/panel";

/** Head counts of a selection panel, chair included. */
export type PanelComposition = { readonly internal: number; readonly external: number };

/** What the rules of the panel say about a composition by the law of a day. */
export function panelTraces({ internal, external }: PanelComposition, law: Law) {
  const members = internal + external;
  return [
    evaluate(PANEL_SIZE_ODD, { members }, law),
    evaluate(PANEL_INTERNAL_SHARE, { internal, members }, law),
  ];
}

/** What the regulation finds wrong with a panel: `panel-size-odd`, `panel-internal-share`. */
export function findPanelProblems(composition: PanelComposition, law: Law): Finding[] {
  const members = composition.internal + composition.external;
  return panelTraces(composition, law).flatMap((trace) =>
    findingsOf(trace, trace?.ruleId === PANEL_SIZE_ODD.id ? { members } : undefined),
  );
}

/** @throws Refused with the first of `findPanelProblems` */
export function requireLawfulPanel(composition: PanelComposition, law: Law): void {
  const [problem] = findPanelProblems(composition, law);
  if (problem !== undefined) throw new Refused(problem.code, problem.citation, problem.facts);
}
