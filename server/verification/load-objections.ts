import { read } from "#db/client";
import { linesOfResult } from "#db/queries/erratum";
import {
  countObjections,
  objectionsOf,
  pointsOf,
  postsWithObjections,
} from "#db/queries/objection";
import { findSeat } from "#db/queries/scopes";
import { seatedSelectionsOf } from "#db/queries/scoring-stages";
import { findSentFile } from "#db/queries/verification";
import { sitsOnPanel } from "#domain/actor";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import { answerDue, OBJECTION_STATES, type ObjectionState } from "#domain/verification/objection";
import { isUnbiasedMember, mayVerify } from "#domain/verification/policy";
import type { Context } from "#server/context";
import { pageOf, readCursor, writeCursor } from "#server/cursor";
import { objectionAtWork } from "#server/verification/objection-at-work";
import { type ObjectionPoint, pointOf } from "#server/verification/objection-points";
import { progressOf } from "#server/verification/progress";
import { readSentFile } from "#server/verification/sent-file";
import { verifierReach } from "#server/verification/verifier-reach";

const PAGE_SIZE = 25;

export type ObjectionRow = {
  readonly objectionId: string;
  readonly state: ObjectionState;
  readonly zone: Zone;
  /** Whether the secretariat has proposed something about its form. */
  readonly checked: boolean;
  /** Which result it attacks. */
  readonly kind: StageKind;
  readonly filedAt: string;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly postTitle: Bilingual;
  readonly selectionName: Bilingual;
};

export type ObjectionsPage = {
  readonly state: ObjectionState | null;
  readonly counts: readonly { readonly state: ObjectionState; readonly count: number }[];
  readonly rows: readonly ObjectionRow[];
  readonly isFirst: boolean;
  readonly next: string | null;
};

/**
 * Objections of all selections in which the viewer verifies or sits on the panel, without those of
 * posts from which they are recused; null for everybody else.
 */
export async function loadObjections(
  ctx: Context,
  ask: { readonly state?: unknown; readonly after?: unknown } = {},
): Promise<ObjectionsPage | null> {
  const { userId } = ctx.actor;
  if (userId === null) return null;
  const reader = read();
  const { agencyIds, selectionIds } = verifierReach(ctx);
  const seats = (await seatedSelectionsOf(reader, userId)).filter((seat) =>
    sitsOnPanel(ctx.actor, seat),
  );
  if (agencyIds.length + selectionIds.length + seats.length === 0) return null;
  const all = await postsWithObjections(reader, {
    agencyIds,
    selectionIds: [...selectionIds, ...seats.map(({ selectionId }) => selectionId)],
  });
  const own = new Map<string, Awaited<ReturnType<typeof findSeat>>>();
  for (const { selectionId } of seats) {
    own.set(selectionId, await findSeat(reader, selectionId, userId));
  }
  const postIds = all
    .filter(
      (post) =>
        mayVerify(ctx.actor, post) ||
        isUnbiasedMember(ctx.actor, post, own.get(post.selectionId) ?? null),
    )
    .map(({ postId }) => postId);

  const state = OBJECTION_STATES.find((each) => each === ask.state) ?? null;
  const after = readCursor(ask.after);
  const counts = await countObjections(reader, postIds);
  const found = await objectionsOf(reader, postIds, { state, after }, PAGE_SIZE + 1);
  const { shown, next } = pageOf(found, PAGE_SIZE, ({ filedAt: at, objectionId: id }) =>
    writeCursor({ at, id }),
  );
  return {
    state,
    counts: OBJECTION_STATES.map((each) => ({
      state: each,
      count: counts.find((row) => row.state === each)?.count ?? 0,
    })),
    rows: shown.map(({ applicationId: _id, admissible, filedAt, ...row }) => ({
      ...row,
      checked: admissible !== null,
      filedAt: filedAt.toISOString(),
    })),
    isFirst: after === null,
    next,
  };
}

export type ObjectionPage = {
  readonly objectionId: string;
  readonly version: number;
  readonly state: ObjectionState;
  readonly zone: Zone;
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly postTitle: Bilingual;
  readonly applicationId: string;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly filedAt: string;
  readonly dueAt: string;
  readonly admissible: boolean | null;
  readonly formalReason: string | null;
  readonly decidedAt: string | null;
  readonly points: readonly ObjectionPoint[];
  /** Which result it attacks. */
  readonly kind: StageKind;
  readonly postStageId: string;
  /** Of the administrative check: reasons that stand, attacked or not. */
  readonly standing: number;
  /** Of a scored stage: its published lines, by candidate code. */
  readonly lines: readonly {
    readonly applicationId: string;
    readonly code: string;
    /** Hundredths. */
    readonly value: number;
    readonly passed: boolean;
    readonly isOwn: boolean;
    /** What the answer says it should be; null for a line that stays. */
    readonly corrected: number | null;
  }[];
  /** Why no published value changes although an error is granted. */
  readonly unchangedReason: string | null;
  /** Why another member sent the answer back, while it is written again. */
  readonly returnReason: string | null;
  readonly mayCheck: boolean;
  readonly mayConfirm: boolean;
  readonly mayAnswer: boolean;
  readonly mayAgree: boolean;
};

/** One objection for the secretariat and the panel of its post; null for everybody else. */
export async function loadObjection(
  ctx: Context,
  objectionId: string,
): Promise<ObjectionPage | null> {
  const reader = read();
  const found = await objectionAtWork(reader, ctx, objectionId);
  if (!found?.reads) return null;
  const { application, state } = found;
  const { applicationId, zone } = application;
  const sent = await findSentFile(reader, applicationId);
  if (!sent) return null;
  const points = await pointsOf(reader, objectionId);
  const progress = await progressOf(reader, [applicationId]);
  const isOver = found.decidedAt !== null;
  // An answer that waits for a second member is the panel's own.
  const seesAnswer = isOver || found.isMember;
  return {
    objectionId,
    version: found.version,
    state,
    zone,
    selectionId: application.selectionId,
    selectionName: application.selectionName,
    postTitle: sent.postTitle,
    applicationId,
    receiptNumber: application.receiptNumber,
    name: readSentFile(sent.snapshot, sent.accountName).name,
    filedAt: found.filedAt.toISOString(),
    dueAt: answerDue(found.filedAt, zone).toISOString(),
    admissible: found.admissible,
    formalReason: found.formalReason,
    decidedAt: isOver ? (found.decidedAt?.toISOString() ?? null) : null,
    points: points.map((each) =>
      pointOf(seesAnswer ? each : { ...each, upheld: null, answer: null }),
    ),
    kind: found.kind,
    postStageId: found.postStageId,
    lines:
      found.kind === "ADMIN_CHECK"
        ? []
        : (await linesOfResult(reader, found.postStageId)).map((line) => ({
            applicationId: line.applicationId,
            code: line.code,
            value: line.value,
            passed: line.passed,
            isOwn: line.applicationId === applicationId,
            // Afterwards the lines say it themselves.
            corrected:
              seesAnswer && !isOver ? (found.corrections?.[line.applicationId] ?? null) : null,
          })),
    unchangedReason: seesAnswer ? found.unchangedReason : null,
    returnReason: found.isMember && state === "ADMISSIBLE" ? found.returnReason : null,
    standing: progress.get(applicationId)?.notMet ?? 0,
    mayCheck: found.checks && state === "FILED",
    mayConfirm: found.confirms && state === "FILED" && found.admissible !== null,
    mayAnswer: found.answers && state === "ADMISSIBLE",
    mayAgree: found.agrees && state === "ANSWERED",
  };
}
