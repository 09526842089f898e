import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { account } from "#db/schema/accounts";
import { recusal, selection, selectionPost } from "#db/schema/planning";
import { auditEntry } from "#db/schema/record";
import { conflictStatement } from "#db/schema/scoring";
import { DeclareConflicts, declareConflicts } from "#server/scoring/declare-conflicts";
import { loadRecusal } from "#server/scoring/load-recusal";
import { loadWork } from "#server/scoring/load-work";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { anApplication, aSelection, type SelectionFixture } from "#testing/scenario";
import { aTie } from "#testing/scoring";
import { aSentApplication } from "#testing/verification-scenario";

withFreshDatabase();

let fixture: SelectionFixture;
let ids: string[];

beforeEach(async () => {
  fixture = await aSelection();
  ids = [];
  for (const state of ["SUBMITTED", "NOT_ELIGIBLE"] as const) {
    ids.push((await anApplication(fixture, { state, stated: false })).applicationId);
  }
  await anApplication(fixture, { state: "DRAFT" });
  await anApplication(fixture, { state: "WITHDRAWN", stated: false });
  await close(NOON);
});

async function close(closesAt: Date): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.update(selectionPost).set({ closesAt }).where(eq(selectionPost.id, fixture.postId));
  });
}

function member(at = 0) {
  return contextFor(fixture.members[at]?.accountId ?? "");
}

const none = (shown: string[] = ids) => ({ postId: fixture.postId, shown, conflict: null });
const code = async (act: () => Promise<unknown>) => (await refusalWritingNothing(act)).code;

async function stated(): Promise<[string | undefined, string][]> {
  const rows = await read().select().from(conflictStatement);
  return rows.map(({ applicationId, kind }) => [applicationId, kind]);
}

describe("no tie to anybody", () => {
  test("is one act about everybody who was sent in and is not over", async () => {
    const ctx = await member();
    const [page] = (await loadRecusal(ctx, fixture.selectionId))?.posts ?? [];
    expect(page?.applicants.map(({ applicationId }) => applicationId).toSorted()).toEqual(
      ids.toSorted(),
    );
    expect((await loadWork(ctx))?.statementsDue).toMatchObject([{ due: 2 }]);

    expect(await declareConflicts(ctx, none())).toEqual({
      selectionId: fixture.selectionId,
      voided: 0,
    });
    expect((await stated()).toSorted()).toEqual(ids.map((id) => [id, "NONE"]).toSorted());
    expect(await read().$count(recusal)).toBe(0);
    const [entry] = await read().select().from(auditEntry);
    expect(entry).toMatchObject({
      kind: "conflicts.denied",
      subjectId: fixture.members[0]?.memberId,
      after: { postId: fixture.postId, applicants: 2 },
    });
    const [after] = (await loadRecusal(ctx, fixture.selectionId))?.posts ?? [];
    expect(after).toMatchObject({ statedAt: NOON.toISOString() });
    expect((await loadWork(ctx))?.statementsDue).toEqual([]);
    expect(await code(() => declareConflicts(ctx, none()))).toBe("conflicts-stated");
  });

  test("says nothing of who did not stand on the page, nor of anybody else", async () => {
    const ctx = await member();
    const foreign = (await anApplication(await aSelection(), { stated: false })).applicationId;
    await declareConflicts(ctx, none([ids[0] ?? "", foreign]));
    expect(await stated()).toEqual([[ids[0], "NONE"]]);
    expect((await loadWork(ctx))?.statementsDue).toMatchObject([{ due: 1 }]);
  });

  test("asks anew only about whom an extension brought", async () => {
    const ctx = await member();
    await declareConflicts(ctx, none());
    const late = (await anApplication(fixture, { stated: false })).applicationId;
    expect((await loadWork(ctx))?.statementsDue).toMatchObject([{ due: 1 }]);
    await declareConflicts(ctx, none([...ids, late]));
    expect(await stated()).toHaveLength(3);
    expect((await stated()).at(-1)).toEqual([late, "NONE"]);
  });

  test("cannot be said before closing, and nobody is listed then", async () => {
    const ctx = await member();
    await close(new Date(NOON.getTime() + 1));
    expect((await loadRecusal(ctx, fixture.selectionId))?.posts).toMatchObject([
      { applicants: [] },
    ]);
    expect((await loadWork(ctx))?.statementsDue).toEqual([]);
    expect(await code(() => declareConflicts(ctx, none()))).toBe("conflicts-before-closing");
  });
});

