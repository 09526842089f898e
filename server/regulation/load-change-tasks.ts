import { read } from "#db/client";
import { changesOfAgency } from "#db/queries/parameters";
import type { PlainDate } from "#domain/calendar";
import { type ChangeableName, isChangeable } from "#domain/regulation/changed-parameters";
import { mayDecideChanges, parametersAgency } from "#domain/regulation/policy";
import type { Context } from "#server/context";

/** A change of a parameter that waits for this person to confirm or decline it. */
export type ChangeTask = {
  readonly changeId: string;
  readonly parameter: ChangeableName;
  /** From when it would hold: the last day on which it can be confirmed. */
  readonly validFrom: PlainDate;
};

/** What waits for this person as the second one, the oldest first. */
export async function loadChangeTasks(ctx: Context): Promise<ChangeTask[]> {
  const agencyId = parametersAgency(ctx.actor);
  if (agencyId === null || !mayDecideChanges(ctx.actor, agencyId)) return [];
  const changes = await changesOfAgency(read(), agencyId);
  return changes
    .toReversed()
    .flatMap(({ id, parameter, validFrom, outcome, recordedBy }) =>
      outcome === null && recordedBy !== ctx.actor.userId && isChangeable(parameter)
        ? [{ changeId: id, parameter, validFrom }]
        : [],
    );
}
