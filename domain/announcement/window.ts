import { addDays, inclusiveDays, type PlainDate } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import {
  ANNOUNCEMENT_MIN_DAYS,
  ANNOUNCEMENT_STRICT_READING,
} from "#domain/regulation/announcement";
import {
  evaluate,
  findingsOf,
  isBroken,
  requireMet,
  type Trace,
} from "#domain/regulation/evaluate";
import { EXTENSION_DAYS } from "#domain/regulation/extension";
import { type Law, valuesIn } from "#domain/regulation/law";

/** The length of an extension by the law of a selection: the parameter `extension.days`. */
export function usualExtension(law: Law): number {
  return valuesIn(EXTENSION_DAYS, law).days;
}

/** From the day of publication to the last day to apply, both counted. */
export type ApplicationWindow = { readonly publication: PlainDate; readonly lastDay: PlainDate };

export type WindowCheck = {
  readonly inclusiveDays: number;
  readonly verdict: "PASS" | "BLOCK";
  /** Long enough only if both ends count; on the strict reading it is one day short. */
  readonly strictWarning: boolean;
};

/** What the rules of the window say about it. @param law of its first day */
export function windowTraces(
  window: ApplicationWindow,
  basisRecorded: boolean,
  law: Law,
): (Trace | null)[] {
  return [
    evaluate(ANNOUNCEMENT_MIN_DAYS, { ...window, basisRecorded }, law),
    evaluate(ANNOUNCEMENT_STRICT_READING, window, law),
  ];
}

export function checkWindow(window: ApplicationWindow, law: Law): WindowCheck {
  const [enough = null, strict = null] = windowTraces(window, false, law);
  return {
    inclusiveDays: inclusiveDays(window.publication, window.lastDay),
    verdict: isBroken(enough) ? "BLOCK" : "PASS",
    strictWarning: !isBroken(enough) && isBroken(strict),
  };
}

/**
 * What is wrong with a window: `announcement-min-days` (block), or `announcement-strict-reading`
 * (warn) where only the strict reading finds it too short.
 */
export function findWindowProblems(window: ApplicationWindow, law: Law): Finding[] {
  const days = inclusiveDays(window.publication, window.lastDay);
  const broken = windowTraces(window, false, law).find((trace) => isBroken(trace)) ?? null;
  return findingsOf(broken, { days, minDays: Number(broken?.parameters.minDays) });
}

/**
 * @param basisRecorded a panel decision with a basis document allows a shorter window
 * @throws Refused `announcement-min-days`
 */
export function requireLongEnoughWindow(
  window: ApplicationWindow,
  basisRecorded: boolean,
  law: Law,
): void {
  const [enough = null] = windowTraces(window, basisRecorded, law);
  const days = inclusiveDays(window.publication, window.lastDay);
  requireMet(enough, { days, minDays: Number(enough?.parameters.minDays) });
}

export type ExtensionPeriod = {
  readonly firstOpenDay: PlainDate;
  readonly newLastDay: PlainDate;
};

/** An extension that goes on where the old window ended: 17 November and 7 days → 24 November. */
export function extensionAfter(oldLastDay: PlainDate, days: number): ExtensionPeriod {
  return extensionFrom(addDays(oldLastDay, 1), days);
}

/** An extension that opens the window again later; its first open day counts. */
export function extensionFrom(firstOpenDay: PlainDate, days: number): ExtensionPeriod {
  return { firstOpenDay, newLastDay: addDays(firstOpenDay, days - 1) };
}
