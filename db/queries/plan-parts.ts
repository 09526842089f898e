import { and, eq, max } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { requirementBasis } from "#db/schema/paper";
import {
  criterion,
  panelMember,
  requiredDocument,
  requirement,
  selectionPost,
  stage,
} from "#db/schema/planning";
import type { StageKind } from "#domain/planning/terms";

/** A row as somebody looked at it. Each write below answers false if it is no longer that one. */
type Seen = { readonly id: string; readonly version: number };

type PostRow = typeof selectionPost.$inferInsert;
type RequirementRow = typeof requirement.$inferInsert;
type Based = { readonly basisId?: string | null };
type DocumentRow = typeof requiredDocument.$inferInsert;
type StageRow = typeof stage.$inferInsert;
type CriterionRow = typeof criterion.$inferInsert;
type MemberRow = typeof panelMember.$inferInsert;

/** To which selection a post belongs, with its code and prefix. */
export async function findPost(reader: Reader, id: string) {
  const [found] = await reader
    .select({
      selectionId: selectionPost.selectionId,
      code: selectionPost.code,
      title: selectionPost.title,
    })
    .from(selectionPost)
    .where(eq(selectionPost.id, id));
  return found ?? null;
}

export async function insertPost(
  tx: Transaction,
  values: Omit<PostRow, "position">,
): Promise<string> {
  const [top] = await tx
    .select({ position: max(selectionPost.position) })
    .from(selectionPost)
    .where(eq(selectionPost.selectionId, values.selectionId));
  const position = (top?.position ?? 0) + 1;
  return theId(
    await tx
      .insert(selectionPost)
      .values({ ...values, position })
      .returning({ id: selectionPost.id }),
  );
}

export async function updatePost(tx: Transaction, seen: Seen, values: Partial<PostRow>) {
  const written = await tx
    .update(selectionPost)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(selectionPost.id, seen.id), eq(selectionPost.version, seen.version)))
    .returning({ id: selectionPost.id });
  return written.length === 1;
}

/** Takes a post out of a draft, with what is asked for it alone. */
export async function deletePost(tx: Transaction, seen: Seen) {
  const own = await tx
    .select({ id: requirement.id })
    .from(requirement)
    .where(eq(requirement.postId, seen.id));
  for (const { id } of own) await setBasis(tx, id, null);
  await tx.delete(requirement).where(eq(requirement.postId, seen.id));
  await tx.delete(requiredDocument).where(eq(requiredDocument.postId, seen.id));
  const gone = await tx
    .delete(selectionPost)
    .where(and(eq(selectionPost.id, seen.id), eq(selectionPost.version, seen.version)))
    .returning({ id: selectionPost.id });
  return gone.length === 1;
}

/** To which selection a requirement belongs. */
export async function findRequirement(reader: Reader, id: string) {
  const [found] = await reader
    .select({ selectionId: requirement.selectionId, kind: requirement.kind })
    .from(requirement)
    .where(eq(requirement.id, id));
  return found ?? null;
}

export async function insertRequirement(
  tx: Transaction,
  { basisId = null, ...values }: Omit<RequirementRow, "position"> & Based,
): Promise<string> {
  const [top] = await tx
    .select({ position: max(requirement.position) })
    .from(requirement)
    .where(eq(requirement.selectionId, values.selectionId));
  const position = (top?.position ?? 0) + 1;
  const id = theId(
    await tx
      .insert(requirement)
      .values({ ...values, position })
      .returning({ id: requirement.id }),
  );
  await setBasis(tx, id, basisId);
  return id;
}

export async function updateRequirement(
  tx: Transaction,
  seen: Seen,
  { basisId, ...values }: Partial<RequirementRow> & Based,
) {
  if (basisId !== undefined) await setBasis(tx, seen.id, basisId);
  const written = await tx
    .update(requirement)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(requirement.id, seen.id), eq(requirement.version, seen.version)))
    .returning({ id: requirement.id });
  return written.length === 1;
}

/** On which paper a requirement rests. A write that is refused afterwards takes this back with it. */
async function setBasis(tx: Transaction, requirementId: string, paperId: string | null) {
  await tx.delete(requirementBasis).where(eq(requirementBasis.requirementId, requirementId));
  if (paperId !== null) await tx.insert(requirementBasis).values({ requirementId, paperId });
}

export async function deleteRequirement(tx: Transaction, seen: Seen) {
  await setBasis(tx, seen.id, null);
  const gone = await tx
    .delete(requirement)
    .where(and(eq(requirement.id, seen.id), eq(requirement.version, seen.version)))
    .returning({ id: requirement.id });
  return gone.length === 1;
}

/** To which selection a required document belongs. */
export async function findRequiredDocument(reader: Reader, id: string) {
  const [found] = await reader
    .select({ selectionId: requiredDocument.selectionId, code: requiredDocument.code })
    .from(requiredDocument)
    .where(eq(requiredDocument.id, id));
  return found ?? null;
}

