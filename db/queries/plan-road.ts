import { and, asc, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { SELECTION_NAME } from "#db/queries/names";
import { type SelectionReach, withinReach } from "#db/queries/reach";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { paper } from "#db/schema/paper";
import { approvedPlan, planStep } from "#db/schema/plan-road";
import { selection } from "#db/schema/planning";
import { roleGrant } from "#db/schema/role-grant";
import type { StaffRole } from "#domain/actor";
import type { SelectionState } from "#domain/planning/life-cycle";

/** The steps of plans, the oldest first. */
export function listPlanSteps(reader: Reader, selectionIds: readonly string[]) {
  return reader
    .select({
      id: planStep.id,
      selectionId: planStep.selectionId,
      sequence: planStep.sequence,
      act: planStep.act,
      state: planStep.state,
      planVersion: planStep.planVersion,
      actorId: planStep.actorId,
      actorName: account.name,
      takenAt: planStep.takenAt,
      reason: planStep.reason,
      paperId: planStep.paperId,
      decisionId: planStep.decisionId,
      deviations: planStep.deviations,
      number: planStep.number,
    })
    .from(planStep)
    .innerJoin(account, eq(account.id, planStep.actorId))
    .where(inArray(planStep.selectionId, [...selectionIds]))
    .orderBy(asc(planStep.selectionId), asc(planStep.sequence));
}

export async function insertPlanStep(
  tx: Transaction,
  values: typeof planStep.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(planStep).values(values).returning({ id: planStep.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

export async function insertApprovedPlan(
  tx: Transaction,
  values: typeof approvedPlan.$inferInsert,
): Promise<void> {
  await tx.insert(approvedPlan).values(values);
}

/** The plan of a selection as it was last approved, with the letter; null before that. */
export async function findApprovedPlan(reader: Reader, selectionId: string) {
  const [found] = await reader
    .select({
      rulesOn: approvedPlan.rulesOn,
      content: approvedPlan.content,
      hash: approvedPlan.hash,
      approvedAt: planStep.takenAt,
      paperId: paper.id,
      kind: paper.kind,
      number: paper.number,
      dated: paper.dated,
    })
    .from(approvedPlan)
    .innerJoin(planStep, eq(planStep.id, approvedPlan.stepId))
    .leftJoin(paper, or(eq(paper.id, planStep.paperId), noLetterBut(planStep.decisionId)))
    .where(eq(approvedPlan.selectionId, selectionId))
    .orderBy(desc(planStep.sequence))
    .limit(1);
  return found ?? null;
}

/**
 * Who signed the announcement on the chair's behalf; null where the chair did, or nobody by now. A
 * signature that was taken back counts no longer.
 */
export async function findMandatedSigner(reader: Reader, slug: string): Promise<string | null> {
  const [last] = await reader
    .select({ act: planStep.act, mandateId: planStep.paperId, name: account.name })
    .from(planStep)
    .innerJoin(selection, eq(selection.id, planStep.selectionId))
    .innerJoin(account, eq(account.id, planStep.actorId))
    .where(and(eq(selection.slug, slug), inArray(planStep.act, ["sign", "takeBack"])))
    .orderBy(desc(planStep.sequence))
    .limit(1);
  return last?.act === "sign" && last.mandateId !== null ? last.name : null;
}

/** The panel's decision stands in for a letter that is not there. */
function noLetterBut(decisionId: typeof planStep.decisionId) {
  return and(isNull(planStep.paperId), eq(paper.id, decisionId));
}

/** Plans within reach that are in one of these states, the oldest first. */
export function plansIn(
  reader: Reader,
  states: readonly SelectionState[],
  reach: SelectionReach,
  limit: number,
) {
  return reader
    .select({
      id: selection.id,
      agencyId: selection.agencyId,
      name: SELECTION_NAME,
      state: selection.state,
      announcedOn: selection.announcedOn,
      zone: agency.zone,
    })
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(and(inArray(selection.state, [...states]), withinReach(reach)))
    .orderBy(asc(selection.createdAt), asc(selection.id))
    .limit(limit);
}

/** The requests for approval of several plans, the approvals, and who entered each. */
export async function planLetters(reader: Reader, selectionIds: readonly string[]) {
  if (selectionIds.length === 0) return [];
  return reader
    .select({
      selectionId: paper.selectionId,
      kind: paper.kind,
      dated: paper.dated,
      recordedById: paper.recordedBy,
    })
    .from(paper)
    .where(
      and(
        inArray(paper.selectionId, [...selectionIds]),
        inArray(paper.kind, ["PLAN_REQUEST", "PLAN_APPROVAL"]),
      ),
    );
}

/** Active accounts with a role in the agency, or in that selection of it. */
export async function officersOf(
  reader: Reader,
  role: StaffRole,
  at: { readonly agencyId: string; readonly selectionId: string },
): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ id: roleGrant.accountId })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(
      and(
        eq(roleGrant.agencyId, at.agencyId),
        eq(roleGrant.role, role),
        isNull(roleGrant.endedAt),
        eq(account.state, "ACTIVE"),
        or(isNull(roleGrant.selectionId), eq(roleGrant.selectionId, at.selectionId)),
      ),
    );
  return rows.map(({ id }) => id);
}
