import { and, asc, eq, inArray, isNull, like, or, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { paper, requirementBasis } from "#db/schema/paper";
import {
  criterion,
  integrityPact,
  panelMember,
  requiredDocument,
  requirement,
  selection,
  selectionPost,
  stage,
} from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";

/** Everything a plan says about the selection itself; null if there is none. */
export async function findPlan(reader: Reader, selectionId: string) {
  const [found] = await reader
    .select({
      id: selection.id,
      agencyId: selection.agencyId,
      agencyName: agency.name,
      province: agency.province,
      zone: agency.zone,
      slug: selection.slug,
      name: SELECTION_NAME,
      state: selection.state,
      announcementNumber: selection.announcementNumber,
      announcedOn: selection.announcedOn,
      lastDay: selection.lastDay,
      opensAt: selection.opensAt,
      closesAt: selection.closesAt,
      referenceDate: selection.referenceDate,
      maxPostsPerApplicant: selection.maxPostsPerApplicant,
      publicationMode: selection.publicationMode,
      resultIdentity: selection.resultIdentity,
      verifiers: selection.verifiers,
      objectionDays: selection.objectionDays,
      clarificationDays: selection.clarificationDays,
      inputDays: selection.inputDays,
      contactName: selection.contactName,
      contactPhone: selection.contactPhone,
      contactAddress: selection.contactAddress,
      howToApply: selection.howToApply,
      howToApplyEn: selection.howToApplyEn,
      tieCriterion: selection.tieCriterion,
      permissionCases: selection.permissionCases,
      publishedAt: selection.publishedAt,
      planVersion: selection.planVersion,
      version: selection.version,
    })
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(eq(selection.id, selectionId));
  return found ?? null;
}

/** Whether an agency has a selection of exactly this name. */
export async function selectionNamed(
  reader: Reader,
  agencyId: string,
  name: string,
): Promise<boolean> {
  const found = await reader
    .select({ id: selection.id })
    .from(selection)
    .where(and(eq(selection.agencyId, agencyId), eq(selection.name, name)))
    .limit(1);
  return found.length > 0;
}

/** Posts of a selection in their order. */
export function listPosts(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: selectionPost.id,
      code: selectionPost.code,
      prefix: selectionPost.prefix,
      title: POST_TITLE,
      unit: selectionPost.unit,
      level: selectionPost.level,
      workField: selectionPost.workField,
      scope: selectionPost.scope,
      requiredLevels: selectionPost.requiredLevels,
      position: selectionPost.position,
      lastDay: selectionPost.lastDay,
      closesAt: selectionPost.closesAt,
      cancelledAt: selectionPost.cancelledAt,
      version: selectionPost.version,
    })
    .from(selectionPost)
    .where(eq(selectionPost.selectionId, selectionId))
    .orderBy(asc(selectionPost.position), asc(selectionPost.id));
}

/** Requirements of a selection in their order, those of single posts among them. */
export function listRequirements(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: requirement.id,
      postId: requirement.postId,
      kind: requirement.kind,
      parameter: requirement.parameter,
      wording: requirement.wording,
      wordingEn: requirement.wordingEn,
      basisId: requirementBasis.paperId,
      basisNumber: paper.number,
      basisDated: paper.dated,
      position: requirement.position,
      version: requirement.version,
    })
    .from(requirement)
    .leftJoin(requirementBasis, eq(requirementBasis.requirementId, requirement.id))
    .leftJoin(paper, eq(paper.id, requirementBasis.paperId))
    .where(and(eq(requirement.selectionId, selectionId), isNull(requirement.withdrawnAt)))
    .orderBy(asc(requirement.position), asc(requirement.id));
}

/** Documents that a selection asks for in their order, those of single posts among them. */
export function listRequiredDocuments(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: requiredDocument.id,
      postId: requiredDocument.postId,
      code: requiredDocument.code,
      label: requiredDocument.label,
      maxMegabytes: requiredDocument.maxMegabytes,
      maxPages: requiredDocument.maxPages,
      mandatory: requiredDocument.mandatory,
      neededOf: requiredDocument.neededOf,
      position: requiredDocument.position,
      version: requiredDocument.version,
    })
    .from(requiredDocument)
    .where(and(eq(requiredDocument.selectionId, selectionId), isNull(requiredDocument.withdrawnAt)))
    .orderBy(asc(requiredDocument.position), asc(requiredDocument.id));
}

