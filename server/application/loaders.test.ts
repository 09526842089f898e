import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { findPerson, findProfile } from "#db/queries/applicant-profile";
import { applicantProfile, storedFile } from "#db/schema/application";
import { curriculum } from "#db/schema/profile";
import { postStage, stageResult } from "#db/schema/scoring";
import type { StageKind } from "#domain/planning/terms";
import { entryOf } from "#domain/profile/sections";
import { OWN_SCORE_ACCESS } from "#domain/regulation/results";
import { loadApplication } from "#server/application/load-application";
import { ApplicationListFilter, loadApplications } from "#server/application/load-applications";
import { loadApplicantHome } from "#server/application/load-home";
import { loadOwnFile } from "#server/application/load-own-file";
import { loadProfile } from "#server/application/load-profile";
import { loadStart } from "#server/application/load-start";
import { loadStatus } from "#server/application/load-status";
import { noteRefusedSend } from "#server/application/note-refused-send";
import { addEntries } from "#server/profile/add-entries";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { proves } from "#testing/proof";
import {
  aMemberOfStaff,
  anApplicant,
  anApplication,
  aSelection,
  type SelectionFixture,
} from "#testing/scenario";

withFreshDatabase();

let selection: SelectionFixture;
beforeEach(async () => {
  selection = await aSelection();
});

const AFTER_CLOSING = "2026-11-29T17:00:00.000Z";
const NO_FILTER = ApplicationListFilter.parse({});

async function decided(
  kind: StageKind,
  applicationId: string,
  passed: boolean,
  value: number | null,
) {
  const postStageId = selection.postStages[kind];
  await inTransaction(async (tx) => {
    await tx.update(postStage).set({ state: "DECIDED" }).where(eq(postStage.id, postStageId));
    await tx
      .insert(stageResult)
      .values({ postStageId, applicationId, passed, value, decidedAt: NOON });
  });
}

function published(kind: StageKind) {
  return inTransaction((tx) =>
    tx
      .update(postStage)
      .set({ state: "PUBLISHED", publishedAt: NOON })
      .where(eq(postStage.id, selection.postStages[kind])),
  );
}

async function addressOf(applicantId: string) {
  return (await findPerson(read(), applicantId))?.email;
}

