import { addDays, inclusiveDays, type PlainDate } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import { type Citation, Refused } from "#domain/refusal";

const MIN_DAYS: Citation = { text: "PP 11/2017 Ps 117(2)", certainty: "read" };
const STRICT: Citation = { text: "PP 11/2017 Ps 117(2)", certainty: "reported" };
const EXTENSION: Citation = {
  text: "PermenPANRB 15/2019 Lampiran hlm. 16 angka 4",
  certainty: "reported",
};

/** Defaults of the parameters `announcement.minDays`, `extension.days`, `extension.maxCount`. */
export const MIN_WINDOW_DAYS = 15;
export const EXTENSION_DAYS = 7;
export const MAX_EXTENSIONS = 2;

/** From the day of publication to the last day to apply, both counted. */
export type ApplicationWindow = { readonly publication: PlainDate; readonly lastDay: PlainDate };

export type WindowCheck = {
  readonly inclusiveDays: number;
  readonly verdict: "PASS" | "BLOCK";
  /** Long enough only if both ends count; on the strict reading it is one day short. */
  readonly strictWarning: boolean;
};

export function checkWindow(window: ApplicationWindow, minDays = MIN_WINDOW_DAYS): WindowCheck {
  const days = inclusiveDays(window.publication, window.lastDay);
  return {
    inclusiveDays: days,
    verdict: days >= minDays ? "PASS" : "BLOCK",
    strictWarning: days === minDays,
  };
}

/**
 * What is wrong with a window: `announcement-min-days` (block), or `announcement-strict-reading`
 * (warn) where only the strict reading finds it too short.
 */
export function findWindowProblems(
  window: ApplicationWindow,
  minDays = MIN_WINDOW_DAYS,
): Finding[] {
  const { inclusiveDays: days, verdict, strictWarning } = checkWindow(window, minDays);
  const facts = { days, minDays };
  if (verdict === "BLOCK") {
    return [{ code: "announcement-min-days", effect: "block", citation: MIN_DAYS, facts }];
  }
  if (strictWarning) {
    return [{ code: "announcement-strict-reading", effect: "warn", citation: STRICT, facts }];
  }
  return [];
}

/**
 * @param basisRecorded a panel decision with a basis document allows a shorter window
 * @throws Refused `announcement-min-days`
 */
export function requireLongEnoughWindow(
  window: ApplicationWindow,
  minDays: number,
  basisRecorded: boolean,
): void {
  const { inclusiveDays: days, verdict } = checkWindow(window, minDays);
  if (verdict === "PASS" || (basisRecorded && days > 0)) return;
  throw new Refused("announcement-min-days", MIN_DAYS, { days, minDays });
}

export type ExtensionPeriod = {
  readonly firstOpenDay: PlainDate;
  readonly newLastDay: PlainDate;
};

/** An extension that goes on where the old window ended: 17 November and 7 days → 24 November. */
export function extensionAfter(oldLastDay: PlainDate, days = EXTENSION_DAYS): ExtensionPeriod {
  return extensionFrom(addDays(oldLastDay, 1), days);
}

/** An extension that opens the window again later; its first open day counts. */
export function extensionFrom(firstOpenDay: PlainDate, days = EXTENSION_DAYS): ExtensionPeriod {
  return { firstOpenDay, newLastDay: addDays(firstOpenDay, days - 1) };
}

/**
 * What is wrong with one more extension: `extension-days`, `extension-max-count` (both record).
 * @param earlier how many extensions the post has had
 */
export function findExtensionProblems(
  days: number,
  earlier: number,
  parameters = { days: EXTENSION_DAYS, maxCount: MAX_EXTENSIONS },
): Finding[] {
  const problems: Finding[] = [];
  if (days !== parameters.days) {
    const facts = { days, required: parameters.days };
    problems.push({ code: "extension-days", effect: "record", citation: EXTENSION, facts });
  }
  if (earlier >= parameters.maxCount) {
    const facts = { earlier, maxCount: parameters.maxCount };
    problems.push({ code: "extension-max-count", effect: "record", citation: EXTENSION, facts });
  }
  return problems;
}
