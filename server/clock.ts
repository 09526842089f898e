import { existsSync, readFileSync } from "node:fs";
import { env } from "#server/env";

const OFFSET = /^([+-])(\d+)([smhd])$/;
const SECONDS = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

/**
 * The time that a given moment of the machine stands for, by `SELTER_CLOCK`: a fixed instant
 * (`2026-11-24T14:05:00+07:00`) or an offset (`+3d`, `-2h`); the moment itself when it is not set.
 * `@/a/file` takes either from a file, read anew each time, so that a test can move the clock of a
 * running server; as long as the file is absent or empty, the clock is right.
 * @throws Error when the text is none of these, or when it is set outside demo mode
 */
export function shifted(moment: Date): Date {
  const { SELTER_CLOCK: clock, SELTER_DEMO: demo } = env();
  if (!clock) return moment;
  if (!demo) throw new Error("SELTER_CLOCK may only be set in demo mode (SELTER_DEMO=1).");
  return moved(moment, clock.startsWith("@") ? readClock(clock.slice(1)) : clock);
}

function readClock(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "";
}

function moved(moment: Date, clock: string): Date {
  if (clock === "") return moment;
  const offset = OFFSET.exec(clock);
  if (offset) {
    const seconds = Number(offset[2]) * SECONDS[offset[3] as keyof typeof SECONDS];
    return new Date(moment.getTime() + (offset[1] === "-" ? -1 : 1) * seconds * 1000);
  }
  const fixed = new Date(clock);
  if (Number.isNaN(fixed.getTime())) throw new Error(`SELTER_CLOCK is not a time: ${clock}.`);
  return fixed;
}
