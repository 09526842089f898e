import { and, eq, inArray } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { outbox } from "#db/schema/notification";
import { panelMember, recusal, selection } from "#db/schema/planning";
import { conflictStatement, postStage } from "#db/schema/scoring";
import { openStage } from "#server/scoring/open-stage";
import { remindStatements } from "#server/scoring/remind-statements";
import { contents } from "#testing/contents";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aSelectionToScore, publishBefore, type ScoringFixture } from "#testing/scoring";

withFreshDatabase();

let fixture: ScoringFixture;
let silent: readonly { readonly memberId: string; readonly accountId: string }[];

beforeEach(async () => {
  fixture = await aSelectionToScore(2);
  silent = fixture.members.slice(0, 2);
  await forget(silent.map(({ memberId }) => memberId));
});

async function forget(memberIds: readonly string[]) {
  await inTransaction(async (tx) => {
    await tx.delete(conflictStatement).where(inArray(conflictStatement.memberId, [...memberIds]));
  });
}

const run = () => remindStatements(contextOf({}, NOON));

async function told(): Promise<(string | null)[]> {
  const rows = await read()
    .select({ to: outbox.recipientId })
    .from(outbox)
    .where(eq(outbox.kind, "statements-due"));
  return rows.map(({ to }) => to).toSorted();
}

async function remindedOf() {
  const rows = await read().select().from(postStage);
  return rows
    .filter(({ remindedAt }) => remindedAt !== null)
    .map(({ id }) => id)
    .toSorted();
}

const audits = async () =>
  ((await contents()).audit_entry ?? []).filter((row) => `${row}`.includes("statements.reminded"));

test("who has not said enough is told once, of all stages that wait for it at that moment", async () => {
  expect(await run()).toBe(2);
  expect(await run()).toBe(0);
  expect(await told()).toEqual(silent.map(({ accountId }) => accountId).toSorted());
  const [letter] = await read().select().from(outbox).where(eq(outbox.kind, "statements-due"));
  expect(letter?.payload).toMatchObject({
    path: `/penilaian/benturan/${fixture.selectionId}/${fixture.postId}`,
  });
  // The track record runs beside the assessment; the paper has to wait for it.
  const { TRACK_RECORD, ASSESSMENT } = fixture.postStages;
  expect(await remindedOf()).toEqual([TRACK_RECORD, ASSESSMENT].toSorted());
  expect(await audits()).toHaveLength(2);
});

test("two servers at once write each letter once, and the stage may be opened as it was seen", async () => {
  const numbers = await Promise.all([run(), run()]);
  expect(numbers.toSorted()).toEqual([0, 2]);
  expect(await told()).toHaveLength(2);
  const [stage] = await read()
    .select({ version: postStage.version })
    .from(postStage)
    .where(eq(postStage.id, fixture.postStages.ASSESSMENT));
  expect(stage?.version).toBe(1);
});

test("a later stage reminds again, of who is missing by then", async () => {
  await run();
  await publishBefore(fixture, "PAPER");
  const [first, second] = silent;
  await inTransaction(async (tx) => {
    const reason = "Ipar dari salah satu peserta.";
    const memberId = first?.memberId ?? "";
    await tx.insert(recusal).values({ memberId, postId: fixture.postId, reason, declaredAt: NOON });
  });
  expect(await run()).toBe(1);
  expect((await told()).filter((to) => to === second?.accountId)).toHaveLength(2);
  expect(await run()).toBe(0);
});

test("nobody is told while something else keeps the stage from being opened", async () => {
  const set = (values: Partial<typeof selection.$inferInsert>) =>
    inTransaction((tx) =>
      tx.update(selection).set(values).where(eq(selection.id, fixture.selectionId)),
    );
  await set({ state: "CANCELLED" });
  expect(await run()).toBe(0);
  await set({ state: "RUNNING" });
  const fifth = and(
    eq(panelMember.selectionId, fixture.selectionId),
    eq(panelMember.id, fixture.members[3]?.memberId ?? ""),
  );
  await inTransaction((tx) => tx.update(panelMember).set({ endedAt: NOON }).where(fifth));
  expect(await run()).toBe(0);
  await inTransaction((tx) => tx.update(panelMember).set({ endedAt: null }).where(fifth));
  expect(await remindedOf()).toEqual([]);
  expect(await run()).toBe(2);
});

test("nobody is told where everybody has said so, or the stage is open", async () => {
  const whole = await aSelectionToScore(1);
  await openStage(await contextFor(whole.chair.accountId), {
    postStageId: whole.postStages.TRACK_RECORD,
    version: 1,
  });
  await run();
  const own = Object.values(whole.postStages);
  expect((await remindedOf()).filter((each) => own.includes(each))).toEqual([]);
});
