import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import {
  amendSelection,
  insertExtension,
  moveApplicationsOfPosts,
  movePostWindow,
  takeCodesBack,
} from "#db/queries/changes";
import { listPapers } from "#db/queries/paper";
import { findPlan, listStages } from "#db/queries/plan";
import { updateStage } from "#db/queries/plan-parts";
import { panelOf } from "#db/queries/scoring-stages";
import { findAdminStage } from "#db/queries/verification";
import { moveAdminStage } from "#db/queries/verification-writes";
import { requireSigner } from "#domain/announcement/policy";
import {
  extensionFindings,
  extensionOf,
  extensionTraces,
  requireExtendable,
} from "#domain/announcement/supply";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { addDays, dayOf, firstInstantAfter, inclusiveDays, type PlainDate } from "#domain/calendar";
import { requirePaper } from "#domain/paper/rules";
import { Refused } from "#domain/refusal";
import { ADMIN_STAGE_LIFE } from "#domain/scoring/life-cycle";
import { requirePresides } from "#domain/scoring/policy";
import { nextState } from "#domain/transitions";
import { countedApplicants } from "#domain/verification/applicants-min";
import { nextAnnouncementNumber } from "#server/announcement/next-number";
import { selectionAtWork } from "#server/announcement/selection-at-work";
import { type CountedPost, suppliedPosts } from "#server/announcement/supplied-posts";
import { tellOfExtension } from "#server/announcement/tell-of-extension";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import {
  idField,
  listField,
  mustTick,
  optionalId,
  optionalText,
  reasonField,
  tick,
  versionField,
  wholeField,
} from "#server/fields";
import { lawOf } from "#server/regulation/law-of";
import { recordDeviations } from "#server/regulation/record-deviations";
import { recordTraces } from "#server/regulation/record-traces";

export const ExtendPosts = z.object({
  selectionId: idField,
  version: versionField,
  postIds: listField.pipe(z.array(idField).min(1, "choose-one")),
  days: wholeField(1, 14),
  /** The decision of the panel. */
  decisionId: optionalId,
  /** The notice to the supervisor. */
  noticeId: optionalId,
  reason: reasonField(20, 600),
  reasonEn: optionalText(600),
  /** Whether the stages that have not begun move by as many days. */
  shift: tick,
  sure: mustTick,
});

type Input = z.output<typeof ExtendPosts>;

/**
 * Opens posts with too few applicants again, from this moment for some days: under a number of its
 * own, while the announcement stays as it was. What was handed in stays valid, verdicts that were
 * confirmed stay as they are, drafts that missed
 * the deadline are drafts again, and the day on which age is judged does not move.
 * @throws Refused `record-not-found`, `selection-not-running`, `paper-missing`, `paper-other-kind`,
 * `record-stale`, or as `requireExtendable`
 */
