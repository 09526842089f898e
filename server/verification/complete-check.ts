import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { documentsOf, requirementsOf } from "#db/queries/verification";
import {
  removeVerdict,
  saveDocumentVerdict,
  saveRequirementVerdict,
} from "#db/queries/verification-writes";
import { disputesOf, findingsOf, openDispute, updateCheck } from "#db/queries/verifier-checks";
import { Refused } from "#domain/refusal";
import { requireAllJudged } from "#domain/verification/rules";
import { lookedAtByBoth } from "#domain/verification/sources";
import { areAllDone, commonOf, requireUnfinished } from "#domain/verification/two-verifiers";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import {
  type ApplicationToVerify,
  applicationToVerify,
} from "#server/verification/application-to-verify";

export const CompleteCheck = z.object({
  applicationId: idField,
  /** Of the verifier's own check. */
  version: versionField,
});

/**
 * Closes one verifier's check of an application. When all are done, what they agree on becomes the
 * verdict, and what they differ on goes to the panel.
 * Refuses: not a verifier of it, before closing, not in check, completed already, something not
 * judged yet, changed meanwhile.
 */
export function completeCheck(
  ctx: Context,
  { applicationId, version }: z.output<typeof CompleteCheck>,
): Promise<{ selectionId: string; disputed: number | null }> {
  return inTransaction((tx) => closeCheck(tx, ctx, applicationId, version));
}

/** @param seen version of the own check; null for one that was saved in this transaction */
export async function closeCheck(
  tx: Transaction,
  ctx: Context,
  applicationId: string,
  seen: number | null,
): Promise<{ selectionId: string; disputed: number | null }> {
  const application = await applicationToVerify(tx, ctx, applicationId);
  const { own, checks, verifiers, agencyId, selectionId } = application;
  if (!own) throw new Refused("record-not-found");
  const version = seen ?? own.version;
  requireUnfinished(own);
  const subjects = await subjectsOf(tx, application);
  const given = (await findingsOf(tx, [own.checkId])).filter(({ subjectId }) =>
    subjects.some(({ id }) => id === subjectId),
  );
  const notMet = given.filter(({ verdict }) => verdict === "NOT_MET").length;
  requireAllJudged({ total: subjects.length, judged: given.length, notMet });
  if (!(await updateCheck(tx, { ...own, version }, { completedAt: ctx.now }))) {
    throw new Refused("record-stale");
  }
  await recordAudit(tx, ctx, {
    kind: "check.completed",
    subjectId: own.checkId,
    agencyId,
    selectionId,
    before: { version },
    after: { applicationId, version: version + 1 },
  });
  const now = checks.map((each) => (each === own ? { ...each, completedAt: ctx.now } : each));
  if (!areAllDone(verifiers, now)) return { selectionId, disputed: null };
  return { selectionId, disputed: await settle(tx, ctx, application, subjects) };
}

type Subject = {
  readonly of: "document" | "requirement";
  readonly id: string;
  /** Version of the verdict that holds so far, 0 without one. */
  readonly seen: number;
};

async function subjectsOf(tx: Transaction, application: ApplicationToVerify): Promise<Subject[]> {
  const documents = await documentsOf(tx, application.applicationId);
  const requirements = await requirementsOf(tx, application);
  return [
    ...documents.map(({ documentId: id, version }) => ({ of: "document", id, version }) as const),
    ...requirements.map(
      ({ requirementId: id, version }) => ({ of: "requirement", id, version }) as const,
    ),
  ].map(({ version, ...subject }) => ({ ...subject, seen: version ?? 0 }));
}

/** Compares what both found. @returns on how many things they differ */
async function settle(
  tx: Transaction,
  ctx: Context,
  application: ApplicationToVerify,
  subjects: readonly Subject[],
): Promise<number> {
  const { applicationId, agencyId, selectionId } = application;
  const places = application.checks.filter(({ place }) => place !== null);
  const found = await findingsOf(
    tx,
    places.map(({ checkId }) => checkId),
  );
  const earlier = await disputesOf(tx, applicationId);
  let agreed = 0;
  let disputed = 0;
  for (const { of, id, seen } of subjects) {
    const [first, second] = places.map(({ checkId }) =>
      found.find((each) => each.checkId === checkId && each.subjectId === id),
    );
    // Whoever completed had judged everything; a file replaced since has opened the check again.
    if (!first || !second) throw new Refused("verification-incomplete", null, { open: 1 });
    const common = commonOf(first, second);
    if (common !== null) {
      const { verdict, reason, moreReasons, note } = common;
      const row = {
        ...{ verdict, reason, moreReasons, note, ...lookedAtByBoth(first, second) },
        verifierId: ctx.actor.userId ?? "",
        givenAt: ctx.now,
      };
      const saved =
        of === "document"
          ? await saveDocumentVerdict(tx, id, seen, row)
          : await saveRequirementVerdict(tx, { applicationId, requirementId: id }, seen, row);
      if (!saved) throw new Refused("record-stale");
      agreed += 1;
      continue;
    }
    const before = earlier.find((each) => each.subjectId === id) ?? null;
    const { decidedAt } = before ?? { decidedAt: null };
    // Decided before and nobody has found otherwise since: the decision stands.
    if (decidedAt !== null && first.givenAt <= decidedAt && second.givenAt <= decidedAt) continue;
    const subject = of === "document" ? { documentId: id } : { requirementId: id };
    await removeVerdict(tx, applicationId, subject);
    await openDispute(tx, applicationId, subject, before, ctx.now);
    disputed += 1;
  }
  await recordAudit(tx, ctx, {
    kind: "verdicts.compared",
    subjectId: applicationId,
    agencyId,
    selectionId,
    after: { agreed, disputed },
  });
  return disputed;
}
