import { sql } from "drizzle-orm";
import {
  check,
  id,
  index,
  instant,
  oneOf,
  ref,
  table,
  text,
  uniqueIndex,
  version,
} from "#db/columns";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { storedFile } from "#db/schema/application";
import { selection } from "#db/schema/planning";
import { COMPLAINT_STATES } from "#domain/complaint/life-cycle";
import { COMPLAINT_CHANNELS, INVOLVEMENTS } from "#domain/complaint/terms";
import { LOCALES } from "#domain/locale";

/** A report about how a selection is run (aduan), from anybody, with or without a name. */
export const complaint = table(
  "complaint",
  {
    id: id(),
    agencyId: ref(() => agency.id).notNull(),
    /** Null when it is about the agency's selections in general. */
    selectionId: ref(() => selection.id),
    /** Without gaps within the agency and the year: `ADU-26-0001`. */
    number: text().notNull(),
    /** SHA-256 of the code that opens the answer. The code itself is with the reporter alone. */
    codeHash: text().notNull().unique(),
    state: oneOf(COMPLAINT_STATES).notNull(),
    channel: oneOf(COMPLAINT_CHANNELS).notNull(),
    aboutSecretariat: oneOf(INVOLVEMENTS).notNull(),
    story: text().notNull(),
    /** As told: "18 November, about 19.00". Empty when nothing was said. */
    happenedWhen: text().notNull().default(""),
    happenedWhere: text().notNull().default(""),
    /** The reporter as far as they gave themselves to be known; empty otherwise. */
    reporterName: text().notNull().default(""),
    reporterEmail: text().notNull().default(""),
    reporterPhone: text().notNull().default(""),
    /** In which language the reporter is written to. */
    locale: oneOf(LOCALES).notNull(),
    attachmentHash: ref(() => storedFile.hash),
    /** The day on which it came in, in the agency's zone. */
    receivedOn: text().notNull(),
    createdAt: instant().notNull(),
    /** Who entered it; null when the reporter did. */
    recordedBy: ref(() => account.id),
    reviewedBy: ref(() => account.id),
    reviewedAt: instant(),
    answer: text().notNull().default(""),
    /** To whom it was passed on; empty unless it was. */
    forwardedTo: text().notNull().default(""),
    answeredBy: ref(() => account.id),
    answeredAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex("complaint_number").on(t.agencyId, t.number),
    index("complaint_by_agency").on(t.agencyId, t.createdAt, t.id),
    index("complaint_by_selection").on(t.selectionId, t.createdAt, t.id),
    check(
      "complaint_answer_check",
      sql`(${t.state} in ('ANSWERED', 'FORWARDED')) = (${t.answer} <> '' and ${t.answeredAt} is not null)`,
    ),
    check("complaint_forward_check", sql`(${t.state} = 'FORWARDED') = (${t.forwardedTo} <> '')`),
  ],
);

/** What those who handle a report write for each other; the reporter never sees it. */
export const complaintNote = table(
  "complaint_note",
  {
    id: id(),
    complaintId: ref(() => complaint.id).notNull(),
    authorId: ref(() => account.id).notNull(),
    at: instant().notNull(),
    text: text().notNull(),
  },
  (t) => [index("complaint_note_by_complaint").on(t.complaintId, t.at, t.id)],
);
