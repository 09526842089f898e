import type { PlainDate } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import { Refused } from "#domain/refusal";
import { evaluate, findingsOf } from "#domain/regulation/evaluate";
import { PANEL_INTERNAL_SHARE, PANEL_SIZE_ODD } from "#domain/regulation/panel";

/** Head counts of a selection panel, chair included. */
export type PanelComposition = { readonly internal: number; readonly external: number };

/** Parameters that an agency has set otherwise than by default. */
type Changed = { readonly maxInternalPercent?: number };

/** What the rules of the panel say about a composition by the law of a day. */
export function panelTraces(
  { internal, external }: PanelComposition,
  on: PlainDate,
  changed: Changed = {},
) {
  const members = internal + external;
  return [
    evaluate(PANEL_SIZE_ODD, { members }, on),
    evaluate(PANEL_INTERNAL_SHARE, { internal, members }, on, changed),
  ];
}

/** What the regulation finds wrong with a panel: `panel-size-odd`, `panel-internal-share`. */
export function findPanelProblems(
  composition: PanelComposition,
  on: PlainDate,
  changed: Changed = {},
): Finding[] {
  const members = composition.internal + composition.external;
  return panelTraces(composition, on, changed).flatMap((trace) =>
    findingsOf(trace, trace?.ruleId === PANEL_SIZE_ODD.id ? { members } : undefined),
  );
}

/** @throws Refused with the first of `findPanelProblems` */
export function requireLawfulPanel(
  composition: PanelComposition,
  on: PlainDate,
  changed: Changed = {},
): void {
  const [problem] = findPanelProblems(composition, on, changed);
  if (problem !== undefined) throw new Refused(problem.code, problem.citation, problem.facts);
}
