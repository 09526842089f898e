import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { findAccountByEmail } from "#db/queries/account-writes";
import { findAnnouncingChair } from "#db/queries/announcement";
import { insertStatements } from "#db/queries/conflicts";
import { account } from "#db/schema/accounts";
import { outbox } from "#db/schema/notification";
import { paper as paperTable } from "#db/schema/paper";
import { panelMember } from "#db/schema/planning";
import { scoreSheet } from "#db/schema/scoring";
import type { PaperKind } from "#domain/paper/terms";
import {
  approvePanelChange,
  rejectPanelChange,
  withdrawPanelChange,
} from "#server/announcement/decide-panel-change";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { loadChanges } from "#server/announcement/load-changes";
import { loadNotices, loadPublicPaper } from "#server/announcement/load-notices";
import { loadPanelChange } from "#server/announcement/load-panel-change";
import { ProposePanelChange } from "#server/announcement/panel-change-fields";
import { proposePanelChange } from "#server/announcement/propose-panel-change";
import { seedPact } from "#server/demo/seed-pact";
import { recordPaper } from "#server/paper/record-paper";
import { loadPostStage } from "#server/scoring/load-post-stage";
import { requestReopening } from "#server/scoring/request-reopening";
import { unsealStage } from "#server/scoring/unseal-stage";
import { contextFor, NOON } from "#testing/context";
import { withSeededDatabase } from "#testing/database";
import { replacementIn } from "#testing/matrix/agency";
import { aPaper, paperOf } from "#testing/papers";
import { aPdf } from "#testing/pdf";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAccount } from "#testing/scenario";
import {
  aSelectionToScore,
  handIn,
  handInAll,
  openAsChair,
  type ScoringFixture,
  sheetOf,
  versionOfStage,
} from "#testing/scoring";
import { auditOf } from "#testing/verification-scenario";

const EMAIL = "pengganti@example.test";

const seeded = withSeededDatabase(async () => {
  const fixture = await aSelectionToScore();
  const ppk = await aMemberOfStaff("PPK", fixture.agencyId);
  await aPaper(fixture, "PANEL_COORDINATION");
  const decreeId = await aPaper(fixture, "PANEL_DECREE");
  await anAccount({ email: EMAIL, name: "Dr. Anggraini Wulandari, M.Si." });
  return { fixture, ppk, decreeId };
});

let fixture: ScoringFixture;
let ppk: string;
let decreeId: string;

beforeEach(() => {
  ({ fixture, ppk, decreeId } = seeded());
});

async function propose(changes: Record<string, unknown> = {}, by = fixture.secretariat) {
  const input = { ...replacementIn(fixture, decreeId, EMAIL), ...changes };
  return proposePanelChange(await contextFor(by), ProposePanelChange.parse(input));
}

async function approve(changeId: string, by = ppk) {
  return approvePanelChange(await contextFor(by), { changeId, version: 1, sure: "on" });
}

const memberAt = (at: number) => {
  const member = fixture.members[at];
  if (member === undefined) throw new Error("A panel has members.");
  return member;
};

const seatsNow = () =>
  read().select().from(panelMember).where(eq(panelMember.selectionId, fixture.selectionId));

test("is coordinated with the supervisor anew, by a letter not older than the decree it changes", async () => {
  const paper = async (kind: PaperKind, dated: string) => {
    const ctx = await contextFor(fixture.secretariat);
    const input = { ...paperOf(ctx, fixture.selectionId, kind), dated };
    return recordPaper(ctx, input, {
      fileName: "surat.pdf",
      content: Readable.from([aPdf()]),
      announcedBytes: null,
    });
  };
  await inTransaction(async (tx) => {
    await tx.delete(paperTable).where(eq(paperTable.selectionId, fixture.selectionId));
  });
  await paper("PANEL_DECREE", "2026-11-10");
  const decree = await paper("PANEL_DECREE", "2026-11-20");
  const code = async () => (await refusalWritingNothing(() => propose({ decreeId: decree }))).code;
  expect(await code()).toBe("panel-coordination");
  await paper("PANEL_COORDINATION", "2026-11-09");
  await paper("PANEL_COORDINATION", "2026-11-21");
  expect(await code()).toBe("panel-coordination");
  await paper("PANEL_COORDINATION", "2026-11-20");
  await propose({ decreeId: decree });
});