describe("a tie", () => {
  test("recuses from the whole post, and keeps to whom and of what kind", async () => {
    const ctx = await member();
    const [first = "", second = ""] = ids;
    const reason = "Sepupu pertama dari pihak ibu.";
    await declareConflicts(ctx, {
      ...none(),
      conflict: { kind: "FAMILY", reason, about: [second] },
    });
    expect((await stated()).toSorted()).toEqual(
      [
        [first, "NONE"],
        [second, "FAMILY"],
      ].toSorted(),
    );
    const [row] = await read().select().from(recusal);
    expect(row).toMatchObject({ kind: "FAMILY", reason, postId: fixture.postId });
    const entries = await read().select().from(auditEntry);
    expect(entries.map(({ kind, after }) => [kind, after])).toEqual([
      ["recusal.declared", { postId: fixture.postId, kind: "FAMILY", voidedSheets: 0 }],
    ]);
    expect((await loadRecusal(ctx, fixture.selectionId))?.posts).toMatchObject([
      { declared: { reason }, applicants: [] },
    ]);
    expect(await code(() => declareConflicts(ctx, none()))).toBe("recusal-declared");
  });

  test("can come up after it was denied, which stays on record", async () => {
    const ctx = await member();
    const [first = ""] = ids;
    await declareConflicts(ctx, none());
    await declareConflicts(ctx, {
      ...none(),
      conflict: { kind: "BUSINESS", reason: "Bermitra sejak bulan ini.", about: [first] },
    });
    expect((await stated()).filter(([id]) => id === first).toSorted()).toEqual([
      [first, "BUSINESS"],
      [first, "NONE"],
    ]);
  });

  test("can be declared at any time before closing", async () => {
    await close(new Date(NOON.getTime() + 1));
    expect(await declareConflicts(await member(), aTie(fixture.postId))).toMatchObject({
      voided: 0,
    });
    expect(await read().$count(recusal)).toBe(1);
    expect(await stated()).toEqual([]);
  });
});

test("who has the name of a relative in office is asked about it, and nobody else", async () => {
  const { applicationId } = await aSentApplication(fixture, { name: "Rahmat Hidayat" });
  const naming = async (at: number) =>
    (await loadRecusal(await member(at), fixture.selectionId))?.posts
      .flatMap(({ applicants }) => applicants)
      .filter(({ namesYou }) => namesYou !== null);
  expect(await naming(0)).toEqual([]);
  await inTransaction(async (tx) => {
    await tx
      .update(account)
      .set({ name: "Dr. Ipar Pelamar, M.Si." })
      .where(eq(account.id, fixture.members[0]?.accountId ?? ""));
  });
  expect(await naming(0)).toMatchObject([{ applicationId, namesYou: "IN_LAW" }]);
  const others = await loadRecusal(await member(1), fixture.selectionId);
  expect(others?.posts[0]?.applicants.length).toBeGreaterThan(0);
  expect(await naming(1)).toEqual([]);
  expect(JSON.stringify(others)).not.toContain("Ipar Pelamar");
});

test("it is for members of the panel, while the selection runs", async () => {
  const [application] = [(await anApplication(fixture)).applicantId];
  for (const person of [
    fixture.secretariat,
    application,
    (await aSelection()).members[0]?.accountId ?? "",
  ]) {
    const ctx = await contextFor(person);
    expect(await code(() => declareConflicts(ctx, none()))).toBe("record-not-found");
  }
  await inTransaction(async (tx) => {
    await tx.update(selection).set({ state: "CANCELLED" });
  });
  const ctx = await member();
  expect(await code(() => declareConflicts(ctx, none()))).toBe("selection-not-running");
});

describe("what is typed", () => {
  const [id, a = "", b = ""] = [1, 2, 3].map((at) => `0198c0de-0000-7000-8000-00000000000${at}`);
  const base = { postId: id, shown: [a, b], asked: [a, b] };
  const said = { postId: id, shown: [a, b] };
  const issues = (typed: object) =>
    DeclareConflicts.safeParse({ ...base, ...typed }).error?.issues.map(
      ({ path, message }) => `${path.join(".")} ${message}`,
    );
  const tied = { kind: "BLOOD", reason: "1234567890" };

  test("of each something is said, by itself or by one tick for all others", () => {
    expect(issues({})).toEqual([`tie.${a} choose-one`, "others others-unanswered"]);
    expect(issues({ tie: { [a]: "NONE" } })).toEqual([
      `tie.${b} choose-one`,
      "others others-unanswered",
    ]);
    for (const typed of [{ tie: { [a]: "NONE", [b]: "NONE" } }, { others: "on" }]) {
      expect(DeclareConflicts.parse({ ...base, ...typed })).toEqual({ ...said, conflict: null });
    }
  });

  test("a tie to one leaves the others to be answered, and asks what and why", () => {
    expect(issues({ ...tied, tie: { [a]: "SOME" } })).toEqual([
      `tie.${b} choose-one`,
      "others others-unanswered",
    ]);
    expect(issues({ tie: { [a]: "SOME" }, others: "on" })).toEqual([
      "reason required",
      "kind choose-one",
    ]);
    const all = { tie: { [a]: "SOME" }, others: "on" };
    expect(issues({ ...all, ...tied, reason: "123456789" })).toEqual(["reason too-short"]);
    expect(DeclareConflicts.parse({ ...base, ...all, ...tied })).toEqual({
      ...said,
      conflict: { ...tied, about: [a] },
    });
  });

  test("of whom something was said before, only a tie is added, and of the others nothing", () => {
    const again = { asked: [] };
    expect(issues(again)).toEqual([`tie.${a} choose-one`]);
    expect(DeclareConflicts.parse({ ...base, ...again, ...tied, tie: { [b]: "SOME" } })).toEqual({
      ...said,
      shown: [b],
      conflict: { ...tied, about: [b] },
    });
    const newcomer = { asked: [b], tie: { [b]: "NONE" } };
    expect(DeclareConflicts.parse({ ...base, ...newcomer })).toEqual({
      ...said,
      shown: [b],
      conflict: null,
    });
  });

  test("before anybody is listed a tie to the post can be stated", () => {
    const nobodyListed = { shown: [], asked: [] };
    expect(issues({ ...nobodyListed, ...tied })).toBeUndefined();
    expect(issues(nobodyListed)).toEqual(["reason required", "kind choose-one"]);
  });
});
