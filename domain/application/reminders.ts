import { addDays, dayOf, startOfDay, type Zone } from "#domain/calendar";

/** Days before the last day, from process.md §3.4: on 7, 3 and 1 of them, and on the last morning. */
const DAYS_AHEAD = [7, 3, 1, 0] as const;
/** Days of which drafts may be reminded, the last day itself among them. */
export const REMINDED_DAYS = Math.max(...DAYS_AHEAD) + 1;
const MORNING_HOUR = 8;
const HOUR = 60 * 60 * 1_000;

/**
 * When drafts of a window were last to be reminded that they have not been sent.
 * @param closesAt first instant after the window, zone of the agency
 * @returns the latest such moment that is over; null before the first one and after closing
 */
export function lastReminderDue(closesAt: Date, zone: Zone, now: Date): Date | null {
  if (now >= closesAt) return null;
  const lastDay = dayOf(new Date(closesAt.getTime() - 1), zone);
  const due = DAYS_AHEAD.map(
    (days) => new Date(startOfDay(addDays(lastDay, -days), zone).getTime() + MORNING_HOUR * HOUR),
  ).filter((moment) => moment <= now);
  return due.at(-1) ?? null;
}

/** Whether a draft is to be reminded now: it was begun before that moment, and not told since. */
export function needsReminder(
  draft: { readonly startedAt: Date; readonly remindedAt: Date | null },
  due: Date | null,
): due is Date {
  if (due === null || draft.startedAt >= due) return false;
  return draft.remindedAt === null || draft.remindedAt < due;
}