test("keeps the old seat, gives a new one, and is told under a number of its own", async () => {
  const { changeId } = await propose();
  await approve(changeId);
  const seats = await seatsNow();
  expect(seats).toHaveLength(6);
  const left = seats.find(({ id }) => id === memberAt(1).memberId);
  expect(left).toMatchObject({ endedAt: NOON });
  const joined = await findAccountByEmail(read(), EMAIL);
  expect(seats.find(({ accountId }) => accountId === joined?.id)).toMatchObject({
    element: "OWN_AGENCY",
    endedAt: null,
    isChair: false,
    seatedAt: NOON,
  });

  const page = await loadNotices(fixture.slug);
  expect(page?.notices).toMatchObject([
    {
      kind: "PANEL",
      leftOn: "2026-11-20",
      left: [{ institution: "Universitas Tirtakarta" }],
      joined: [{ name: "Dr. Anggraini Wulandari, M.Si." }],
      chair: null,
      paper: { id: decreeId },
    },
  ]);
  expect(page?.notices[0]?.number).toMatch(/\/2026$/);
  expect(await loadPublicPaper(fixture.slug, decreeId)).not.toBeNull();
  const changes = await loadChanges(await contextFor(ppk), fixture.selectionId);
  expect(changes?.seats.map(({ until }) => until === null)).toEqual([
    ...Array<boolean>(5).fill(true),
    false,
  ]);
  expect(changes?.seats.at(-1)?.leftBy).toMatchObject({ id: decreeId, on: "2026-11-20" });

  const letters = await read().select().from(outbox);
  const told = (kind: string) =>
    letters.flatMap((letter) => (letter.kind === kind ? [letter.recipientId] : []));
  expect(told("panel-change.proposed")).toEqual(
    expect.arrayContaining([ppk, fixture.chair.accountId]),
  );
  // The panel as it is now, who left, and who proposed it.
  expect(told("panel-change.published")).toHaveLength(7);
  expect(told("pact.asked")).toEqual([joined?.id]);
  expect(await auditOf("panel-change.published")).toHaveLength(1);
});

test("who left has no access, who came has none before the pact", async () => {
  await approve((await propose()).changeId);
  const { selectionId } = fixture;
  expect(await loadChanges(await contextFor(memberAt(1).accountId), selectionId)).toBeNull();
  const joined = (await findAccountByEmail(read(), EMAIL))?.id ?? "";
  expect(await loadChanges(await contextFor(joined), selectionId)).toBeNull();
  await seedPact(await contextFor(joined), selectionId);
  expect(await loadChanges(await contextFor(joined), selectionId)).not.toBeNull();
});

describe("nobody", () => {
  test("approves their own proposal, leaves by their own hand, or comes twice", async () => {
    const code = async (act: () => Promise<unknown>) => (await refusalWritingNothing(act)).code;
    const { changeId } = await propose();
    expect(await code(() => approve(changeId, memberAt(1).accountId))).toBe("record-not-found");
    expect(await code(() => approve(changeId, memberAt(0).accountId))).toBe("record-not-found");
    expect(await code(() => approve(changeId, fixture.secretariat))).toBe("record-not-found");
    await approve(changeId, fixture.chair.accountId);
    expect(await code(() => approve(changeId))).toBe("transition-not-possible");
    const again = { leaving: memberAt(2).memberId, element: "EXPERT", postLevel: "" };
    expect(await code(() => propose(again))).toBe("panel-seated-already");
    expect(await code(() => propose())).toBe("panel-change-outdated");
  });

  test("who sits for the secretariat takes a seat", async () => {
    const other = await aMemberOfStaff("SECRETARIAT", fixture.agencyId);
    const email = "petugas@example.test";
    await inTransaction(async (tx) => {
      await tx.update(account).set({ email }).where(eq(account.id, other));
    });
    const { changeId } = await propose({ email });
    const refusal = await refusalWritingNothing(() => approve(changeId));
    expect(refusal.code).toBe("role-separation");
  });
});

