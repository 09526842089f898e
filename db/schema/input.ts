import { sql } from "drizzle-orm";
import {
  check,
  id,
  index,
  instant,
  integer,
  oneOf,
  ref,
  table,
  text,
  uniqueIndex,
  version,
} from "#db/columns";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { application, storedFile } from "#db/schema/application";
import { selection } from "#db/schema/planning";
import { INPUT_STATES } from "#domain/input/life-cycle";
import { INPUT_CHANNELS, KNOWLEDGE, STANCES, TOPICS } from "#domain/input/terms";

/** The days on which a selection takes input from the public. Plain days in the agency's zone. */
export const inputWindow = table("input_window", {
  selectionId: ref(() => selection.id).primaryKey(),
  firstDay: text().notNull(),
  lastDay: text().notNull(),
  setBy: ref(() => account.id).notNull(),
  setAt: instant().notNull(),
  version: version(),
});

/** What somebody wrote about a candidate (masukan masyarakat). Never public. */
export const publicInput = table(
  "public_input",
  {
    id: id(),
    agencyId: ref(() => agency.id).notNull(),
    selectionId: ref(() => selection.id).notNull(),
    applicationId: ref(() => application.id).notNull(),
    /** Without gaps within the agency and the year: `MSK-26-0001`. */
    number: text().notNull(),
    /** SHA-256 of the code that opens the state. The code itself is with the sender alone. */
    codeHash: text().notNull().unique(),
    state: oneOf(INPUT_STATES).notNull(),
    channel: oneOf(INPUT_CHANNELS).notNull(),
    /** Where it can be read, of what stood in public; empty otherwise. */
    link: text().notNull().default(""),
    stance: oneOf(STANCES).notNull(),
    topic: oneOf(TOPICS).notNull(),
    knowledge: oneOf(KNOWLEDGE).notNull(),
    facts: text().notNull(),
    /** The sender, for chair and secretariat alone; empty only where staff entered it. */
    senderName: text().notNull(),
    senderContact: text().notNull(),
    receivedOn: text().notNull(),
    createdAt: instant().notNull(),
    /** Who entered it; null when the sender did. */
    recordedBy: ref(() => account.id),
    /** When the candidate was asked about the facts, and the answer; null and empty if they were not. */
    heardOn: text(),
    hearing: text().notNull().default(""),
    /** What the panel did with it; empty until then. */
    treatment: text().notNull().default(""),
    settledBy: ref(() => account.id),
    settledAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex("public_input_number").on(t.agencyId, t.number),
    index("public_input_by_selection").on(t.selectionId, t.createdAt, t.id),
    check(
      "public_input_treatment_check",
      sql`(${t.state} <> 'NEW') = (${t.treatment} <> '' and ${t.settledAt} is not null)`,
    ),
    check("public_input_hearing_check", sql`(${t.heardOn} is null) = (${t.hearing} = '')`),
    check(
      "public_input_sender_check",
      sql`${t.channel} <> 'FORM' or (${t.senderName} <> '' and ${t.senderContact} <> '')`,
    ),
  ],
);

/** A piece of evidence that came with an input, counted from 1 in the order of coming. */
export const inputEvidence = table(
  "input_evidence",
  {
    id: id(),
    inputId: ref(() => publicInput.id).notNull(),
    position: integer().notNull(),
    fileHash: ref(() => storedFile.hash).notNull(),
  },
  (t) => [
    uniqueIndex("input_evidence_position").on(t.inputId, t.position),
    uniqueIndex("input_evidence_once").on(t.inputId, t.fileHash),
    check("input_evidence_position_check", sql`${t.position} between 1 and 3`),
  ],
);
