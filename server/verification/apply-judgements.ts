import type { Transaction } from "#db/client";
import { clarificationsOf } from "#db/queries/clarification";
import { documentsOf, requirementsOf } from "#db/queries/verification";
import { saveDocumentVerdict, saveRequirementVerdict } from "#db/queries/verification-writes";
import { findingsOf, saveFinding } from "#db/queries/verifier-checks";
import { Refused, Stale } from "#domain/refusal";
import { requireNotWaiting } from "#domain/verification/clarification";
import { completeJudgement, type Judgement } from "#domain/verification/rules";
import {
  type EvidenceSource,
  type Looked,
  requireLooked,
  sourcesForDocument,
  sourcesForRequirement,
} from "#domain/verification/sources";
import { areSameReasons, reasonsOf } from "#domain/verification/terms";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import {
  type ApplicationToVerify,
  applicationToVerify,
} from "#server/verification/application-to-verify";
import { ownCheck } from "#server/verification/own-check";

/** A judgement as typed, with the version of the verdict that the person saw (0: none yet). */
export type TypedJudgement = Judgement & Looked & { readonly seen: number };

/** A judgement as it is kept. */
export type Kept = Judgement & Looked;

type Stored = {
  readonly verdict: Judgement["verdict"] | null;
  readonly reason: Judgement["reason"];
  readonly moreReasons: Judgement["moreReasons"] | null;
  readonly note: string | null;
  readonly sources: readonly EvidenceSource[] | null;
  readonly sourceNote: string | null;
  readonly version: number | null;
};

type Subject = { readonly of: "document" | "requirement"; readonly id: string };

/** Where judgements are kept: as verdicts that hold, or as what one of two verifiers found. */
type Keeping = {
  readonly stored: (subject: Subject) => Stored | null;
  readonly save: (subject: Subject, seen: number, given: Kept) => Promise<boolean>;
  /** What the trail tells of it. */
  readonly audit: (subject: Subject, before: Stored | null, given: Judgement) => Promise<void>;
};

/**
 * Writes judgements on documents and requirements of one application, keyed by document or
 * requirement id; what is already so is left alone. Shared by the verbs that judge. Where the plan
 * asks for two verifiers, the first judgement takes a place among them.
 */
export async function applyJudgements(
  tx: Transaction,
  ctx: Context,
  applicationId: string,
  typed: ReadonlyMap<string, TypedJudgement>,
): Promise<{ selectionId: string; written: number }> {
  const application = await applicationToVerify(tx, ctx, applicationId);
  const documents = await documentsOf(tx, applicationId);
  const requirements = await requirementsOf(tx, application);
  const questions = await clarificationsOf(tx, applicationId);
  const keeping =
    application.verifiers === 1
      ? verdicts(tx, ctx, application, [
          ...documents.map((each) => [each.documentId, each] as const),
          ...requirements.map((each) => [each.requirementId, each] as const),
        ])
      : await findings(tx, ctx, application);
  const codes = documents.map(({ code }) => code);
  let written = 0;
  for (const [id, { seen, ...judgement }] of typed) {
    const document = documents.find((each) => each.documentId === id);
    const requirement = requirements.find((each) => each.requirementId === id);
    const offered = document
      ? sourcesForDocument(document.code)
      : requirement && sourcesForRequirement(requirement.kind, codes);
    if (offered === undefined) throw new Refused("record-not-found");
    const subject = { of: document ? "document" : "requirement", id } as const;
    const stored = keeping.stored(subject);
    const given = keptAs(judgement, offered);
    if (stored !== null && isSame(stored, given)) continue;
    const question = questions.find(
      (each) => each.requiredDocumentId === document?.requiredDocumentId,
    );
    requireNotWaiting(question ?? null, reasonsOf(given), ctx.now);
    if ((stored?.version ?? 0) !== seen || !(await keeping.save(subject, seen, given))) {
      throw new Stale(storedFields(id, stored));
    }
    written += 1;
    await keeping.audit(subject, stored, given);
  }
  return { selectionId: application.selectionId, written };
}

/** What is kept now, as the fields of the form would show it. */
function storedFields(id: string, stored: Stored | null): Record<string, string> {
  return {
    [`seen.${id}`]: `${stored?.version ?? 0}`,
    [`verdict.${id}`]: stored?.verdict ?? "",
    [`reason.${id}`]: stored?.reason ?? "",
    [`note.${id}`]: stored?.note ?? "",
    [`sourceNote.${id}`]: stored?.sourceNote ?? "",
  };
}

/** One verifier: what is found holds at once. */
function verdicts(
  tx: Transaction,
  ctx: Context,
  { applicationId, agencyId, selectionId }: ApplicationToVerify,
  rows: readonly (readonly [string, Stored])[],
): Keeping {
  const stored = new Map(rows);
  const by = { verifierId: ctx.actor.userId ?? "", givenAt: ctx.now };
  return {
    stored: ({ id }) => stored.get(id) ?? null,
    save: ({ of, id }, seen, given) =>
      of === "document"
        ? saveDocumentVerdict(tx, id, seen, { ...given, ...by })
        : saveRequirementVerdict(tx, { applicationId, requirementId: id }, seen, {
            ...given,
            ...by,
          }),
    audit: ({ of, id }, before, { verdict, reason, moreReasons }) =>
      recordAudit(tx, ctx, {
        kind: of === "document" ? "document.judged" : "requirement.judged",
        subjectId: id,
        agencyId,
        selectionId,
        before:
          before?.verdict == null
            ? null
            : { verdict: before.verdict, reason: before.reason, moreReasons: before.moreReasons },
        after: { applicationId, verdict, reason, moreReasons, version: (before?.version ?? 0) + 1 },
      }),
  };
}

/** Two verifiers: what one finds is their own until both are done, in the trail as well. */
async function findings(
  tx: Transaction,
  ctx: Context,
  application: ApplicationToVerify,
): Promise<Keeping> {
  const { applicationId, agencyId, selectionId } = application;
  const checkId = await ownCheck(tx, ctx, application);
  const stored = new Map(
    (await findingsOf(tx, [checkId])).map((each) => [each.subjectId, each] as const),
  );
  return {
    stored: ({ id }) => stored.get(id) ?? null,
    save: ({ of, id }, seen, given) =>
      saveFinding(
        tx,
        checkId,
        of === "document" ? { documentId: id } : { requirementId: id },
        seen,
        { ...given, givenAt: ctx.now },
      ),
    audit: ({ id }, before) =>
      recordAudit(tx, ctx, {
        kind: "finding.given",
        subjectId: id,
        agencyId,
        selectionId,
        after: { applicationId, checkId, version: (before?.version ?? 0) + 1 },
      }),
  };
}

/** A judgement and what it rests on, whole. @param offered what may have been looked at for it */
export function keptAs(typed: Kept, offered: readonly EvidenceSource[]): Kept {
  const { verdict, reason, moreReasons, note, sources, sourceNote } = typed;
  const judgement = completeJudgement({ verdict, reason, moreReasons, note });
  return { ...judgement, ...requireLooked(offered, judgement, { sources, sourceNote }) };
}

function isSame(stored: Stored, given: Kept): boolean {
  const { verdict, note, sources, sourceNote } = given;
  return (
    stored.verdict === verdict &&
    areSameReasons({ ...stored, moreReasons: stored.moreReasons ?? [] }, given) &&
    (stored.note ?? "") === note &&
    (stored.sources ?? []).join() === sources.join() &&
    (stored.sourceNote ?? "") === sourceNote
  );
}