test.each([
  ["an even panel", { hasSuccessor: "NO" }, "panel-size-odd"],
  ["too many from inside", { leaving: 3, element: "OWN_AGENCY" }, "panel-internal-share"],
  ["a lower post", { postLevel: "ADMINISTRATOR" }, "panel-internal-rank"],
  ["a day to come", { leftOn: "2026-11-25" }, "panel-change-from-tomorrow"],
  ["no decree", { decreeId: "" }, "paper-missing"],
  ["the successor as chair while the chair stays", { chairId: "" }, "panel-change-chair"],
] as const)("%s is refused", async (_case, changes, code) => {
  const leaving = "leaving" in changes ? { leaving: memberAt(changes.leaving).memberId } : {};
  const refusal = await refusalWritingNothing(() => propose({ ...changes, ...leaving }));
  expect(refusal.code).toBe(code);
});

test("a rule that only warns keeps nobody out, and the public reads the warning", async () => {
  const { changeId } = await propose({ fromSupervisor: "on" });
  await approve(changeId);
  const { slug } = fixture;
  expect((await loadAnnouncement(NOON, slug))?.departures).toMatchObject([
    { kind: "WARNING", ruleId: "panel-no-supervisor-official", basis: null },
  ]);
});

test("a warning ends with the change that takes its cause away", async () => {
  const before = (await seatsNow()).map(({ id }) => id);
  await approve((await propose({ fromSupervisor: "on" })).changeId);
  const leaving = (await seatsNow()).find(({ id }) => !before.includes(id))?.id;
  const email = "pengganti.kedua@example.test";
  await anAccount({ email, name: "Dr. Bayu Laksono, M.Si." });
  await approve((await propose({ leaving, email })).changeId);
  const departures = (await loadAnnouncement(NOON, fixture.slug))?.departures;
  expect(departures).toMatchObject([
    { ruleId: "panel-no-supervisor-official", ended: { on: "2026-11-24" } },
  ]);
});

test("a proposal is sent back, or taken back", async () => {
  const first = await propose();
  const by = await contextFor(ppk);
  await rejectPanelChange(by, { ...first, version: 1, note: "Keputusan belum ditandatangani." });
  const second = await propose();
  await withdrawPanelChange(await contextFor(fixture.secretariat), { ...second, version: 1 });
  const page = (id: string) => loadPanelChange(by, fixture.selectionId, id);
  expect(await page(first.changeId)).toMatchObject({ state: "REJECTED", mayDecide: false });
  expect(await page(second.changeId)).toMatchObject({ state: "WITHDRAWN" });
  expect(await seatsNow()).toHaveLength(5);
});

describe("the chair", () => {
  test("is replaced, another member approves, and the announcement keeps its signer", async () => {
    const signer = await findAnnouncingChair(read(), fixture.slug);
    const { changeId } = await propose({
      leaving: fixture.chair.memberId,
      element: "EXPERT",
      postLevel: "",
      chairId: memberAt(0).memberId,
    });
    const own = await refusalWritingNothing(() => approve(changeId, fixture.chair.accountId));
    expect(own.code).toBe("record-not-found");
    const deputy = await contextFor(memberAt(2).accountId, "2026-11-26T02:00:00.000Z");
    await approvePanelChange(deputy, { changeId, version: 1, sure: "on" });
    const { grants } = (await contextFor(memberAt(0).accountId)).actor;
    expect(grants).toMatchObject([{ role: "PANEL_CHAIR" }]);
    const [notice] = (await loadNotices(fixture.slug))?.notices ?? [];
    expect(notice).toMatchObject({ kind: "PANEL", chair: expect.stringContaining("Person") });
    expect(await findAnnouncingChair(read(), fixture.slug)).toBe(signer);
  });
});

