import { read } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import { selectionsFilling } from "#db/queries/register";
import { seniorPosts } from "#db/queries/vacancy";
import { dayOf } from "#domain/calendar";
import { agenciesToStartIn } from "#domain/planning/policy";
import { fallsVacantSoon, WARN_AHEAD_MONTHS } from "#domain/register/plannable";
import { registerAgency } from "#domain/register/policy";
import type { Context } from "#server/context";
import { retirementOf } from "#server/register/retirement-of";
import { occupancyOf } from "#server/register/write-positions";

/** Senior posts that nobody plans to fill yet. */
export type VacancyWarning = {
  readonly vacant: number;
  /** Held, but not for longer than so many months. */
  readonly falling: number;
  readonly months: number;
};

/** What the secretariat should plan now; null for who does not plan. */
export async function loadVacancyWarning(ctx: Context): Promise<VacancyWarning | null> {
  const agencyId = registerAgency(ctx.actor);
  if (agencyId === null || !agenciesToStartIn(ctx.actor).includes(agencyId)) return null;
  const agency = await findAgency(read(), agencyId);
  if (agency === null) return null;
  const today = dayOf(ctx.now, agency.zone);
  const retirement = await retirementOf(read(), agencyId);
  const open = (await seniorPosts(read(), agencyId)).filter((post) => {
    const occupancy = occupancyOf(post);
    return occupancy.holder === null || fallsVacantSoon(occupancy, today, retirement);
  });
  const ids = open.map(({ id }) => id);
  const filled = new Set(
    (await selectionsFilling(read(), ids)).map(({ positionId }) => positionId),
  );
  const unplanned = open.filter(({ id }) => !filled.has(id));
  const vacant = unplanned.filter(({ holderNip }) => holderNip === null).length;
  return { vacant, falling: unplanned.length - vacant, months: WARN_AHEAD_MONTHS };
}
