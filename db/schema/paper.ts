import { sql } from "drizzle-orm";
import { check, id, index, instant, oneOf, ref, table, text, uniqueIndex } from "#db/columns";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { storedFile } from "#db/schema/application";
import { requirement, selection } from "#db/schema/planning";
import { PAPER_KINDS } from "#domain/paper/terms";

/**
 * A letter, decree or decision on which acts of a selection rest, or those of an agency for all its
 * selections. Entered once, never changed.
 */
export const paper = table(
  "paper",
  {
    id: id(),
    /** Whose it is: one of the two. */
    selectionId: ref(() => selection.id),
    agencyId: ref(() => agency.id),
    kind: oneOf(PAPER_KINDS).notNull(),
    /** As printed: `07/KEP-PANSEL/XI/2026`. */
    number: text().notNull(),
    /** Plain dates. */
    dated: text().notNull(),
    /** Last day on which it holds; null where it holds without end. */
    validUntil: text(),
    /** What it is about, in the words of its head. */
    subject: text().notNull(),
    fileHash: ref(() => storedFile.hash).notNull(),
    fileName: text().notNull(),
    recordedBy: ref(() => account.id).notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("paper_once").on(t.selectionId, t.kind, t.number),
    uniqueIndex("paper_once_in_agency").on(t.agencyId, t.kind, t.number),
    check("paper_owner_check", sql`(${t.selectionId} is null) <> (${t.agencyId} is null)`),
    index("paper_by_file").on(t.fileHash),
  ],
);

/** The paper on which a requirement in words of the agency's own rests (`local-extra`). */
export const requirementBasis = table(
  "requirement_basis",
  {
    requirementId: ref(() => requirement.id).primaryKey(),
    paperId: ref(() => paper.id).notNull(),
  },
  (t) => [index("requirement_basis_by_paper").on(t.paperId)],
);
