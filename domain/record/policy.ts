import { type Actor, hasSeat, holds, type SelectionScope } from "#domain/actor";
import { knowsUnpublishedVerdicts } from "#domain/planning/policy";

/** How much of the audit trail of a selection somebody reads. */
export type TrailView = {
  /** Acts that tell a verdict, with the figures that go with acts. Others read acts and states. */
  readonly details: boolean;
  /** Names of applicants beside their acts; others read the receipt number. */
  readonly applicants: boolean;
};

/**
 * What the actor may read of a selection's audit trail; null for nothing. Secretariat and panel
 * read all but names that papers are read without; the agency's administrator, an observer named for
 * this very selection, and the appointing officer after a hand-over read who did what and when.
 */
export function trailView(
  actor: Actor,
  scope: SelectionScope,
  isHandedOver: boolean,
): TrailView | null {
  if (knowsUnpublishedVerdicts(actor, scope)) {
    // Who sits on the panel reads no name beside a number, whatever other role they hold.
    return {
      details: true,
      applicants: holds(actor, "SECRETARIAT", scope) && !hasSeat(actor, scope),
    };
  }
  const reads =
    holds(actor, "AGENCY_ADMIN", scope) ||
    isNamedObserver(actor, scope) ||
    (isHandedOver && holds(actor, "PPK", scope));
  return reads ? { details: false, applicants: false } : null;
}

/** Observers of the whole agency follow the selections; those named for one read its record. */
function isNamedObserver(actor: Actor, scope: SelectionScope): boolean {
  return (
    holds(actor, "OBSERVER", scope) &&
    actor.grants.some(
      ({ role, selectionId }) => role === "OBSERVER" && selectionId === scope.selectionId,
    )
  );
}

/** Acts that tell how somebody was judged, before that may be public. */
export const TELLING_KINDS: readonly string[] = [
  "application.admitted",
  "application.code-given",
  "application.rejected",
  "verdict.proposed",
  "verdict.returned",
  "document.judged",
  "dispute.decided",
  "requirement.judged",
];

/**
 * Facts of an entry that are shown, in this order. Anything else stays in the record: ids,
 * versions, fingerprints, and the candidate code, which would tell whose paper is whose.
 */
const SHOWN_FACTS = [
  "state",
  "proposal",
  "verdict",
  "reason",
  "explanation",
  "passed",
  "stopped",
  "eligible",
  "notEligible",
  "opened",
  "voidedSheets",
  "way",
  "goesOnWith",
  "candidates",
  "askedAbout",
  "answeredAbout",
  "shortlisted",
  "tieDecided",
  "names",
  "again",
  "deputy",
  "edition",
  "recipients",
  "receiptNumber",
] as const;
export type ShownFact = (typeof SHOWN_FACTS)[number];

/** A fact that an act set or changed. Null where there was nothing before, or is nothing after. */
export type FactChange = {
  readonly fact: ShownFact;
  readonly before: string | null;
  readonly after: string | null;
};

/**
 * What an entry says has changed, as far as it is shown.
 * @param details whether more than states may be shown
 */
export function shownChanges(before: unknown, after: unknown, details: boolean): FactChange[] {
  const facts = details ? SHOWN_FACTS : (["state"] as const);
  const changes: FactChange[] = [];
  for (const fact of facts) {
    const [was, is] = [plain(before, fact), plain(after, fact)];
    if (was !== is) changes.push({ fact, before: was, after: is });
  }
  return changes;
}

function plain(record: unknown, fact: ShownFact): string | null {
  if (typeof record !== "object" || record === null) return null;
  const value = (record as Readonly<Record<string, unknown>>)[fact];
  if (typeof value === "boolean") return value ? "YES" : "NO";
  if (typeof value === "number") return value.toString();
  return typeof value === "string" && value !== "" ? value : null;
}