describe("sheets", () => {
  const statesOf = async (memberId: string) =>
    (await read().select().from(scoreSheet).where(eq(scoreSheet.memberId, memberId))).map(
      ({ state, voidCause }) => [state, voidCause].join(" ").trim(),
    );

  test("of a stage handed in whole stay and count; the request to reopen one ends", async () => {
    await openAsChair(fixture, "PAPER");
    await handInAll(fixture, "PAPER", [8_000, 7_000]);
    const leaving = memberAt(1);
    const asked = await sheetOf(fixture, "PAPER", leaving.memberId, 0);
    await requestReopening(await contextFor(leaving.accountId), {
      sheetId: asked.id,
      version: asked.version,
      reason: "Nilai dua unsur tertukar.",
    });
    await approve((await propose()).changeId);
    expect(await statesOf(leaving.memberId)).toEqual(["SUBMITTED", "SUBMITTED"]);

    const postStageId = fixture.postStages.PAPER;
    const chair = await contextFor(fixture.chair.accountId);
    const { opened } = await unsealStage(chair, {
      postStageId,
      version: await versionOfStage(postStageId),
    });
    expect(opened).toBe(10);
    const page = await loadPostStage(chair, postStageId);
    // Who left is still shown with the sheets; who came has none here.
    expect(page?.seats.map(({ memberId }) => memberId)).toContain(leaving.memberId);
    expect(page?.seats).toHaveLength(5);
    expect(page?.candidates[0]?.scorers).toBe(5);
  });

  test("of a stage left unfinished do not count, for no candidate", async () => {
    await openAsChair(fixture, "PAPER");
    const leaving = memberAt(1);
    await handInAll(fixture, "PAPER", [8_000, 7_000], [leaving.memberId]);
    await handIn(fixture, "PAPER", leaving, 0, [9_000, 9_000]);
    await approve((await propose()).changeId);
    expect(await statesOf(leaving.memberId)).toEqual(["VOIDED LEFT_PANEL", "VOIDED LEFT_PANEL"]);
    const chair = await contextFor(fixture.chair.accountId);
    const page = await loadPostStage(chair, fixture.postStages.PAPER);
    expect(page).toMatchObject({ due: 8, handedIn: 8, scorers: 4 });
    const seat = page?.seats.find(({ memberId }) => memberId === leaving.memberId);
    expect(seat?.absence).toBe("Pindah tugas ke provinsi lain.");
  });

  test("of stages that open later go to who came, not to who left", async () => {
    await approve((await propose()).changeId);
    const joined = (await seatsNow()).find(({ seatedAt, endedAt, id }) => {
      const known = [fixture.chair, ...fixture.members].some(({ memberId }) => memberId === id);
      return !known && endedAt === null && seatedAt !== null;
    });
    const undeclared = await openAsChair(fixture, "TRACK_RECORD").catch((error: unknown) => error);
    expect(undeclared).toMatchObject({ code: "coi-declare-all", facts: { missing: 1 } });
    await inTransaction((tx) =>
      insertStatements(
        tx,
        fixture.candidates.map(({ applicationId }) => ({
          ...{ applicationId, memberId: joined?.id ?? "" },
          kind: "NONE" as const,
          statedAt: NOON,
        })),
      ),
    );
    await openAsChair(fixture, "TRACK_RECORD");
    expect(await statesOf(memberAt(1).memberId)).toEqual([]);
    expect(await statesOf(joined?.id ?? "")).toEqual(["EMPTY", "EMPTY"]);
  });
});