describe("the applicant's own pages", () => {
  test("show nothing of a result before it is published, and then one's own", async () => {
    const own = await anApplication(selection, { state: "NOT_ELIGIBLE", candidateCode: "P-01" });
    await decided("ADMIN_CHECK", own.applicationId, false, null);
    const ctx = await contextFor(own.applicantId, AFTER_CLOSING);
    const page = () => loadApplication(ctx, own.applicationId);
    const status = async () => (await loadStatus(ctx, own.applicationId))?.stages[0];

    expect(await page()).toMatchObject({ state: "UNDER_CHECK", candidateCode: null });
    expect(await status()).toMatchObject({ publishedAt: null, result: null });
    const home = await loadApplicantHome(ctx);
    expect(home?.applications).toMatchObject([{ state: "UNDER_CHECK", isActive: true }]);

    await published("ADMIN_CHECK");
    expect(await page()).toMatchObject({ state: "NOT_ELIGIBLE" });
    expect(await status()).toMatchObject({ result: { passed: false, value: null } });
  });

  test(proves(OWN_SCORE_ACCESS, "hold a score back until its stage is public"), async () => {
    const own = await anApplication(selection, { state: "IN_SELECTION" });
    await decided("PAPER", own.applicationId, true, 8194);
    const ctx = await contextFor(own.applicantId, AFTER_CLOSING);
    expect(JSON.stringify(await loadStatus(ctx, own.applicationId))).not.toContain("8194");
    await published("PAPER");
    expect(JSON.stringify(await loadStatus(ctx, own.applicationId))).toContain("8194");
  });

  test("show a draft after closing as missed before any job has run", async () => {
    const { applicationId, applicantId } = await anApplication(selection, { state: "DRAFT" });
    const state = async (now: string | Date) =>
      (await loadApplication(await contextFor(applicantId, now), applicationId))?.state;
    expect(await state("2026-11-29T16:59:59.999Z")).toBe("DRAFT");
    expect(await state(AFTER_CLOSING)).toBe("MISSED_DEADLINE");
  });

  test("name what is missing, and offer only posts that are open and not taken", async () => {
    const { applicationId, applicantId } = await anApplication(selection, {
      state: "DRAFT",
      withFiles: false,
    });
    const other = await aSelection();
    const closed = await aSelection({ closesAt: NOON });
    const ctx = await contextFor(applicantId);
    const page = await loadApplication(ctx, applicationId);
    expect(page?.missing.map((each) => each.code)).toEqual(["APP_LETTER", "PPK_APPROVAL"]);
    const home = await loadApplicantHome(ctx);
    expect(home?.applications[0]?.documents).toEqual({ asked: 2, missing: 2 });
    expect(home?.open.map((each) => each.id)).toEqual([other.selectionId]);
    expect(await loadStart(ctx, closed.postId)).toMatchObject({ isOpen: false });
  });

  test("carry every line of the history that will be sent, the newest first", async () => {
    const { applicationId, applicantId } = await anApplication(selection, { state: "DRAFT" });
    const ctx = await contextFor(applicantId);
    const appraisal = (year: number) => entryOf("APPRAISALS", { year, rating: "GOOD" });
    await addEntries(ctx, { entries: [appraisal(2024), appraisal(2025)], statedEmpty: ["AWARDS"] });
    const page = await loadApplication(ctx, applicationId);
    const of = (section: string) => page?.history.find((each) => each.section === section);
    expect(of("APPRAISALS")).toEqual({
      section: "APPRAISALS",
      count: 2,
      entries: [appraisal(2025), appraisal(2024)],
    });
    expect(of("AWARDS")).toEqual({ section: "AWARDS", count: null, entries: [] });
    expect(of("TRAINING")).toEqual({ section: "TRAINING", count: 0, entries: [] });
  });

  test("say whether a photo goes along", async () => {
    const { applicantId, applicationId } = await anApplication(selection, { state: "DRAFT" });
    const hasPhoto = async () =>
      (await loadApplication(await contextFor(applicantId), applicationId))?.hasPhoto;
    expect(await hasPhoto()).toBe(false);
    const photoHash = "f".repeat(64);
    await inTransaction(async (tx) => {
      const file = { hash: photoHash, bytes: 9, mimeType: "image/jpeg", storedAt: NOON };
      await tx.insert(storedFile).values(file);
      const own = { accountId: applicantId, statedEmpty: [], photoHash, changedAt: NOON };
      await tx.insert(curriculum).values(own);
    });
    expect(await hasPhoto()).toBe(true);
  });

  test("are nobody else's", async () => {
    const own = await anApplication(selection);
    const { applicationId, documentIds } = own;
    const others = [
      contextOf(),
      await contextFor(await anApplicant()),
      await contextFor(selection.secretariat),
      await contextFor(selection.chair.accountId),
    ];
    for (const ctx of others) {
      expect(await loadApplication(ctx, applicationId)).toBeNull();
      expect(await loadStatus(ctx, applicationId)).toBeNull();
      expect(await loadOwnFile(ctx, applicationId, documentIds[0] ?? "")).toBeNull();
    }
    expect(await loadProfile(contextOf())).toBeNull();
    const ctx = await contextFor(own.applicantId);
    expect(await loadOwnFile(ctx, applicationId, documentIds[0] ?? "")).not.toBeNull();
    const stranger = await anApplication(selection);
    expect(await loadOwnFile(ctx, applicationId, stranger.documentIds[0] ?? "")).toBeNull();
  });

  test("do not show a post that was not announced", async () => {
    const draft = await aSelection({ state: "DRAFT" });
    expect(await loadStart(await contextFor(await anApplicant()), draft.postId)).toBeNull();
  });
});

