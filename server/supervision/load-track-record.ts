import { read } from "#db/client";
import { findSelectionScope } from "#db/queries/scopes";
import {
  conflictsOf,
  findAnswerLetter,
  findSubject,
  listAnswers,
  listLetters,
  listRequests,
  trackRecordCandidates,
} from "#db/queries/track-record";
import { dayOf, type PlainDate, type Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import {
  type Finding,
  isKeptFrom,
  mayRecordTrackRecord,
  maySeeTrackRecord,
} from "#domain/supervision/track-record";
import type { Context } from "#server/context";
import { byName, identityOf } from "#server/supervision/identity";

export type TrackRecordAnswer = {
  readonly edition: number;
  readonly finding: Finding;
  readonly remark: string;
  /** Why it was entered once more; empty for the first. */
  readonly reason: string;
  readonly letterNumber: string;
  readonly letterDated: PlainDate;
  readonly recordedBy: string;
  readonly recordedAt: string;
};

export type TrackRecordRow = {
  readonly applicationId: string;
  readonly name: string;
  readonly postTitle: Bilingual;
  /** Of the letter that asks; null while nobody has asked. */
  readonly requestNumber: string | null;
  readonly isAnswered: boolean;
  /** The line that counts; null while open, and where the viewer has a conflict. */
  readonly answer: TrackRecordAnswer | null;
  /** The viewer has declared a conflict with the candidate, or is recused from the post. */
  readonly isKeptBack: boolean;
};

export type TrackRecordPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly today: PlainDate;
  readonly mayRecord: boolean;
  /** Whether the lists may be taken along. */
  readonly mayExport: boolean;
  readonly requests: readonly {
    readonly id: string;
    readonly number: string;
    readonly dated: PlainDate;
    readonly requestedBy: string;
    readonly count: number;
  }[];
  readonly letters: readonly {
    readonly id: string;
    readonly number: string;
    readonly dated: PlainDate;
    readonly recordedBy: string;
    /** Null without a file, and where it speaks of somebody with whom the viewer has a conflict. */
    readonly bytes: number | null;
    readonly mayAttach: boolean;
  }[];
  readonly rows: readonly TrackRecordRow[];
  /** Asked about and not answered. */
  readonly open: number;
  readonly asked: number;
  readonly notAsked: number;
};

/**
 * The candidates of a selection with what the supervisor was asked and has answered, by name; null
 * for all but its chair and secretariat.
 */
export async function loadTrackRecord(
  ctx: Context,
  selectionId: string,
): Promise<TrackRecordPage | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope === null || !maySeeTrackRecord(ctx.actor, scope)) return null;
  const conflicts = await conflictsOf(read(), selectionId, ctx.actor.userId ?? "");
  const requests = await listRequests(read(), selectionId);
  const candidates = await trackRecordCandidates(read(), selectionId);
  const answers = await listAnswers(read(), selectionId);
  const kept = new Set(
    candidates.filter((each) => isKeptFrom(conflicts, each)).map((each) => each.applicationId),
  );
  const numbers = new Map(requests.map(({ id, number }) => [id, number]));
  // In order of edition, so that the last one stays.
  const current = new Map(answers.map((answer) => [answer.applicationId, answer]));
  const rows = candidates
    .map((candidate): TrackRecordRow => {
      const { applicationId, postTitle, requestId } = candidate;
      const answer = current.get(applicationId);
      const isKeptBack = kept.has(applicationId);
      return {
        ...{ applicationId, postTitle, isKeptBack },
        name: identityOf(candidate).name,
        requestNumber: requestId === null ? null : (numbers.get(requestId) ?? null),
        isAnswered: answer !== undefined,
        answer: answer === undefined || isKeptBack ? null : shown(answer),
      };
    })
    .toSorted(byName);
  const mayRecord = mayRecordTrackRecord(ctx.actor, scope) && scope.selectionState === "RUNNING";
  const asked = rows.filter(({ requestNumber }) => requestNumber !== null);
  return {
    selectionId,
    selectionName: scope.selectionName,
    zone: scope.zone,
    today: dayOf(ctx.now, scope.zone),
    mayRecord,
    mayExport: mayRecordTrackRecord(ctx.actor, scope),
    requests: requests.map(({ id, number, dated, requestedBy }) => ({
      ...{ id, number, dated, requestedBy },
      count: candidates.filter(({ requestId }) => requestId === id).length,
    })),
    letters: (await listLetters(read(), selectionId)).map((letter) => {
      const { id, number, dated, recordedBy, fileHash, bytes } = letter;
      const isKept = speaksOf(answers, id, kept);
      return {
        ...{ id, number, dated, recordedBy },
        bytes: isKept ? null : bytes,
        mayAttach: mayRecord && fileHash === null && !isKept,
      };
    }),
    rows,
    open: asked.filter(({ isAnswered }) => !isAnswered).length,
    asked: asked.length,
    notAsked: rows.length - asked.length,
  };
}

type Stored = Awaited<ReturnType<typeof listAnswers>>[number];

function shown({ applicationId: _, letterId: __, recordedAt, ...answer }: Stored) {
  return { ...answer, recordedAt: recordedAt.toISOString() };
}

function speaksOf(answers: readonly Stored[], letterId: string, kept: ReadonlySet<string>) {
  return answers.some((each) => each.letterId === letterId && kept.has(each.applicationId));
}

export type TrackRecordHistory = {
  readonly applicationId: string;
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly today: PlainDate;
  readonly name: string;
  readonly postTitle: Bilingual;
  readonly mayCorrect: boolean;
  /** What was entered, the line that counts first. */
  readonly answers: readonly TrackRecordAnswer[];
};

/** All that was entered about a candidate; null when nothing was, or with a conflict. */
export async function loadTrackRecordHistory(
  ctx: Context,
  applicationId: string,
): Promise<TrackRecordHistory | null> {
  const subject = await findSubject(read(), applicationId);
  if (subject === null) return null;
  const page = await loadTrackRecord(ctx, subject.selectionId);
  const row = page?.rows.find((each) => each.applicationId === applicationId);
  if (!page || !row || row.isKeptBack) return null;
  const answers = await listAnswers(read(), subject.selectionId);
  const own = answers.filter((each) => each.applicationId === applicationId).map(shown);
  if (own.length === 0) return null;
  const { selectionId, selectionName, zone, today } = page;
  return {
    ...{ applicationId, selectionId, selectionName, zone, today },
    name: row.name,
    postTitle: row.postTitle,
    mayCorrect: page.mayRecord,
    answers: own.toReversed(),
  };
}

/** The scan of a letter of answer; null when absent, and where it speaks of a candidate of a conflict. */
export async function loadAnswerLetterFile(ctx: Context, letterId: string) {
  const letter = await findAnswerLetter(read(), letterId);
  if (letter === null || letter.fileHash === null) return null;
  const page = await loadTrackRecord(ctx, letter.selectionId);
  const listed = page?.letters.find(({ id }) => id === letterId);
  if (!listed || listed.bytes === null) return null;
  const fileName = `${letter.number.replaceAll(/[^\w.-]+/g, "-")}.pdf`;
  return { hash: letter.fileHash, fileName, mimeType: "application/pdf", scan: letter.scan };
}