export async function insertRequiredDocument(
  tx: Transaction,
  values: Omit<DocumentRow, "position">,
): Promise<string> {
  const [top] = await tx
    .select({ position: max(requiredDocument.position) })
    .from(requiredDocument)
    .where(eq(requiredDocument.selectionId, values.selectionId));
  const position = (top?.position ?? 0) + 1;
  return theId(
    await tx
      .insert(requiredDocument)
      .values({ ...values, position })
      .returning({ id: requiredDocument.id }),
  );
}

export async function updateRequiredDocument(
  tx: Transaction,
  seen: Seen,
  values: Partial<DocumentRow>,
) {
  const written = await tx
    .update(requiredDocument)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(requiredDocument.id, seen.id), eq(requiredDocument.version, seen.version)))
    .returning({ id: requiredDocument.id });
  return written.length === 1;
}

export async function deleteRequiredDocument(tx: Transaction, seen: Seen) {
  const gone = await tx
    .delete(requiredDocument)
    .where(and(eq(requiredDocument.id, seen.id), eq(requiredDocument.version, seen.version)))
    .returning({ id: requiredDocument.id });
  return gone.length === 1;
}

/** To which selection a stage belongs, and what it is. */
export async function findStage(reader: Reader, id: string) {
  const [found] = await reader
    .select({ selectionId: stage.selectionId, kind: stage.kind })
    .from(stage)
    .where(eq(stage.id, id));
  return found ?? null;
}

/** The stage of a kind in a plan, which has at most one; null if it has none. */
export async function findStageOfKind(reader: Reader, selectionId: string, kind: StageKind) {
  const [found] = await reader
    .select({ id: stage.id })
    .from(stage)
    .where(and(eq(stage.selectionId, selectionId), eq(stage.kind, kind)));
  return found ?? null;
}

export async function insertStage(tx: Transaction, values: StageRow): Promise<string> {
  return theId(await tx.insert(stage).values(values).returning({ id: stage.id }));
}

export async function updateStage(tx: Transaction, seen: Seen, values: Partial<StageRow>) {
  const written = await tx
    .update(stage)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(stage.id, seen.id), eq(stage.version, seen.version)))
    .returning({ id: stage.id });
  return written.length === 1;
}

/** Takes a stage out of a draft, with what its sheets would have asked. */
export async function deleteStage(tx: Transaction, seen: Seen) {
  await tx.delete(criterion).where(eq(criterion.stageId, seen.id));
  const gone = await tx
    .delete(stage)
    .where(and(eq(stage.id, seen.id), eq(stage.version, seen.version)))
    .returning({ id: stage.id });
  return gone.length === 1;
}

/** Changes one criterion of a stage; the caller guards it by the version of the stage. */
export async function updateCriterion(
  tx: Transaction,
  id: string,
  values: Partial<CriterionRow>,
): Promise<void> {
  await tx.update(criterion).set(values).where(eq(criterion.id, id));
}

/** Puts these criteria in the place of those that a stage had. */
export async function replaceCriteria(
  tx: Transaction,
  stageId: string,
  rows: readonly Omit<CriterionRow, "stageId" | "position">[],
): Promise<void> {
  await tx.delete(criterion).where(eq(criterion.stageId, stageId));
  if (rows.length === 0) return;
  await tx
    .insert(criterion)
    .values(rows.map((row, index) => ({ ...row, stageId, position: index + 1 })));
}

/** A seat, taken or left, by its id. */
export async function findMember(reader: Reader, id: string) {
  const [found] = await reader
    .select({
      selectionId: panelMember.selectionId,
      accountId: panelMember.accountId,
      endedAt: panelMember.endedAt,
    })
    .from(panelMember)
    .where(eq(panelMember.id, id));
  return found ?? null;
}

/** The seat that somebody has or had on a panel. */
export async function findSeatOf(reader: Reader, selectionId: string, accountId: string) {
  const [found] = await reader
    .select({
      id: panelMember.id,
      endedAt: panelMember.endedAt,
      version: panelMember.version,
    })
    .from(panelMember)
    .where(and(eq(panelMember.selectionId, selectionId), eq(panelMember.accountId, accountId)));
  return found ?? null;
}

export async function insertMember(tx: Transaction, values: MemberRow): Promise<string> {
  return theId(await tx.insert(panelMember).values(values).returning({ id: panelMember.id }));
}

export async function updateMember(tx: Transaction, seen: Seen, values: Partial<MemberRow>) {
  const written = await tx
    .update(panelMember)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(panelMember.id, seen.id), eq(panelMember.version, seen.version)))
    .returning({ id: panelMember.id });
  return written.length === 1;
}

function theId(rows: readonly { readonly id: string }[]): string {
  const [row] = rows;
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}
