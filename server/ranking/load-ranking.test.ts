import { expect, test } from "vitest";
import { inTransaction } from "#db/client";
import { recusal } from "#db/schema/planning";
import { loadRanking } from "#server/ranking/load-ranking";
import { loadRankings } from "#server/ranking/load-rankings";
import { signRanking } from "#server/ranking/sign-ranking";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { candidatesWithResults, EDUCATION } from "#testing/results";
import { aMemberOfStaff, aSelection, type SelectionFixture } from "#testing/scenario";

withFreshDatabase();

const open = async (fixture: SelectionFixture, accountId: string) =>
  loadRanking(await contextFor(accountId), fixture.postId);

async function signed(fixture: SelectionFixture): Promise<void> {
  const chair = await contextFor(fixture.chair.accountId);
  const page = await loadRanking(chair, fixture.postId);
  await signRanking(chair, {
    postId: fixture.postId,
    seen: page?.seen ?? "",
    admittedIds: [],
    reason: "",
  });
}

test("after two of four stages it is a subtotal of what the panel has decided", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION, { PAPER: "UNSEALED", INTERVIEW: "OPEN" });
  const page = await open(fixture, fixture.chair.accountId);
  expect(page).toMatchObject({
    state: "PROVISIONAL",
    waiting: ["PAPER", "INTERVIEW"],
    maySign: false,
  });
  expect(page?.components.map(({ kind }) => kind)).toEqual(["TRACK_RECORD", "ASSESSMENT"]);
  // 82.00 × 20 % + 84.72 × 25 %
  const first = page?.rows.find(({ candidateCode }) => candidateCode === "P-01");
  expect(first?.total).toBe(3758);
  expect(page?.rows.every(({ place }) => place === "out")).toBe(true);
});

test("before the first decision there is nothing to see", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION, {
    TRACK_RECORD: "UNSEALED",
    ASSESSMENT: "OPEN",
    PAPER: "PLANNED",
    INTERVIEW: "PLANNED",
  });
  const page = await open(fixture, fixture.chair.accountId);
  expect(page).toMatchObject({ state: "NOT_COMPUTED", components: [], rows: [] });
});

test("the secretariat sees it once it is signed, the appointing officer never", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION);
  const officer = await aMemberOfStaff("PPK", fixture.agencyId);
  expect(await open(fixture, fixture.secretariat)).toBeNull();
  expect((await open(fixture, fixture.members[0]?.accountId ?? ""))?.rows).toHaveLength(5);
  await signed(fixture);
  const page = await open(fixture, fixture.secretariat);
  expect(page).toMatchObject({ state: "SIGNED", maySign: false, mayHandOver: false });
  expect(await open(fixture, officer)).toBeNull();
  expect(await loadRankings(await contextFor(officer), fixture.selectionId)).toBeNull();
});

test("a recused member, applicants and other agencies see nothing", async () => {
  const fixture = await aSelection();
  const candidates = await candidatesWithResults(fixture, EDUCATION);
  const foreign = await aSelection();
  const [member] = fixture.members;
  await inTransaction(async (tx) => {
    await tx.insert(recusal).values({
      memberId: member?.memberId ?? "",
      postId: fixture.postId,
      reason: "Keluarga",
      declaredAt: NOON,
    });
  });
  await signed(fixture);
  const applicant = candidates["P-01"]?.applicantId ?? "";
  for (const accountId of [
    member?.accountId ?? "",
    applicant,
    foreign.chair.accountId,
    foreign.secretariat,
    await aMemberOfStaff("OBSERVER", fixture.agencyId, fixture.selectionId),
    await aMemberOfStaff("AGENCY_ADMIN", fixture.agencyId),
    await aMemberOfStaff("SYSTEM_ADMIN", null),
  ]) {
    expect(await open(fixture, accountId)).toBeNull();
  }
  const list = await loadRankings(await contextFor(member?.accountId ?? ""), fixture.selectionId);
  expect(list?.rows).toEqual([]);
  expect(await loadRankings(await contextFor(applicant), fixture.selectionId)).toBeNull();
});

test("the list says how far each post has come, to the secretariat without opening it", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION, { INTERVIEW: "DECIDED" });
  const list = await loadRankings(await contextFor(fixture.secretariat), fixture.selectionId);
  expect(list?.rows).toMatchObject([
    { components: 4, decided: 4, published: 3, signedAt: null, decision: null, isOpen: false },
  ]);
});
