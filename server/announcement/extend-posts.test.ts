import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { extension, extensionPost } from "#db/schema/announcement";
import { application } from "#db/schema/application";
import { outbox } from "#db/schema/notification";
import { selection, selectionPost, stage } from "#db/schema/planning";
import { deviation, ruleTrace } from "#db/schema/regulation";
import { postStage } from "#db/schema/scoring";
import { ExtendPosts, extendPosts } from "#server/announcement/extend-posts";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { closeDrafts } from "#server/application/close-drafts";
import { departureTexts } from "#server/regulation/departures";
import { startCheck } from "#server/verification/start-check";
import { contextFor, contextOf } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPaper } from "#testing/papers";
import { refusalWritingNothing } from "#testing/refusals";
import { anApplication, aSelection, type SelectionFixture } from "#testing/scenario";

withFreshDatabase();

/** The morning after the last day, 29 November. */
const NEXT_DAY = "2026-11-30T02:10:00.000Z";

let fixture: SelectionFixture;
let decisionId: string;

beforeEach(async () => {
  fixture = await aSelection({ referenceDate: null });
  decisionId = await aPaper(fixture);
});

const REASON = "Pelamar yang mengirim kurang dari empat sampai penutupan.";

async function extend(fields: Record<string, unknown> = {}, now = NEXT_DAY) {
  const { selectionId, postId, chair } = fixture;
  const input = {
    selectionId,
    version: "1",
    postIds: postId,
    days: "7",
    decisionId,
    reason: REASON,
    sure: "on",
    ...fields,
  };
  return extendPosts(await contextFor(chair.accountId, now), ExtendPosts.parse(input));
}

const postNow = async () =>
  (await read().select().from(selectionPost).where(eq(selectionPost.id, fixture.postId)))[0];

test("a post with three applicants opens again for seven days, the act's day counted", async () => {
  for (let each = 0; each < 3; each++) await anApplication(fixture);
  const late = await anApplication(fixture, { state: "DRAFT" });
  await closeDrafts(contextOf({}, NEXT_DAY));

  const noticeId = await aPaper(fixture, "EXTENSION_NOTICE");
  expect(await extend({ noticeId })).toMatchObject({
    announcementNumber: "1/PANSEL-JPTP/XI/2026",
    slug: fixture.slug,
  });

  expect(await postNow()).toMatchObject({
    lastDay: "2026-12-06",
    closesAt: new Date("2026-12-06T17:00:00.000Z"),
  });
  const [whole] = await read().select().from(selection);
  // The announced last day judged ages, and goes on doing so.
  expect(whole).toMatchObject({
    lastDay: "2026-12-06",
    closesAt: new Date("2026-12-06T17:00:00.000Z"),
    referenceDate: "2026-11-29",
    announcementNumber: "3/PANSEL-JPTP/XI/2026",
    version: 2,
  });
  expect(await read().select().from(extensionPost)).toEqual([
    expect.objectContaining({
      sequence: 1,
      oldLastDay: "2026-11-29",
      firstOpenDay: "2026-11-30",
      newLastDay: "2026-12-06",
      counted: 3,
    }),
  ]);
  const [draft] = await read()
    .select({ state: application.state })
    .from(application)
    .where(eq(application.id, late.applicationId));
  expect(draft?.state).toBe("DRAFT");
  expect(await closeDrafts(contextOf({}, NEXT_DAY))).toBe(0);
  const kinds = (await read().select({ kind: outbox.kind }).from(outbox)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "extension.draft")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "extension.sent")).toHaveLength(3);
  expect(kinds.filter((kind) => kind === "extension.panel")).toHaveLength(5);
});

