import { id, index, instant, oneOf, ref, table, text, uniqueIndex } from "#db/columns";
import { account } from "#db/schema/accounts";
import { storedFile } from "#db/schema/application";
import { selection } from "#db/schema/planning";
import { PAPER_KINDS } from "#domain/paper/terms";

/** A letter, decree or decision on which acts of a selection rest. Entered once, never changed. */
export const paper = table(
  "paper",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
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
    index("paper_by_file").on(t.fileHash),
  ],
);
