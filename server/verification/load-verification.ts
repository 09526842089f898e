import { read } from "#db/client";
import { type ClarificationRow, clarificationsOf } from "#db/queries/clarification";
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
import { checksOf, disputesOf, findingsOf, hasConflict } from "#db/queries/verifier-checks";
import { type ApplicationState, SENT } from "#domain/application/life-cycle";
import { type Need, needOf } from "#domain/application/needed-of";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import { type TraceNote, traceNote } from "#domain/regulation/trace-note";
import { type ClarificationState, clarificationState } from "#domain/verification/clarification";
import { mayReadFiles, mayVerify } from "#domain/verification/policy";
import {
  EVIDENCE,
  type RequirementOutcome,
  requirementOutcome,
} from "#domain/verification/requirements";
import { isClosed, type Progress } from "#domain/verification/rules";
import {
  type EvidenceSource,
  type Looked,
  sourcesForDocument,
  sourcesForRequirement,
} from "#domain/verification/sources";
import type { AdminVerdict, CheckVerdict, RefusalReason } from "#domain/verification/terms";
import { areAllDone, freePlace } from "#domain/verification/two-verifiers";
import type { Context } from "#server/context";
import { lawOf } from "#server/regulation/law-of";
import { heldBack } from "#server/scan/held";
import { type Infection, infectionOf } from "#server/scan/infection";
import { owesStatements } from "#server/scoring/own-statements";
import { filePermit } from "#server/verification/file-permit";
import { firstSignature } from "#server/verification/first-signature";
import { referenceDateOf } from "#server/verification/reference-date";
import { readSentFile } from "#server/verification/sent-file";

/** A verdict as it stands; `seen` is its version, 0 without one. */
type Finding = Looked & {
  readonly verdict: CheckVerdict | null;
  readonly reason: RefusalReason | null;
  readonly moreReasons: readonly RefusalReason[];
  readonly note: string;
  readonly seen: number;
  /** What may have been looked at for it; empty where that is not asked. */
  readonly offered: readonly EvidenceSource[];
};

export type CheckedDocument = Finding & {
  readonly documentId: string;
  readonly code: DocumentCode;
  readonly label: string;
  /** Whether it was needed of this applicant; null where it is needed of everybody. */
  readonly need: Need | null;
  readonly bytes: number;
  readonly edition: number;
  /** SHA-256 of the file, lower-case hex. */
  readonly hash: string;
  /** Whether it waits for a scan, until which nobody of the office opens it. */
  readonly waits: boolean;
  /** A virus that was found in it since it was sent; the file lies in quarantine. */
  readonly infection: Infection | null;
  /** Whether the viewer may ask the applicant about it. */
  readonly mayAsk: boolean;
  /** What the applicant was asked about it; null where nothing was. */
  readonly asked: AskedAbout | null;
};

