import { addDays, dayOf, type PlainDate, startOfDay } from "#domain/calendar";
import { DEMO_AGENCY } from "#server/demo/accounts";

const MINUTE = 60_000;

/** Days and moments of the demo, counted from the day on which it is seeded. */
export type Timeline = {
  /** The day `days` after the seeding day; negative before. */
  readonly day: (days: number) => PlainDate;
  /** That day at `time` (`14:05`) in the agency's zone. */
  readonly at: (days: number, time: string) => Date;
};

export function timelineOf(today: Date): Timeline {
  const { zone } = DEMO_AGENCY;
  const seedingDay = dayOf(today, zone);
  const day = (days: number) => addDays(seedingDay, days);
  return {
    day,
    at: (days, time) => {
      const [hours = 0, minutes = 0] = time.split(":").map(Number);
      return later(startOfDay(day(days), zone), hours * 60 + minutes);
    },
  };
}

export function later(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * MINUTE);
}

/** One moment after the other: a person at work does not do everything in one instant. */
export function ticking(from: Date, minutes: number): () => Date {
  let next = from;
  return () => {
    const moment = next;
    next = later(moment, minutes);
    return moment;
  };
}
