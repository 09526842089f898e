import { sql } from "drizzle-orm";
import {
  check,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  ref,
  table,
  text,
  uniqueIndex,
  version,
} from "#db/columns";
import { account } from "#db/schema/accounts";
import { UNSAVED_FORMS } from "#domain/unsaved/forms";

/**
 * What somebody has typed into a form and not saved: theirs alone, part of no record, deleted when the
 * form is saved or the text discarded, or after some days.
 */
export const unsavedInput = table(
  "unsaved_input",
  {
    id: id(),
    accountId: ref(() => account.id).notNull(),
    form: oneOf(UNSAVED_FORMS).notNull(),
    /** Which of that kind: a section or an entry, an application, a question; empty for the profile. */
    about: text().notNull(),
    values: json<Readonly<Record<string, string>>>().notNull(),
    /** The version of the record that stood in the form; 0 for one that did not exist. */
    baseVersion: integer().notNull(),
    /** The opened form that wrote last. */
    tab: text().notNull(),
    keptAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("unsaved_input_of_form").on(t.accountId, t.form, t.about),
    index("unsaved_input_by_age").on(t.keptAt),
    check("unsaved_input_base_check", sql`${t.baseVersion} >= 0`),
  ],
);
