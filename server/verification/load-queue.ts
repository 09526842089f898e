import { read } from "#db/client";
import { findApplicationScope, findSeat, findSelectionScope } from "#db/queries/scopes";
import { panelOf } from "#db/queries/scoring-stages";
import { findSentFile, postsWithAdminStage, postsWithoutChair } from "#db/queries/verification";
import {
  countQueue,
  QUEUE_PHASES,
  type QueuePhase,
  queuePage,
} from "#db/queries/verification-queue";
import { countAgreement, disputedApplications } from "#db/queries/verifier-agreement";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import type { StageState } from "#domain/scoring/life-cycle";
import { mayConfirm, mayCountersign, mayReadFiles, mayVerify } from "#domain/verification/policy";
import { isClosed, type Progress } from "#domain/verification/rules";
import type { AdminVerdict } from "#domain/verification/terms";
import type { Context } from "#server/context";
import { pageOf } from "#server/cursor";
import { awaitedAnswers } from "#server/verification/awaited-answers";
import { firstSignature } from "#server/verification/first-signature";
import { type HeldFiles, heldFiles, NONE_HELD } from "#server/verification/held-files";
import { progressOf } from "#server/verification/progress";
import { readSentFile } from "#server/verification/sent-file";

const PAGE_SIZE = 25;

export type QueuePost = {
  readonly postId: string;
  readonly title: Bilingual;
  readonly stageState: StageState | null;
  /** ISO, the first instant too late to apply; null once nobody can apply any more. */
  readonly openUntil: string | null;
  readonly sent: number;
  /** By what is proposed or confirmed; `open` waits for a proposal or was sent back. */
  readonly open: number;
  readonly eligible: number;
  readonly notEligible: number;
  readonly mayStart: boolean;
  /** Whether the viewer signs its proposals, or confirms what another has signed. */
  readonly mayDecide: boolean;
  /** Whether all files of it may be downloaded, of those there are. */
  readonly mayPack: boolean;
};

export type QueueRow = {
  readonly applicationId: string;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly postId: string;
  readonly submittedAt: string | null;
  readonly phase: QueuePhase;
  readonly proposal: AdminVerdict | null;
  readonly progress: Progress;
  /** Whether a question to the applicant is open: nobody can finish yet. */
  readonly awaitsAnswer: boolean;
  /** Files that nobody opens until a scanner has released them, or no more. */
  readonly held: HeldFiles;
};

/** How often two verifiers found the same, for one kind of document or requirement. */
export type Agreement = { readonly compared: number; readonly agreed: number } & (
  | { readonly of: "document"; readonly code: DocumentCode }
  | { readonly of: "requirement"; readonly kind: RequirementKind }
);

/** An application on which two verifiers differ, as the chair sees it. */
export type Disputed = {
  readonly applicationId: string;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly count: number;
  /** Who decides; null until the chair has named somebody. */
  readonly memberId: string | null;
  /** Members who may be named. */
  readonly members: readonly { readonly memberId: string; readonly name: string }[];
};

export type VerificationQueue = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  /** When the last of its posts closes: an extension of others goes on longer. */
  readonly closesAt: string | null;
  /** Whether one of its posts has closed. */
  readonly closed: boolean;
  readonly posts: readonly QueuePost[];
  /** Whether the panel has confirmed something of it, so that there are minutes. */
  readonly hasMinutes: boolean;
  /** Of what both have completed; for the chair and the secretariat, where the plan asks for two. */
  readonly agreement: readonly Agreement[];
  /** For who decides in the chair's place. */
  readonly disputed: readonly Disputed[];
  readonly rows: readonly QueueRow[];
  /** How many fit the filter. */
  readonly found: number;
  /** The last application of this page; null when none follows. */
  readonly next: string | null;
};

export type QueueAsk = {
  readonly postId?: string | undefined;
  readonly phase?: string | undefined;
  /** The last application of the page before. */
  readonly after?: string | undefined;
};

/**
 * What is to be checked in a selection and how far it has come; null for who neither verifies nor
 * decides there. A member of the panel sees the posts from which they are not recused, and nothing
 * of an application before closing.
 */
