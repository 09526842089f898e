import { read } from "#db/client";
import { tracesOfApplication } from "#db/queries/regulation";
import { findApplicationScope, findSeat } from "#db/queries/scopes";
import {
  documentsAsked,
  documentsOf,
  findAdminVerdict,
  findSentFile,
  requirementsOf,
} from "#db/queries/verification";
import { neighboursOf } from "#db/queries/verification-queue";
import { type ApplicationState, SENT } from "#domain/application/life-cycle";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import { type TraceNote, traceNote } from "#domain/regulation/trace-note";
import { mayReadFiles, mayVerify } from "#domain/verification/policy";
import {
  EVIDENCE,
  type RequirementOutcome,
  requirementOutcome,
} from "#domain/verification/requirements";
import { isClosed, type Progress } from "#domain/verification/rules";
import type { AdminVerdict, CheckVerdict, RefusalReason } from "#domain/verification/terms";
import type { Context } from "#server/context";
import { lawOf } from "#server/regulation/law-of";
import { referenceDateOf } from "#server/verification/reference-date";
import { readSentFile } from "#server/verification/sent-file";

/** A verdict as it stands; `seen` is its version, 0 without one. */
type Finding = {
  readonly verdict: CheckVerdict | null;
  readonly reason: RefusalReason | null;
  readonly note: string;
  readonly seen: number;
};

export type CheckedDocument = Finding & {
  readonly documentId: string;
  readonly code: DocumentCode;
  readonly label: string;
  readonly bytes: number;
  readonly edition: number;
  /** SHA-256 of the file, lower-case hex. */
  readonly hash: string;
};

export type CheckedRequirement = Finding &
  Omit<RequirementOutcome, "reason" | "trace"> & {
    readonly requirementId: string;
    readonly kind: RequirementKind;
    readonly parameter: string;
    readonly wording: string;
    readonly wordingEn: string;
    /** The coded reason that fits the kind; `reason` is the one that was chosen. */
    readonly fitting: RefusalReason;
    /** A document in which it can be seen; null if none was sent. */
    readonly evidenceId: string | null;
  };

export type VerificationPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly applicationId: string;
  readonly postId: string;
  readonly postTitle: Bilingual;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly nip: string | null;
  readonly submittedAt: string | null;
  readonly state: ApplicationState;
  /** Whether the viewer may judge here and now. */
  readonly editable: boolean;
  readonly documents: readonly CheckedDocument[];
  /** Optional documents that were not sent. */
  readonly absent: readonly { readonly code: DocumentCode; readonly label: string }[];
  readonly requirements: readonly CheckedRequirement[];
  readonly progress: Progress;
  /** The last verdict that was saved. */
  readonly saved: { readonly at: string; readonly by: string } | null;
  readonly proposal: {
    readonly proposal: AdminVerdict;
    readonly explanation: string;
    readonly proposedAt: string;
    readonly proposerName: string;
    readonly returnReason: string | null;
    readonly confirmed: boolean;
    readonly seen: number;
  } | null;
  /** What the rules said when the verdict was confirmed; empty before. */
  readonly traces: readonly TraceNote[];
  readonly neighbours: Awaited<ReturnType<typeof neighboursOf>>;
};

/**
 * One application with all that is judged in it; null when absent, not handed in, before closing,
 * or not the viewer's to read.
 */
