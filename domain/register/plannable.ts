import { addMonths, type PlainDate } from "#domain/calendar";
import { type Occupancy, vacantOn } from "#domain/register/forecast";
import type { RetirementDay } from "#domain/register/retirement";

/**
 * How far ahead a selection may be planned for a post that is still held: a decision of the product.
 * A selection takes about two months and its plan another two; the inauguration waits for the day.
 */
export const PLAN_AHEAD_MONTHS = 12;

/** Whether a post is vacant, or falls vacant soon enough to plan a selection for it (`process.md` §3.1). */
export function isPlannable(post: Occupancy, asOf: PlainDate, retirement: RetirementDay): boolean {
  const day = vacantOn(post, retirement);
  return day === null || day <= addMonths(asOf, PLAN_AHEAD_MONTHS);
}

/** How long before a vacancy its agency is warned: the plan, its approval and the selection take months. */
export const WARN_AHEAD_MONTHS = 6;

/** Whether a held post falls vacant soon, or should have by now; vacant ones are vacant already. */
export function fallsVacantSoon(
  post: Occupancy,
  asOf: PlainDate,
  retirement: RetirementDay,
): boolean {
  const day = vacantOn(post, retirement);
  return day !== null && day <= addMonths(asOf, WARN_AHEAD_MONTHS);
}
