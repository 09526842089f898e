import { addDays, inclusiveDays, type PlainDate } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import type { PaperKind } from "#domain/paper/terms";
import {
  ANNOUNCEMENT_MIN_DAYS,
  ANNOUNCEMENT_SHORT_FORM,
  ANNOUNCEMENT_STRICT_READING,
} from "#domain/regulation/announcement";
import { evaluate, findingsOf, isBroken, type Trace } from "#domain/regulation/evaluate";
import { EXTENSION_DAYS } from "#domain/regulation/extension";
import { type Law, valuesIn } from "#domain/regulation/law";

/** The length of an extension by the law of a selection: the parameter `extension.days`. */
export function usualExtension(law: Law): number {
  return valuesIn(EXTENSION_DAYS, law).days;
}

/** From the day of publication to the last day to apply, both counted. */
export type ApplicationWindow = { readonly publication: PlainDate; readonly lastDay: PlainDate };

/**
 * What the rules of the window say about it; of the short form only where it is short.
 * @param law of its first day
 * @param hasConsent whether the supervisor agreed to a short window in a letter
 */
export function windowTraces(
  window: ApplicationWindow,
  law: Law,
  hasConsent = false,
): (Trace | null)[] {
  const { minDays } = valuesIn(ANNOUNCEMENT_MIN_DAYS, law);
  const isShort = inclusiveDays(window.publication, window.lastDay) < minDays;
  const short = isShort ? shortFormTrace(window, hasConsent, law) : null;
  // A short form that rests on the supervisor's letter is what the panel may decide on.
  const basisRecorded = short?.outcome === "met";
  return [
    evaluate(ANNOUNCEMENT_MIN_DAYS, { ...window, basisRecorded }, law),
    evaluate(ANNOUNCEMENT_STRICT_READING, window, law),
    short,
  ];
}

function shortFormTrace(window: ApplicationWindow, hasConsent: boolean, law: Law) {
  return evaluate(ANNOUNCEMENT_SHORT_FORM, { ...window, hasConsent }, law);
}

/** Whether a letter of the supervisor on a short window is there on its first day. */
export function hasShortFormConsent(
  papers: readonly { readonly kind: PaperKind; readonly dated: PlainDate }[],
  publication: PlainDate,
): boolean {
  return papers.some(({ kind, dated }) => kind === "SHORT_WINDOW_CONSENT" && dated <= publication);
}

/**
 * What is wrong with a window: `announcement-min-days` (block), or `announcement-strict-reading`
 * (warn) where only the strict reading finds it too short. A short window that the supervisor agreed
 * to is for the panel (record); what the short form lacks is said where the agency uses it.
 */
export function findWindowProblems(
  window: ApplicationWindow,
  law: Law,
  hasConsent = false,
): Finding[] {
  const days = inclusiveDays(window.publication, window.lastDay);
  const [enough = null, strict = null, short = null] = windowTraces(window, law, hasConsent);
  const broken = isBroken(enough) ? enough : strict;
  const facts = { days, minDays: Number(broken?.parameters.minDays) };
  const uses = valuesIn(ANNOUNCEMENT_SHORT_FORM, law).allowShortForm;
  return [...findingsOf(broken, facts), ...(uses ? findingsOf(short, facts) : [])];
}

export type ExtensionPeriod = {
  readonly firstOpenDay: PlainDate;
  readonly newLastDay: PlainDate;
};

/** An extension that opens the window again; its first open day counts. */
export function extensionFrom(firstOpenDay: PlainDate, days: number): ExtensionPeriod {
  return { firstOpenDay, newLastDay: addDays(firstOpenDay, days - 1) };
}