export async function loadVerification(
  ctx: Context,
  applicationId: string,
): Promise<VerificationPage | null> {
  const reader = read();
  const application = await findApplicationScope(reader, applicationId);
  if (!application) return null;
  const { selectionId, postId, state } = application;
  const seat = await findSeat(reader, selectionId, ctx.actor.userId ?? "");
  const closed = isClosed(application.closesAt, ctx.now);
  if (!SENT.includes(state) || state === "WITHDRAWN") return null;
  if (!mayReadFiles(ctx.actor, application, seat, closed)) return null;
  const sent = await findSentFile(reader, applicationId);
  if (!sent) return null;

  const [law, documents, asked, requirements, verdict, traces, neighbours] = await Promise.all([
    lawOf(reader, selectionId, ctx.now),
    documentsOf(reader, applicationId),
    documentsAsked(reader, selectionId, postId),
    requirementsOf(reader, application),
    findAdminVerdict(reader, applicationId),
    tracesOfApplication(reader, applicationId),
    neighboursOf(reader, postId, { sortName: sent.sortName, applicationId }),
  ]);
  const { name, facts } = readSentFile(sent.snapshot, sent.accountName);
  const on = {
    referenceDate: referenceDateOf(application, ctx.now),
    law,
    postLevel: sent.postLevel,
  };
  const judged = [...documents, ...requirements];
  return {
    selectionId,
    selectionName: application.selectionName,
    zone: application.zone,
    applicationId,
    postId,
    postTitle: sent.postTitle,
    receiptNumber: application.receiptNumber,
    name,
    nip: facts.nip ?? sent.nip,
    submittedAt: sent.submittedAt?.toISOString() ?? null,
    state,
    editable: state === "UNDER_CHECK" && mayVerify(ctx.actor, application),
    documents: documents.map(({ documentId, code, label, bytes, edition, hash, ...found }) => ({
      documentId,
      code,
      label,
      bytes,
      edition,
      hash,
      ...findingOf(found),
    })),
    absent: asked
      .filter((one) => documents.every((d) => d.requiredDocumentId !== one.requiredDocumentId))
      .map(({ code, label }) => ({ code, label })),
    requirements: requirements.map(
      ({ requirementId, kind, parameter, wording, wordingEn, ...found }) => {
        const { trace: _trace, ...outcome } = requirementOutcome({ kind, parameter }, facts, on);
        return {
          requirementId,
          kind,
          parameter,
          wording,
          wordingEn,
          ...outcome,
          fitting: outcome.reason,
          ...findingOf(found),
          evidenceId: evidenceFor(kind, documents),
        };
      },
    ),
    progress: {
      total: judged.length,
      judged: judged.filter((each) => each.verdict !== null).length,
      notMet: judged.filter((each) => each.verdict === "NOT_MET").length,
    },
    saved: lastSaved(judged),
    proposal: verdict && {
      proposal: verdict.proposal,
      explanation: verdict.explanation,
      proposedAt: verdict.proposedAt.toISOString(),
      proposerName: verdict.proposerName,
      returnReason: verdict.returnedAt === null ? null : (verdict.returnReason ?? ""),
      confirmed: verdict.confirmedAt !== null,
      seen: verdict.version,
    },
    traces: traces.map((trace) => traceNote(trace, law)),
    neighbours,
  };
}

type Judged = {
  readonly verdict: CheckVerdict | null;
  readonly reason: RefusalReason | null;
  readonly note: string | null;
  readonly version: number | null;
  readonly givenAt: Date | null;
  readonly verifierName: string | null;
};

function findingOf({ verdict, reason, note, version }: Judged): Finding {
  return { verdict, reason, note: note ?? "", seen: version ?? 0 };
}

function lastSaved(judged: readonly Judged[]): VerificationPage["saved"] {
  const [last] = judged
    .flatMap(({ givenAt, verifierName }) => (givenAt ? [{ givenAt, verifierName }] : []))
    .toSorted((a, b) => b.givenAt.getTime() - a.givenAt.getTime());
  return last ? { at: last.givenAt.toISOString(), by: last.verifierName ?? "" } : null;
}

function evidenceFor(
  kind: RequirementKind,
  documents: readonly { readonly documentId: string; readonly code: DocumentCode }[],
): string | null {
  for (const code of EVIDENCE[kind]) {
    const found = documents.find((document) => document.code === code);
    if (found) return found.documentId;
  }
  return null;
}
