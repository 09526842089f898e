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
  version,
} from "#db/columns";
import { account } from "#db/schema/accounts";
import { storedFile } from "#db/schema/application";
import type { HistoryProblem, SaidTexts } from "#domain/profile/import";
import {
  type Entry,
  type EntryValues,
  SECTION_CODES,
  type Section,
} from "#domain/profile/sections";

/** What belongs to the whole of a person's history. The version counts every change in it. */
export const curriculum = table("curriculum", {
  accountId: ref(() => account.id).primaryKey(),
  /** Sections of which the person says that there is nothing to tell. */
  statedEmpty: json<readonly Section[]>().notNull(),
  photoHash: ref(() => storedFile.hash),
  changedAt: instant().notNull(),
  version: version(),
});

/** One line of a history. Its fields are those of its section in `domain/profile/sections`. */
export const curriculumEntry = table(
  "curriculum_entry",
  {
    id: id(),
    accountId: ref(() => account.id).notNull(),
    section: oneOf(SECTION_CODES).notNull(),
    values: json<EntryValues>().notNull(),
    changedAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    index("curriculum_entry_by_account").on(t.accountId, t.section),
    check("curriculum_entry_version_check", sql`${t.version} > 0`),
  ],
);

/**
 * A file that its owner has let be read, until it is applied or another one is read: a person has one
 * at most, and it is deleted with the act that settles it.
 */
export const historyImport = table("history_import", {
  id: id(),
  accountId: ref(() => account.id)
    .notNull()
    .unique(),
  fileName: text().notNull(),
  readAt: instant().notNull(),
  /** Fields of the profile as texts; null from a sheet, which has none. */
  said: json<SaidTexts>(),
  entries: json<readonly Entry[]>().notNull(),
  statedEmpty: json<readonly Section[]>().notNull(),
  problemCount: integer().notNull(),
  /** The first of them. */
  problems: json<readonly HistoryProblem[]>().notNull(),
  /** Lines that are there already, word for word. */
  known: integer().notNull(),
});
