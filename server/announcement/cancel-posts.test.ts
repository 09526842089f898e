import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { cancellation } from "#db/schema/announcement";
import { application } from "#db/schema/application";
import { outbox } from "#db/schema/notification";
import { selection, selectionPost } from "#db/schema/planning";
import {
  CancelPost,
  CancelSelection,
  cancelPost,
  cancelSelection,
} from "#server/announcement/cancel-posts";
import { loadHome } from "#server/announcement/load-home";
import { startApplication } from "#server/application/start-application";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPaper } from "#testing/papers";
import { refusalWritingNothing } from "#testing/refusals";
import {
  aMemberOfStaff,
  anApplicant,
  anApplication,
  aSelection,
  type SelectionFixture,
} from "#testing/scenario";

withFreshDatabase();

let fixture: SelectionFixture;
let decisionId: string;
let otherPostId: string;
let ppk: string;

beforeEach(async () => {
  fixture = await aSelection();
  decisionId = await aPaper(fixture);
  ppk = await aMemberOfStaff("PPK", fixture.agencyId);
  otherPostId = await inTransaction(async (tx) => {
    const [row] = await tx
      .insert(selectionPost)
      .values({
        selectionId: fixture.selectionId,
        code: "JPT-11",
        prefix: "SOS",
        title: "Kepala Dinas Sosial",
        unit: "Dinas Sosial",
        level: "PRATAMA",
        requiredLevels: {},
        position: 2,
        lastDay: "2026-11-29",
        closesAt: new Date("2026-11-29T17:00:00.000Z"),
      })
      .returning({ id: selectionPost.id });
    return row?.id ?? "";
  });
});

const GROUNDS = { reason: "Jabatan dihapus dari susunan organisasi.", sure: "on" };

async function cancel(postId = fixture.postId) {
  const { selectionId, chair } = fixture;
  const input = CancelPost.parse({ selectionId, postId, decisionId, ...GROUNDS });
  return cancelPost(await contextFor(chair.accountId), input);
}

async function cancelAll(paperId: string) {
  const { selectionId } = fixture;
  const input = CancelSelection.parse({ selectionId, decisionId: paperId, ...GROUNDS });
  return cancelSelection(await contextFor(ppk), input);
}

const stateOf = async () => (await read().select().from(selection))[0]?.state;

test("one post ends, its applicants are told, and the others go on", async () => {
  const draft = await anApplication(fixture, { state: "DRAFT" });
  const sent = await anApplication(fixture);
  const gone = await anApplication(fixture, { state: "WITHDRAWN" });
  await cancel();

  expect(await read().select().from(cancellation)).toEqual([
    expect.objectContaining({
      postId: fixture.postId,
      announcementNumber: "1/PANSEL-JPTP/XI/2026",
      reason: GROUNDS.reason,
      decisionId,
      cancelledAt: NOON,
    }),
  ]);
  const states = new Map(
    (await read().select().from(application)).map(({ id, state }) => [id, state]),
  );
  expect(states.get(draft.applicationId)).toBe("POST_CANCELLED");
  expect(states.get(sent.applicationId)).toBe("POST_CANCELLED");
  expect(states.get(gone.applicationId)).toBe("WITHDRAWN");
  const told = await read()
    .select({ to: outbox.recipientId })
    .from(outbox)
    .where(eq(outbox.kind, "post-cancelled"));
  expect(told.map(({ to }) => to).sort()).toEqual([draft.applicantId, sent.applicantId].sort());
  expect(await stateOf()).toBe("RUNNING");
  expect((await loadHome(NOON)).posts.map(({ id }) => id)).toEqual([otherPostId]);
});

test("nobody applies for a cancelled post", async () => {
  await cancel();
  const ctx = await contextFor(await anApplicant());
  const refusal = await refusalWritingNothing(() =>
    startApplication(ctx, { postId: fixture.postId }),
  );
  expect(refusal.code).toBe("post-cancelled");
  await startApplication(ctx, { postId: otherPostId });
});

test("the end of the last post ends the selection", async () => {
  await cancel();
  expect((await refusalWritingNothing(() => cancel())).code).toBe("post-cancelled");
  await cancel(otherPostId);
  expect(await stateOf()).toBe("CANCELLED");
  expect((await refusalWritingNothing(() => cancel())).code).toBe("selection-not-running");
});

test("the appointing officer ends all of it, on a decision to cancel and on nothing less", async () => {
  await anApplication(fixture);
  const refusal = await refusalWritingNothing(() => cancelAll(decisionId));
  expect(refusal.code).toBe("paper-other-kind");
  await cancelAll(await aPaper(fixture, "CANCELLATION_DECISION"));
  expect(await stateOf()).toBe("CANCELLED");
  const posts = await read().select().from(selectionPost);
  expect(posts.every(({ cancelledAt }) => cancelledAt !== null)).toBe(true);
  expect(await read().select().from(cancellation)).toEqual([
    expect.objectContaining({ postId: null }),
  ]);
});