/** Stages of selections in their order. */
export function listStages(reader: Reader, selectionIds: readonly string[]) {
  return reader
    .select({
      id: stage.id,
      selectionId: stage.selectionId,
      kind: stage.kind,
      position: stage.position,
      method: stage.method,
      methodNote: stage.methodNote,
      methodNoteEn: stage.methodNoteEn,
      weight: stage.weight,
      maximum: stage.maximum,
      passRule: stage.passRule,
      passThreshold: stage.passThreshold,
      passBasis: stage.passBasis,
      passCategories: stage.passCategories,
      resultMode: stage.resultMode,
      criteriaTotal: stage.criteriaTotal,
      sheetDecimals: stage.sheetDecimals,
      startsOn: stage.startsOn,
      endsOn: stage.endsOn,
      resultsOn: stage.resultsOn,
      version: stage.version,
    })
    .from(stage)
    .where(inArray(stage.selectionId, [...selectionIds]))
    .orderBy(asc(stage.selectionId), asc(stage.position));
}

/** Criteria of all stages of a selection, in their order. */
export function listCriteria(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: criterion.id,
      stageId: criterion.stageId,
      position: criterion.position,
      name: criterion.name,
      nameEn: criterion.nameEn,
      description: criterion.description,
      descriptionEn: criterion.descriptionEn,
      weight: criterion.weight,
      lowest: criterion.lowest,
      highest: criterion.highest,
      levels: criterion.levels,
    })
    .from(criterion)
    .innerJoin(stage, eq(stage.id, criterion.stageId))
    .where(eq(stage.selectionId, selectionId))
    .orderBy(asc(stage.position), asc(criterion.position));
}

/** Members who sit on the panel now, the chair first. */
export function listMembers(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: panelMember.id,
      accountId: panelMember.accountId,
      name: account.name,
      email: account.email,
      element: panelMember.element,
      postLevel: panelMember.postLevel,
      expertise: panelMember.expertise,
      institution: panelMember.institution,
      fromSupervisor: panelMember.fromSupervisor,
      isChair: panelMember.isChair,
      /** When the integrity pact was accepted; null before. */
      pactAt: integrityPact.acceptedAt,
      version: panelMember.version,
    })
    .from(panelMember)
    .innerJoin(account, eq(account.id, panelMember.accountId))
    .leftJoin(
      integrityPact,
      and(
        eq(integrityPact.selectionId, panelMember.selectionId),
        eq(integrityPact.accountId, panelMember.accountId),
      ),
    )
    .where(and(eq(panelMember.selectionId, selectionId), isNull(panelMember.endedAt)))
    .orderBy(sql`${panelMember.isChair} desc`, asc(panelMember.seatedAt), asc(panelMember.id));
}

/** Slugs that are this one or begin with it. */
export async function slugsLike(reader: Reader, stem: string): Promise<Set<string>> {
  const rows = await reader
    .select({ slug: selection.slug })
    .from(selection)
    .where(or(eq(selection.slug, stem), like(selection.slug, `${stem}-%`)));
  return new Set(rows.map(({ slug }) => slug));
}

export async function insertSelection(
  tx: Transaction,
  values: typeof selection.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(selection).values(values).returning({ id: selection.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Overwrites a selection that still is at `version`; false, with nothing written, otherwise. */
export async function updateSelection(
  tx: Transaction,
  at: { readonly id: string; readonly version: number },
  values: Partial<typeof selection.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(selection)
    .set({ ...values, version: at.version + 1 })
    .where(and(eq(selection.id, at.id), eq(selection.version, at.version)))
    .returning({ id: selection.id });
  return written.length === 1;
}

/** Overwrites a selection whose whole plan still is the one that was looked at; false otherwise. */
export async function updatePlanned(
  tx: Transaction,
  at: { readonly id: string; readonly planVersion: number },
  values: Partial<typeof selection.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(selection)
    .set({ ...values, version: sql`${selection.version} + 1` })
    .where(and(eq(selection.id, at.id), eq(selection.planVersion, at.planVersion)))
    .returning({ id: selection.id });
  return written.length === 1;
}

/** Gives all posts of a selection the window of its announcement. */
export async function openPosts(
  tx: Transaction,
  selectionId: string,
  window: { readonly lastDay: string | null; readonly closesAt: Date | null },
): Promise<void> {
  await tx.update(selectionPost).set(window).where(eq(selectionPost.selectionId, selectionId));
}

/** Counts one more change of the plan. */
export async function raisePlanVersion(tx: Transaction, selectionId: string): Promise<void> {
  await tx
    .update(selection)
    .set({ planVersion: sql`${selection.planVersion} + 1` })
    .where(eq(selection.id, selectionId));
}

/** Lays out every stage for every post, none of them begun. */
export async function insertPostStages(
  tx: Transaction,
  stageIds: readonly string[],
  postIds: readonly string[],
): Promise<void> {
  const rows = postIds.flatMap((postId) =>
    stageIds.map((stageId) => ({ stageId, postId, state: "PLANNED" as const })),
  );
  if (rows.length > 0) await tx.insert(postStage).values(rows);
}
