const MINUTE = 60_000;

/** Whole days, hours and minutes until a deadline. */
export type TimeLeft = {
  /** From when it is counted: the server's instant, in milliseconds. */
  readonly at: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
};

/** What is left of a window, rounded down; all zero once it is over. */
export function timeLeft(now: Date, closesAt: Date): TimeLeft {
  const minutes = Math.max(0, Math.floor((closesAt.getTime() - now.getTime()) / MINUTE));
  return {
    at: now.getTime(),
    days: Math.floor(minutes / 1440),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
  };
}
