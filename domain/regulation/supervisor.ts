import { type Law, valuesIn } from "#domain/regulation/law";
import { PANEL_COORDINATION } from "#domain/regulation/panel";
import { SUPERVISOR } from "#domain/regulation/supervisor-name";

/** The name of the body that supervises a selection, by its law. */
export function supervisorIn(law: Law): string {
  return valuesIn(PANEL_COORDINATION, law).supervisor;
}

/** Where no selection is meant, or what was kept does not say. */
export const GENERAL_SUPERVISOR = SUPERVISOR.default;