export type AskedAbout = {
  readonly state: ClarificationState;
  readonly question: string;
  /** The first instant too late. ISO. */
  readonly dueAt: string;
  readonly answeredAt: string | null;
  readonly answer: string | null;
  /** The file that was sent, where another took its place. */
  readonly replacedId: string | null;
  /** When a virus was found in the file it had been answered with. */
  readonly reopenedAt: string | null;
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

export type TwoVerifiers = {
  /** The viewer's own check; null without one. */
  readonly own: { readonly version: number; readonly completed: boolean } | null;
  readonly completed: number;
  /** Whether what holds is known: everybody has finished. */
  readonly settled: boolean;
  /** What each found, by document or requirement; nothing before all have finished. */
  readonly findings: readonly {
    readonly subjectId: string;
    readonly verifierName: string;
    readonly verdict: CheckVerdict;
    readonly reason: RefusalReason | null;
    readonly moreReasons: readonly RefusalReason[];
    readonly note: string;
    readonly sources: readonly EvidenceSource[];
    readonly sourceNote: string;
  }[];
  /** Documents and requirements on which they differed. */
  readonly disputes: readonly {
    readonly subjectId: string;
    readonly because: string | null;
    readonly decided: boolean;
  }[];
};

export type VerificationPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly applicationId: string;
  /** For the addresses of its files. */
  readonly permit: string;
  readonly postId: string;
  readonly postTitle: Bilingual;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly nip: string | null;
  readonly submittedAt: string | null;
  readonly state: ApplicationState;
  /** Whether the viewer may judge here and now. */
  readonly editable: boolean;
  /** Whether the viewer belongs to those who verify here. */
  readonly verifies: boolean;
  /** Whether the viewer may propose MS or TMS: all have finished, and nothing is in dispute. */
  readonly mayPropose: boolean;
  /** Whose signature over all proposals of the post another proposal would undo; null where none would. */
  readonly signedBy: string | null;
  readonly documents: readonly CheckedDocument[];
  /** Optional documents that were not sent. */
  readonly absent: readonly {
    readonly code: DocumentCode;
    readonly label: string;
    readonly need: Need | null;
  }[];
  readonly requirements: readonly CheckedRequirement[];
  readonly progress: Progress;
  /** Where the check stands among two verifiers; null where the plan asks for one. */
  readonly two: TwoVerifiers | null;
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
 * or not the viewer's to read, as for a member who has not said whether there are ties.
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
  const userId = ctx.actor.userId ?? "";
  if (await hasConflict(reader, applicationId, userId)) return null;
  if (await owesStatements(reader, ctx, application)) return null;
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
  const { name, facts, person } = readSentFile(sent.snapshot, sent.accountName);
  const { verifiers, clarificationDays } = application;
  const checks = verifiers === 1 ? [] : await checksOf(reader, applicationId);
  const own = checks.find((each) => each.verifierId === userId && each.place !== null) ?? null;
  const settled = areAllDone(verifiers, checks);
  const mayJudge = state === "UNDER_CHECK" && mayVerify(ctx.actor, application);
  const isOpenToViewer = own === null ? freePlace(verifiers, checks) !== null : !own.completedAt;
  // Before all have finished nobody reads anybody's findings but their own, whatever holds so far.
  const ownFindings =
    verifiers > 1 && !settled ? await findingsOf(reader, own ? [own.checkId] : []) : null;
  const on = {
    referenceDate: referenceDateOf(application, ctx.now),
    law,
    postLevel: sent.postLevel,
  };
  const judgedDocuments = documents.map((each) =>
    asSeen(each, each.documentId, ownFindings, own?.verifierName),
  );
  const judgedRequirements = requirements.map((each) =>
    asSeen(each, each.requirementId, ownFindings, own?.verifierName),
  );
  const two = verifiers === 1 ? null : await twoVerifiers(applicationId, checks, own, settled);
  const judged = [...judgedDocuments, ...judgedRequirements];
  const questions = await clarificationsOf(reader, applicationId);
  const codes = documents.map(({ code }) => code);
  const signature = mayJudge ? await firstSignature(reader, { selectionId, postId }) : null;
  const editable = mayJudge && (verifiers === 1 || isOpenToViewer);
  return {
    selectionId,
    selectionName: application.selectionName,
    zone: application.zone,
    applicationId,
    permit: filePermit(applicationId, ctx),
    postId,
    postTitle: sent.postTitle,
    receiptNumber: application.receiptNumber,
    name,
    nip: facts.nip ?? sent.nip,
    submittedAt: sent.submittedAt?.toISOString() ?? null,
    state,
    editable,
    verifies: mayVerify(ctx.actor, application),
    signedBy: signature?.holds ? signature.signedByName : null,
    mayPropose: mayJudge && (two === null || (settled && two.disputes.every((d) => d.decided))),
    documents: judgedDocuments.map(
      ({ documentId, requiredDocumentId, code, label, bytes, edition, hash, scan, ...found }) => {
        const asked = questions.find((each) => each.requiredDocumentId === requiredDocumentId);
        return {
          ...{ documentId, code, label, bytes, edition, hash },
          need: needOf(found.neededOf, person),
          waits: heldBack(scan) === "WAITING",
          infection: infectionOf(found),
          mayAsk: editable && clarificationDays > 0 && !asked && found.verdict === null,
          asked: asked ? askedAbout(asked, documentId, ctx.now) : null,
          ...findingOf(found),
          offered: sourcesForDocument(code),
        };
      },
    ),
    absent: asked
      .filter((one) => documents.every((d) => d.requiredDocumentId !== one.requiredDocumentId))
      .map(({ code, label, neededOf }) => ({
        ...{ code, label },
        need: needOf(neededOf, person),
      })),
    requirements: judgedRequirements.map(
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
          offered: sourcesForRequirement(kind, codes),
          evidenceId: evidenceFor(kind, documents),
        };
      },
    ),
    progress: {
      total: judged.length,
      judged: judged.filter((each) => each.verdict !== null).length,
      notMet: judged.filter((each) => each.verdict === "NOT_MET").length,
    },
    two,
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
  readonly moreReasons: readonly RefusalReason[] | null;
  readonly note: string | null;
  readonly sources: readonly EvidenceSource[] | null;
  readonly sourceNote: string | null;
  readonly version: number | null;
  readonly givenAt: Date | null;
  readonly verifierName: string | null;
};

