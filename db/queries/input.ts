import { and, asc, count, desc, eq, isNotNull, ne } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { type MomentCursor, olderThan } from "#db/queries/cursor";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { applicantProfile, application, storedFile } from "#db/schema/application";
import { inputEvidence, inputWindow, publicInput } from "#db/schema/input";
import { selection, selectionPost, stage } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";

/** The days on which a selection takes input; null where none were set. */
export async function findInputWindow(reader: Reader, selectionId: string) {
  const [found] = await reader
    .select({
      firstDay: inputWindow.firstDay,
      lastDay: inputWindow.lastDay,
      version: inputWindow.version,
    })
    .from(inputWindow)
    .where(eq(inputWindow.selectionId, selectionId));
  return found ?? null;
}

/** Whether there were no days yet, and these were written. */
export async function insertInputWindow(
  tx: Transaction,
  values: typeof inputWindow.$inferInsert,
): Promise<boolean> {
  const written = await tx
    .insert(inputWindow)
    .values(values)
    .onConflictDoNothing()
    .returning({ selectionId: inputWindow.selectionId });
  return written.length > 0;
}

/** Whether the days still had that version and were written. */
export async function updateInputWindow(
  tx: Transaction,
  selectionId: string,
  seen: number,
  values: Pick<typeof inputWindow.$inferInsert, "firstDay" | "lastDay" | "setBy" | "setAt">,
): Promise<boolean> {
  const written = await tx
    .update(inputWindow)
    .set({ ...values, version: seen + 1 })
    .where(and(eq(inputWindow.selectionId, selectionId), eq(inputWindow.version, seen)))
    .returning({ selectionId: inputWindow.selectionId });
  return written.length > 0;
}

/** Who is published as eligible in a selection, and so whom the public may write about. */
export async function publishedCandidates(reader: Reader, selectionId: string) {
  const rows = await reader
    .select({
      applicationId: application.id,
      receiptNumber: application.receiptNumber,
      postTitle: POST_TITLE,
      accountName: account.name,
      fullName: applicantProfile.fullName,
    })
    .from(application)
    .innerJoin(postStage, eq(postStage.postId, application.postId))
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(applicantProfile, eq(applicantProfile.accountId, application.applicantId))
    .where(
      and(
        eq(application.selectionId, selectionId),
        eq(stage.kind, "ADMIN_CHECK"),
        eq(postStage.state, "PUBLISHED"),
        // The code is given with the verdict that admits somebody.
        isNotNull(application.candidateCode),
        ne(application.state, "WITHDRAWN"),
      ),
    );
  return rows.map(({ accountName, fullName, ...row }) => ({
    ...row,
    name: fullName ?? accountName,
  }));
}