test("a check that had begun begins again after the new last day", async () => {
  await anApplication(fixture);
  const secretariat = (now: string) => contextFor(fixture.secretariat, now);
  await startCheck(await secretariat(NEXT_DAY), { postId: fixture.postId });
  await extend();
  const stageNow = async () =>
    (
      await read()
        .select({ state: postStage.state })
        .from(postStage)
        .where(eq(postStage.id, fixture.postStages.ADMIN_CHECK))
    )[0]?.state;
  expect(await stageNow()).toBe("PLANNED");
  const early = await secretariat("2026-12-06T16:59:59.000Z");
  const refusal = await refusalWritingNothing(() => startCheck(early, { postId: fixture.postId }));
  expect(refusal.code).toBe("verification-before-closing");
  await startCheck(await secretariat("2026-12-06T17:00:00.000Z"), { postId: fixture.postId });
  expect(await stageNow()).toBe("OPEN");
});

test("stages that have not begun move by as many days, where that was asked for", async () => {
  const own = eq(stage.id, fixture.stages.PAPER);
  const days = { startsOn: "2026-12-18", endsOn: "2026-12-19", resultsOn: "2026-12-21" };
  await inTransaction((tx) => tx.update(stage).set(days).where(own));
  const daysNow = async () => (await read().select().from(stage).where(own))[0];
  await extend();
  expect(await daysNow()).toMatchObject(days);
  await extend({ version: "2", shift: "on" }, "2026-12-07T02:00:00.000Z");
  expect(await daysNow()).toMatchObject({
    startsOn: "2026-12-25",
    endsOn: "2026-12-26",
    resultsOn: "2026-12-28",
  });
});

test("a second extension counts on, and each has its own number", async () => {
  await extend();
  const again = await extend({ version: "2" }, "2026-12-07T02:00:00.000Z");
  expect(again.announcementNumber).toBe("2/PANSEL-JPTP/XII/2026");
  expect((await postNow())?.lastDay).toBe("2026-12-13");
  expect((await read().select().from(extension)).length).toBe(2);
  expect((await read().select().from(extensionPost)).map(({ sequence }) => sequence)).toEqual([
    1, 2,
  ]);
});

test("where it departs from a rule on the panel's decision, the public reads it", async () => {
  const noticeId = await aPaper(fixture, "EXTENSION_NOTICE");
  await extend({ noticeId });
  expect(await read().select().from(deviation)).toEqual([]);

  await extend({ version: "2", days: "5" }, "2026-12-07T02:00:00.000Z");
  const traces = await read().select().from(ruleTrace);
  expect(new Set(traces.map(({ moment }) => moment))).toEqual(new Set(["EXTENDED"]));
  const lengths = traces.filter(({ ruleId }) => ruleId === "extension-days");
  expect(lengths.map(({ outcome }) => outcome).toSorted()).toEqual(["met", "not-met"]);
  const page = await loadAnnouncement(new Date("2026-12-07T02:00:00.000Z"), fixture.slug);

  const shown = departureTexts("en", page?.departures ?? []);
  expect(shown.map(({ basis }) => basis?.id)).toEqual([decisionId, decisionId]);
  expect(shown).toMatchObject([
    { ruleId: "extension-days", here: "Applications were extended by 5 days." },
    { ruleId: "extension-reported", reason: REASON },
  ]);
});

test("before closing, with enough applicants, or without the panel's decision there is none", async () => {
  const before = await refusalWritingNothing(() => extend({}, "2026-11-29T16:59:59.000Z"));
  expect(before.code).toBe("extension-before-closing");
  const none = await refusalWritingNothing(() => extend({ decisionId: "" }));
  expect(none.code).toBe("paper-missing");
  const noticeId = await aPaper(fixture, "EXTENSION_NOTICE");
  const other = await refusalWritingNothing(() => extend({ decisionId: noticeId }));
  expect(other.code).toBe("paper-other-kind");
  for (let each = 0; each < 4; each++) await anApplication(fixture);
  const enough = await refusalWritingNothing(() => extend());
  expect(enough).toMatchObject({ code: "extension-only-short-posts", facts: { counted: 4 } });
});

test("of two extensions at once one holds", async () => {
  const outcomes = await Promise.allSettled([extend(), extend()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await read().select().from(extension)).toHaveLength(1);
});

test("posts of another selection cannot be named", async () => {
  const other = await aSelection();
  const refusal = await refusalWritingNothing(() => extend({ postIds: other.postId }));
  expect(refusal.code).toBe("record-not-found");
});