describe("the secretariat's list", () => {
  const list = async (accountId: string, filter = NO_FILTER, now: string | Date = NOON) =>
    loadApplications(await contextFor(accountId, now), selection.selectionId, filter);

  test("has drafts beside sent, by name, page after page, without losing anybody", async () => {
    for (let number = 0; number < 53; number++) {
      const state = number % 2 ? "SUBMITTED" : "DRAFT";
      await anApplication(selection, { state, sortName: `nama ${number % 7}`, withFiles: false });
    }
    const first = await list(selection.secretariat);
    expect(first).toMatchObject({ sent: 26, started: 53, chosen: 53 });
    expect(first?.rows).toHaveLength(50);
    const next = ApplicationListFilter.parse({ setelah: first?.next });
    const second = await list(selection.secretariat, next);
    expect(second?.rows).toHaveLength(3);
    expect(second?.next).toBeNull();
    const ids = [...(first?.rows ?? []), ...(second?.rows ?? [])].map((row) => row.id);
    expect(new Set(ids).size).toBe(53);
  });

  test("filters by what holds at this moment", async () => {
    await anApplication(selection, { state: "DRAFT" });
    await anApplication(selection);
    const drafts = ApplicationListFilter.parse({ keadaan: "DRAFT" });
    const missed = ApplicationListFilter.parse({ keadaan: "MISSED_DEADLINE" });
    expect((await list(selection.secretariat, drafts))?.rows).toHaveLength(1);
    expect((await list(selection.secretariat, drafts, AFTER_CLOSING))?.rows).toEqual([]);
    expect((await list(selection.secretariat, missed, AFTER_CLOSING))?.rows).toMatchObject([
      { state: "MISSED_DEADLINE" },
    ]);
    const nonsense = ApplicationListFilter.parse({ jabatan: "x", keadaan: ["A"], setelah: "?" });
    expect((await list(selection.secretariat, nonsense))?.rows).toHaveLength(2);
  });

  test("tells the telephone of whoever can still send, and of nobody else", async () => {
    const { applicantId } = await anApplication(selection, { state: "DRAFT" });
    await anApplication(selection);
    const told = async (now: string | Date) =>
      ((await list(selection.secretariat, NO_FILTER, now))?.rows ?? [])
        .map(({ state, phone }) => ({ state, phone }))
        .toSorted((a, b) => a.state.localeCompare(b.state));
    const { phone = "" } = (await findProfile(read(), applicantId)) ?? {};
    expect(phone).not.toBe("");
    expect(await told(NOON)).toEqual([
      { state: "DRAFT", phone },
      { state: "SUBMITTED", phone: null },
    ]);
    expect(await told(AFTER_CLOSING)).toEqual([
      { state: "MISSED_DEADLINE", phone: null },
      { state: "SUBMITTED", phone: null },
    ]);
  });

  test("says of who has missed the deadline when the draft was changed and sending pressed", async () => {
    const pressed = await anApplication(selection, { state: "DRAFT", sortName: "a" });
    await anApplication(selection, { state: "DRAFT", sortName: "b" });
    await noteRefusedSend(await contextFor(pressed.applicantId), pressed);
    const told = async (now: string | Date) =>
      (await list(selection.secretariat, NO_FILTER, now))?.rows.map((row) => row.sendRefusedAt);
    expect(await told(NOON)).toEqual([null, null]);
    expect(await told(AFTER_CLOSING)).toEqual([NOON.toISOString(), null]);
  });

  test("tells the address of who has a draft and no profile", async () => {
    const { applicantId } = await anApplication(selection, { state: "DRAFT" });
    await inTransaction((tx) =>
      tx.delete(applicantProfile).where(eq(applicantProfile.accountId, applicantId)),
    );
    const email = await addressOf(applicantId);
    const told = async (now: string | Date) =>
      (await list(selection.secretariat, NO_FILTER, now))?.rows;
    expect(await told(NOON)).toMatchObject([{ phone: null, email }]);
    expect(await told(AFTER_CLOSING)).toMatchObject([{ phone: null, email: null }]);
  });

  test("is for the selection's own secretariat alone", async () => {
    await anApplication(selection);
    const elsewhere = await aSelection();
    const others = [
      elsewhere.secretariat,
      selection.chair.accountId,
      await aMemberOfStaff("PPK", selection.agencyId),
      await aMemberOfStaff("AGENCY_ADMIN", selection.agencyId),
      await aMemberOfStaff("SYSTEM_ADMIN", null),
    ];
    for (const accountId of others) expect(await list(accountId)).toBeNull();
    expect((await list(selection.secretariat))?.rows).toHaveLength(1);
  });
});
