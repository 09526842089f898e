import type { ApplicationState } from "#domain/application/life-cycle";
import { dayOf, lastSecondBefore, startOfDay, ZONE_NAMES, type Zone } from "#domain/calendar";
import type { SelectionState } from "#domain/planning/life-cycle";
import { Refused } from "#domain/refusal";
import { ANNOUNCEMENT_DEADLINE_CLOCK } from "#domain/regulation/announcement";
import { POSTS_PER_APPLICANT } from "#domain/regulation/documents-asked";
import { evaluate, requireMet } from "#domain/regulation/evaluate";
import { generalLaw, type Law } from "#domain/regulation/law";
import type { ScanState } from "#domain/scan/state";

/** When a post takes applications: `opensAt` is the first instant, `closesAt` the first too late. */
export type Window = {
  readonly selectionState: SelectionState;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly zone: Zone;
};

/** Whether applications are taken at this moment. */
export function isWindowOpen(window: Window, now: Date): boolean {
  const { selectionState, opensAt, closesAt, cancelledAt } = window;
  if (selectionState !== "RUNNING" || cancelledAt !== null) return false;
  if (opensAt === null || closesAt === null) return false;
  return opensAt <= now && now < closesAt;
}

/** Whether the last instant for applications has passed. */
export function isPastDeadline(window: Pick<Window, "closesAt">, now: Date): boolean {
  return window.closesAt !== null && now >= window.closesAt;
}

/** What `announcement-deadline-clock` says about something received now: no agency sets another. */
function clockTrace(closesAt: Date, now: Date, zone: Zone) {
  const inputs = { receivedAt: now.toISOString(), closesAt: closesAt.toISOString() };
  return evaluate(ANNOUNCEMENT_DEADLINE_CLOCK, inputs, generalLaw(dayOf(closesAt, zone)));
}

/**
 * Refuses outside [opensAt, closesAt), judged by the server's clock alone.
 * @throws Refused `announcement-deadline-clock` after closing, `post-cancelled`,
 * `application-window-not-open` before opening and where the selection does not run
 */
export function requireOpenWindow(window: Window, now: Date): void {
  if (isWindowOpen(window, now)) return;
  const { selectionState, closesAt, cancelledAt, zone } = window;
  if (cancelledAt !== null) throw new Refused("post-cancelled");
  if (selectionState === "RUNNING" && closesAt !== null) {
    requireMet(clockTrace(closesAt, now, zone), lastSecond(closesAt, zone));
  }
  throw new Refused("application-window-not-open");
}

/** The last second in which applications were taken, in parts: languages write a clock differently. */
function lastSecond(closesAt: Date, zone: Zone) {
  const last = lastSecondBefore(closesAt);
  const midnight = startOfDay(dayOf(last, zone), zone);
  const seconds = Math.floor((last.getTime() - midnight.getTime()) / 1000);
  const two = (value: number) => value.toString().padStart(2, "0");
  return {
    hour: two(Math.floor(seconds / 3600)),
    minute: two(Math.floor(seconds / 60) % 60),
    second: two(seconds % 60),
    zone: ZONE_NAMES[zone],
  };
}

/**
 * The state that holds at this moment: a draft after closing has missed the deadline, whether or
 * not the job that writes it down has run.
 */
export function effectiveState(
  state: ApplicationState,
  window: Pick<Window, "closesAt">,
  now: Date,
): ApplicationState {
  return state === "DRAFT" && isPastDeadline(window, now) ? "MISSED_DEADLINE" : state;
}

/**
 * Refuses one post too many in a selection; a withdrawn application no longer counts.
 * @param started states of the person's applications in that selection
 * @throws Refused `posts-per-applicant`
 */
export function requirePostLeft(
  started: readonly ApplicationState[],
  maxPosts: number,
  law: Law,
): void {
  const others = started.filter((state) => state !== "WITHDRAWN").length;
  requireMet(evaluate(POSTS_PER_APPLICANT, { others }, law, { maxPosts }), { maxPosts });
}

/** Whether a file stands for its document: the newest edition, unless a virus was found in it. */
export function counts(file: { readonly isCurrent: boolean; readonly scan: ScanState | null }) {
  return file.isCurrent && file.scan !== "INFECTED";
}

/** The mandatory documents for which no file is there. */
export function missingDocuments<Document extends { id: string; mandatory: boolean }>(
  required: readonly Document[],
  uploaded: readonly { readonly requiredDocumentId: string }[],
): Document[] {
  const there = new Set(uploaded.map((each) => each.requiredDocumentId));
  return required.filter((each) => each.mandatory && !there.has(each.id));
}

/**
 * Refuses an application that lacks something.
 * @throws Refused `application-profile-missing`, `application-documents-missing`
 */
export function requireComplete(file: { hasProfile: boolean; missingDocuments: number }): void {
  if (!file.hasProfile) throw new Refused("application-profile-missing");
  if (file.missingDocuments > 0) {
    throw new Refused("application-documents-missing", null, { count: file.missingDocuments });
  }
}