/** A verdict as the viewer may see it: what holds, or their own finding while others are at work. */
function asSeen<Row extends Judged>(
  row: Row,
  subjectId: string,
  own: Awaited<ReturnType<typeof findingsOf>> | null,
  verifierName = "",
): Row {
  if (own === null) return row;
  const found = own.find((each) => each.subjectId === subjectId);
  const {
    verdict = null,
    reason = null,
    moreReasons = null,
    note = null,
    sources = null,
    sourceNote = null,
    version = null,
    givenAt = null,
  } = found ?? {};
  return {
    ...row,
    verdict,
    reason,
    moreReasons,
    note,
    sources,
    sourceNote,
    version,
    givenAt,
    verifierName: found ? verifierName : null,
  };
}

async function twoVerifiers(
  applicationId: string,
  checks: Awaited<ReturnType<typeof checksOf>>,
  own: (typeof checks)[number] | null,
  settled: boolean,
): Promise<TwoVerifiers> {
  const places = checks.filter(({ place }) => place !== null);
  const nameOf = (checkId: string) =>
    places.find((each) => each.checkId === checkId)?.verifierName ?? "";
  const [findings, disputes] = settled
    ? await Promise.all([
        findingsOf(
          read(),
          places.map(({ checkId }) => checkId),
        ),
        disputesOf(read(), applicationId),
      ])
    : [[], []];
  return {
    own: own && { version: own.version, completed: own.completedAt !== null },
    completed: places.filter(({ completedAt }) => completedAt !== null).length,
    settled,
    findings: findings.map(({ checkId, ...each }) => ({
      ...{ subjectId: each.subjectId, verdict: each.verdict, note: each.note },
      ...{ reason: each.reason, moreReasons: each.moreReasons },
      ...{ sources: each.sources, sourceNote: each.sourceNote },
      verifierName: nameOf(checkId),
    })),
    disputes: disputes.map(({ subjectId, because, decidedAt }) => ({
      ...{ subjectId, because },
      decided: decidedAt !== null,
    })),
  };
}

/** @param documentId of the edition that counts */
function askedAbout(row: ClarificationRow, documentId: string, now: Date): AskedAbout {
  return {
    state: clarificationState(row, now),
    question: row.question,
    dueAt: row.dueAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answer: row.answer,
    replacedId: row.documentId === documentId ? null : row.documentId,
    reopenedAt: row.reopenedAt?.toISOString() ?? null,
  };
}

function findingOf(row: Judged): Omit<Finding, "offered"> {
  const { verdict, reason, moreReasons, note, sources, sourceNote, version } = row;
  return {
    ...{ verdict, reason, moreReasons: moreReasons ?? [], note: note ?? "" },
    ...{ sources: sources ?? [], sourceNote: sourceNote ?? "" },
    seen: version ?? 0,
  };
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
