import { id, index, instant, integer, json, table, text } from "#db/columns";

/**
 * What was done, by whom, when. Append-only: triggers on both engines refuse change and deletion.
 * References instead of personal data, and never a score.
 */
export const auditEntry = table(
  "audit_entry",
  {
    id: id(),
    at: instant().notNull(),
    /** Null for acts outside any agency (registration) or any selection. */
    agencyId: text(),
    selectionId: text(),
    /** Null when nobody was signed in, or for the system itself. */
    actorId: text(),
    requestId: text().notNull(),
    /** `noun.past`: `application.submitted`. */
    kind: text().notNull(),
    subjectId: text().notNull(),
    before: json<unknown>(),
    after: json<unknown>(),
  },
  (t) => [
    index("audit_entry_by_selection").on(t.selectionId, t.at, t.id),
    index("audit_entry_by_subject").on(t.subjectId, t.at),
    index("audit_entry_by_agency").on(t.agencyId, t.at, t.id),
  ],
);

/** The last number given in a series; gap-free, because giving a number is part of the act. */
export const numberSeries = table("number_series", {
  id: id(),
  /** `receipt:{postId}`, `announcement:{agencyId}:2026`, … */
  series: text().notNull().unique(),
  last: integer().notNull(),
});