export async function loadQueue(
  ctx: Context,
  selectionId: string,
  ask: QueueAsk = {},
): Promise<VerificationQueue | null> {
  const reader = read();
  const scope = await findSelectionScope(reader, selectionId);
  if (!scope) return null;
  const seat = await findSeat(reader, selectionId, ctx.actor.userId ?? "");
  const verifies = mayVerify(ctx.actor, scope);
  const all = await postsWithAdminStage(reader, selectionId);
  // Each by its own window: what was extended takes applications while the others are checked.
  const posts = all
    .filter(({ postId }) => verifies || mayReadFiles(ctx.actor, { ...scope, postId }, seat, true))
    .map((post) => ({ ...post, closed: isClosed(post.closesAt, ctx.now) }));
  if (!verifies && posts.length === 0) return null;

  const chairless = await postsWithoutChair(reader, selectionId);
  const counts = await countQueue(
    reader,
    posts.map((post) => post.postId),
  );
  const isTwo = scope.verifiers > 1;
  const isChairFor = (postId: string) =>
    mayConfirm(ctx.actor, { ...scope, postId }, seat, chairless.includes(postId));
  const chaired = posts.filter(({ postId }) => isChairFor(postId));
  const reads = verifies || chaired.length > 0;
  const countersigned = new Set<string>();
  for (const { postId, stageState } of posts) {
    if (stageState !== "OPEN" || seat === null) continue;
    const signature = await firstSignature(reader, { selectionId, postId });
    if (!signature?.holds) continue;
    if (mayCountersign(ctx.actor, { ...scope, postId }, seat, signature.signedBy)) {
      countersigned.add(postId);
    }
  }
  const phase = QUEUE_PHASES.find((each) => each === ask.phase) ?? null;
  const asked = posts.filter(
    ({ postId, closed }) => closed && (ask.postId === undefined || postId === ask.postId),
  );
  const page = await queueRows(ctx, asked, phase, ask.after);
  const isAsked = (postId: string) => asked.some((post) => post.postId === postId);
  return {
    selectionId,
    selectionName: scope.selectionName,
    zone: scope.zone,
    closesAt: scope.closesAt?.toISOString() ?? null,
    closed: posts.some(({ closed }) => closed),
    posts: posts.map(({ closed, closesAt, cancelledAt, ...post }) => {
      const own = counts.filter(({ postId }) => postId === post.postId);
      const sum = (holds: (row: (typeof own)[number]) => boolean) =>
        own.filter(holds).reduce((total, row) => total + row.count, 0);
      const isOpen = (row: (typeof own)[number]) =>
        row.phase === "OPEN" || row.phase === "RETURNED";
      return {
        ...post,
        openUntil: closed || cancelledAt !== null ? null : (closesAt?.toISOString() ?? null),
        sent: sum(() => true),
        open: sum(isOpen),
        eligible: sum((row) => !isOpen(row) && row.proposal === "ELIGIBLE"),
        notEligible: sum((row) => !isOpen(row) && row.proposal === "NOT_ELIGIBLE"),
        mayStart: verifies && closed && post.stageState === "PLANNED",
        mayDecide:
          post.stageState === "OPEN" && (isChairFor(post.postId) || countersigned.has(post.postId)),
        mayPack:
          own.length > 0 &&
          mayReadFiles(ctx.actor, { ...scope, postId: post.postId }, seat, closed),
      };
    }),
    hasMinutes: posts.some(
      ({ stageState }) => stageState === "DECIDED" || stageState === "PUBLISHED",
    ),
    agreement:
      isTwo && reads
        ? await countAgreement(
            reader,
            posts.map(({ postId }) => postId),
          )
        : [],
    disputed: isTwo
      ? await disputedIn(
          selectionId,
          chaired.map(({ postId }) => postId),
        )
      : [],
    rows: page.rows,
    found: counts
      .filter((row) => isAsked(row.postId) && (phase === null || row.phase === phase))
      .reduce((total, row) => total + row.count, 0),
    next: page.next,
  };
}

async function disputedIn(selectionId: string, postIds: readonly string[]): Promise<Disputed[]> {
  const found = await disputedApplications(read(), postIds);
  if (found.length === 0) return [];
  const panel = await panelOf(read(), selectionId);
  return found.map(({ postId, accountName, ...each }) => ({
    ...each,
    name: accountName,
    members: panel
      .towards(postId)
      .filter(({ recused }) => !recused)
      .map(({ memberId, name }) => ({ memberId, name })),
  }));
}

async function queueRows(
  { now }: Context,
  posts: readonly { readonly postId: string }[],
  phase: QueuePhase | null,
  after: string | undefined,
): Promise<{ rows: QueueRow[]; next: string | null }> {
  const reader = read();
  const postIds = posts.map((post) => post.postId);
  const found = await queuePage(
    reader,
    { postIds, phase, after: await placeOf(after, postIds) },
    PAGE_SIZE,
  );
  const { shown, next } = pageOf(found, PAGE_SIZE, ({ applicationId }) => applicationId);
  const ids = shown.map((row) => row.applicationId);
  const progress = await progressOf(reader, ids);
  const awaited = await awaitedAnswers(reader, ids, now);
  const held = await heldFiles(reader, ids);
  const rows = shown.map(({ snapshot, accountName, submittedAt, sortName: _key, ...row }) => ({
    ...row,
    name: readSentFile(snapshot, accountName).name,
    submittedAt: submittedAt?.toISOString() ?? null,
    progress: progress.get(row.applicationId) ?? { total: 0, judged: 0, notMet: 0 },
    awaitsAnswer: awaited.has(row.applicationId),
    held: held.get(row.applicationId) ?? NONE_HELD,
  }));
  return { rows, next };
}

/** The place of an application in the list; null for one that is not in it. */
async function placeOf(applicationId: string | undefined, postIds: readonly string[]) {
  if (applicationId === undefined) return null;
  const application = await findApplicationScope(read(), applicationId);
  if (!application || !postIds.includes(application.postId)) return null;
  const sent = await findSentFile(read(), applicationId);
  return sent && { sortName: sent.sortName, applicationId };
}