export async function insertInput(
  tx: Transaction,
  values: typeof publicInput.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(publicInput).values(values).returning({ id: publicInput.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Changes input that is still as it was seen; false if it is not. */
export async function updateInput(
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  values: Partial<typeof publicInput.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(publicInput)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(publicInput.id, seen.id), eq(publicInput.version, seen.version)))
    .returning({ id: publicInput.id });
  return written.length === 1;
}

/** Input by the hash of its code, as far as its sender follows it; null if there is none. */
export async function findTrackedInput(reader: Reader, codeHash: string) {
  const [found] = await reader
    .select({
      id: publicInput.id,
      agencyId: publicInput.agencyId,
      slug: selection.slug,
      state: publicInput.state,
      createdAt: publicInput.createdAt,
      zone: agency.zone,
      version: publicInput.version,
    })
    .from(publicInput)
    .innerJoin(agency, eq(agency.id, publicInput.agencyId))
    .innerJoin(selection, eq(selection.id, publicInput.selectionId))
    .where(eq(publicInput.codeHash, codeHash));
  return found ?? null;
}

/** One input whole; null if there is none. */
export async function findInput(reader: Reader, id: string) {
  const [found] = await reader
    .select({
      id: publicInput.id,
      agencyId: publicInput.agencyId,
      selectionId: publicInput.selectionId,
      number: publicInput.number,
      state: publicInput.state,
      channel: publicInput.channel,
      link: publicInput.link,
      stance: publicInput.stance,
      topic: publicInput.topic,
      knowledge: publicInput.knowledge,
      facts: publicInput.facts,
      senderName: publicInput.senderName,
      senderContact: publicInput.senderContact,
      receivedOn: publicInput.receivedOn,
      heardOn: publicInput.heardOn,
      hearing: publicInput.hearing,
      treatment: publicInput.treatment,
      settledAt: publicInput.settledAt,
      settledByName: account.name,
      version: publicInput.version,
      zone: agency.zone,
      postTitle: POST_TITLE,
      applicantId: application.applicantId,
    })
    .from(publicInput)
    .innerJoin(agency, eq(agency.id, publicInput.agencyId))
    .innerJoin(application, eq(application.id, publicInput.applicationId))
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .leftJoin(account, eq(account.id, publicInput.settledBy))
    .where(eq(publicInput.id, id));
  return found ?? null;
}

/** The evidence that came with an input, in the order of coming. */
export function evidenceOf(reader: Reader, inputId: string) {
  return reader
    .select({
      position: inputEvidence.position,
      hash: storedFile.hash,
      mimeType: storedFile.mimeType,
      scan: storedFile.scan,
    })
    .from(inputEvidence)
    .innerJoin(storedFile, eq(storedFile.hash, inputEvidence.fileHash))
    .where(eq(inputEvidence.inputId, inputId))
    .orderBy(asc(inputEvidence.position));
}

export async function insertEvidence(
  tx: Transaction,
  values: typeof inputEvidence.$inferInsert,
): Promise<void> {
  await tx.insert(inputEvidence).values(values);
}

/** Input of a selection, the newest first; a page of it. */
export async function listInput(
  reader: Reader,
  selectionId: string,
  page: {
    readonly after: MomentCursor | null;
    readonly limit: number;
  },
) {
  const { after, limit } = page;
  const rows = await reader
    .select({
      id: publicInput.id,
      number: publicInput.number,
      state: publicInput.state,
      channel: publicInput.channel,
      stance: publicInput.stance,
      topic: publicInput.topic,
      receivedOn: publicInput.receivedOn,
      createdAt: publicInput.createdAt,
      accountName: account.name,
      fullName: applicantProfile.fullName,
    })
    .from(publicInput)
    .innerJoin(application, eq(application.id, publicInput.applicationId))
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(applicantProfile, eq(applicantProfile.accountId, application.applicantId))
    .where(
      and(
        eq(publicInput.selectionId, selectionId),
        olderThan(publicInput.createdAt, publicInput.id, after),
      ),
    )
    .orderBy(desc(publicInput.createdAt), desc(publicInput.id))
    .limit(limit);
  return rows.map(({ accountName, fullName, ...row }) => ({
    ...row,
    candidate: fullName ?? accountName,
  }));
}

/** How many inputs of a selection are in each state. */
export function countInput(reader: Reader, selectionId: string) {
  return reader
    .select({ state: publicInput.state, count: count() })
    .from(publicInput)
    .where(eq(publicInput.selectionId, selectionId))
    .groupBy(publicInput.state)
    .orderBy(asc(publicInput.state));
}

/** An announced selection by its public address, with the days of its input; null if there is none. */
export async function findInputPlace(reader: Reader, slug: string) {
  const [found] = await reader
    .select({
      selectionId: selection.id,
      agencyId: agency.id,
      state: selection.state,
      slug: selection.slug,
      name: SELECTION_NAME,
      agencyName: agency.name,
      zone: agency.zone,
      inputDays: selection.inputDays,
      resultIdentity: selection.resultIdentity,
      firstDay: inputWindow.firstDay,
      lastDay: inputWindow.lastDay,
    })
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .leftJoin(inputWindow, eq(inputWindow.selectionId, selection.id))
    .where(eq(selection.slug, slug));
  return found ?? null;
}