export function extendPosts(
  ctx: Context,
  input: Input,
): Promise<{ selectionId: string; announcementNumber: string; slug: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, version } = input;
    const scope = await selectionAtWork(tx, selectionId, (at) => requireSigner(ctx.actor, at));
    const panel = await panelOf(tx, selectionId);
    const all = await suppliedPosts(tx, selectionId, ctx.now);
    const posts = all.filter(({ id }) => input.postIds.includes(id));
    if (posts.length !== new Set(input.postIds).size) throw new Refused("record-not-found");
    for (const { id } of posts) requirePresides(ctx.actor, scope, panel.towards(id));

    const papers = await listPapers(tx, selectionId);
    const decision = requirePaper(papers, input.decisionId, ["PANEL_DECISION"]);
    const notice =
      input.noticeId === null ? null : requirePaper(papers, input.noticeId, ["EXTENSION_NOTICE"]);

    const today = dayOf(ctx.now, scope.zone);
    const law = await lawOf(tx, selectionId, ctx.now);
    requireExtendable(posts, law);
    const plan = extensionOf(posts, today, input.days, notice !== null);
    const closesAt = firstInstantAfter(plan.newLastDay, scope.zone);
    const before = await findPlan(tx, selectionId);
    const lastDay = latest(before?.lastDay, plan.newLastDay);
    const moved = await amendSelection(
      tx,
      { selectionId, version },
      {
        lastDay,
        closesAt: firstInstantAfter(lastDay, scope.zone),
        // The day by which age is judged was that of the announced deadline, and stays.
        referenceDate: before?.referenceDate ?? before?.lastDay ?? null,
      },
    );
    if (!moved) throw new Refused("record-stale");
    for (const post of posts) await reopen(tx, post, { lastDay: plan.newLastDay, closesAt });

    const reopened = await moveApplicationsOfPosts(tx, input.postIds, ["MISSED_DEADLINE"], {
      state: nextState(APPLICATION_LIFE, "MISSED_DEADLINE", "reopen"),
    });
    const shiftedBy = input.shift ? daysLater(before?.lastDay, plan.newLastDay) : 0;
    if (shiftedBy > 0) await shiftStages(tx, selectionId, shiftedBy, today);

    const announcementNumber = await nextAnnouncementNumber(tx, scope.agencyId, today);
    const extensionId = await insertExtension(
      tx,
      {
        selectionId,
        announcementNumber,
        reason: input.reason,
        reasonEn: input.reasonEn,
        decisionId: decision.id,
        noticeId: notice?.id ?? null,
        extendedBy: ctx.actor.userId ?? "",
        extendedAt: ctx.now,
      },
      posts.map((post) => ({
        postId: post.id,
        sequence: post.earlier + 1,
        oldLastDay: post.lastDay ?? plan.firstOpenDay,
        firstOpenDay: plan.firstOpenDay,
        newLastDay: plan.newLastDay,
        counted: countedApplicants(post, law),
      })),
    );
    const traces = extensionTraces(plan, law);
    await recordTraces(tx, ctx, { moment: "EXTENDED", selectionId }, traces);
    const departures = extensionFindings(plan, law);
    const decided = { decisionId: decision.id, reason: input.reason };
    await recordDeviations(tx, ctx, { moment: "EXTENDED", selectionId, ...decided }, departures);
    await recordAudit(tx, ctx, {
      kind: "selection.extended",
      subjectId: selectionId,
      agencyId: scope.agencyId,
      selectionId,
      before: { lastDay: before?.lastDay ?? null, version },
      after: {
        extensionId,
        announcementNumber,
        lastDay: plan.newLastDay,
        postIds: posts.map(({ id }) => id),
        reopened,
        shiftedBy,
        verdicts: departures.map(({ code, effect }) => ({ code, effect })),
        version: version + 1,
      },
    });
    await tellOfExtension(tx, ctx, scope, posts, plan.newLastDay);
    return { selectionId, announcementNumber, slug: scope.slug };
  });
}

/**
 * Gives a post its new window, and its check back to the beginning: what was judged stays, and so do
 * verdicts. Codes are dealt anew when all are decided; nobody has seen one before the result is
 * published, and one that was added behind would tell who came with the extension.
 */
async function reopen(
  tx: Transaction,
  post: CountedPost,
  window: { readonly lastDay: PlainDate; readonly closesAt: Date },
): Promise<void> {
  if (!(await movePostWindow(tx, post, window))) throw new Refused("record-stale");
  const check = await findAdminStage(tx, post.id);
  if (check === null) return;
  const state = nextState(ADMIN_STAGE_LIFE, check.state, "extend");
  if (!(await moveAdminStage(tx, check, { state, decidedAt: null })))
    throw new Refused("record-stale");
  if (check.state === "DECIDED") await takeCodesBack(tx, post.id);
}

/** Moves the stages that begin later than today. */
async function shiftStages(
  tx: Transaction,
  selectionId: string,
  days: number,
  today: PlainDate,
): Promise<void> {
  const move = (day: PlainDate | null) => (day === null ? null : addDays(day, days));
  for (const stage of await listStages(tx, [selectionId])) {
    const { id, version, startsOn, endsOn, resultsOn } = stage;
    if (startsOn === null || startsOn < today) continue;
    const values = { startsOn: move(startsOn), endsOn: move(endsOn), resultsOn: move(resultsOn) };
    if (!(await updateStage(tx, { id, version }, values))) throw new Refused("record-stale");
  }
}

function latest(one: PlainDate | null | undefined, other: PlainDate): PlainDate {
  return one !== null && one !== undefined && one > other ? one : other;
}

/** By how many days the last day moved. */
function daysLater(before: PlainDate | null | undefined, after: PlainDate): number {
  if (before === null || before === undefined || before >= after) return 0;
  return inclusiveDays(before, after) - 1;
}
