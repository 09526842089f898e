import { expect, test } from "vitest";
import { APPLICANTS_COUNT_BASIS } from "#domain/regulation/extension";
import { loadBoard } from "#server/planning/load-board";
import { proposeVerdict } from "#server/verification/propose-verdict";
import { startCheck } from "#server/verification/start-check";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { setParameter } from "#testing/parameters";
import { proves } from "#testing/proof";
import { aMemberOfStaff, aSelection } from "#testing/scenario";
import { aSentApplication, CLOSED, judgeAll } from "#testing/verification-scenario";

withFreshDatabase();

const OPENS = new Date("2026-11-14T17:00:00.000Z");

test("a post is short of applicants only once anybody could have applied", async () => {
  const { secretariat, selectionId } = await aSelection({ opensAt: OPENS });
  const supplyAt = async (now: Date) => {
    const board = await loadBoard(await contextFor(secretariat, now), selectionId);
    return board?.posts.map(({ supply }) => supply);
  };
  expect(await supplyAt(new Date(OPENS.getTime() - 1))).toEqual([null]);
  expect(await supplyAt(OPENS)).toEqual(["SHORT"]);
});

test(
  proves(
    APPLICANTS_COUNT_BASIS,
    "too few who can be eligible are told on the day of the proposal, beside how many have sent",
  ),
  async () => {
    const selection = await aSelection();
    const { postId, selectionId } = selection;
    const sent = [];
    for (let each = 0; each < 4; each++) sent.push(await aSentApplication(selection));
    const ctx = await contextFor(selection.secretariat, CLOSED);
    const alarms = async (who = selection.secretariat) =>
      (await loadBoard(await contextFor(who, CLOSED), selectionId))?.alarms;
    await startCheck(ctx, { postId });
    expect(await alarms()).toEqual([]);

    for (const [at, each] of sent.entries()) {
      const [document = ""] = each.documentIds;
      await judgeAll(ctx, each, at === 0 ? { [document]: "WRONG_SIGNER" } : {});
      await proposeVerdict(ctx, {
        applicationId: each.applicationId,
        proposal: at === 0 ? "NOT_ELIGIBLE" : "ELIGIBLE",
        explanation: at === 0 ? "Penanda tangan tidak berwenang." : "",
        seen: 0,
      });
    }
    const told = [{ postId, applicants: 3, sent: 4, minimum: 4, isClosed: true }];
    expect(await alarms()).toMatchObject(told);
    expect(await alarms(selection.chair.accountId)).toMatchObject(told);
    const observer = await aMemberOfStaff("OBSERVER", selection.agencyId, selectionId);
    expect(await alarms(observer)).toEqual([]);
  },
);

test("where the agency counts all who handed in, the board does so before and after the check", async () => {
  const selection = await aSelection();
  const { agencyId, postId, selectionId, secretariat } = selection;
  const day = "2026-11-10";
  await setParameter(agencyId, "applicants.countBasis", "SUBMITTED", day, `${day}T02:00:00Z`);
  const sent = [];
  for (let each = 0; each < 4; each++) sent.push(await aSentApplication(selection));
  const ctx = await contextFor(secretariat, CLOSED);
  const board = async () => {
    const page = await loadBoard(ctx, selectionId);
    return { supply: page?.posts[0]?.supply, alarms: page?.alarms };
  };
  await startCheck(ctx, { postId });
  for (const each of sent.slice(0, 3)) {
    const { applicationId, documentIds } = each;
    expect(await board()).toEqual({ supply: "THIN", alarms: [] });
    await judgeAll(ctx, each, { [documentIds[0] ?? ""]: "WRONG_SIGNER" });
    const explanation = "Penanda tangan tidak berwenang.";
    await proposeVerdict(ctx, { applicationId, proposal: "NOT_ELIGIBLE", explanation, seen: 0 });
  }
  // Enough handed in, but one who is left is compared with nobody.
  expect(await board()).toMatchObject({
    supply: "THIN",
    alarms: [{ postId, applicants: 1, sent: 4, minimum: 2 }],
  });
});
