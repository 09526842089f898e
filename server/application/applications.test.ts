import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { z } from "zod";
import { inTransaction, read } from "#db/client";
import { agency } from "#db/schema/agency";
import { application, applicationDocument, submission } from "#db/schema/application";
import { selectionPost } from "#db/schema/planning";
import { ruleTrace } from "#db/schema/regulation";
import { postStage } from "#db/schema/scoring";
import { DECLARATION_VERSION } from "#domain/application/declarations";
import type { Plain } from "#domain/canonical";
import { entryOf } from "#domain/profile/sections";
import { ANNOUNCEMENT_INVITATION } from "#domain/regulation/announcement";
import { closeDrafts } from "#server/application/close-drafts";
import { loadStart } from "#server/application/load-start";
import { fingerprint } from "#server/application/snapshot";
import { startApplication } from "#server/application/start-application";
import { type SubmitApplication, submitApplication } from "#server/application/submit-application";
import { takeBackApplication } from "#server/application/take-back-application";
import { withdrawApplication } from "#server/application/withdraw-application";
import { addEntries } from "#server/profile/add-entries";
import { contents } from "#testing/contents";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { proves } from "#testing/proof";
import { refusalWritingNothing } from "#testing/refusals";
import {
  aMemberOfStaff,
  anAccount,
  anApplicant,
  anApplication,
  aSelection,
  type SelectionFixture,
  submissionsOf,
} from "#testing/scenario";

withFreshDatabase();

const LAST_MOMENT = "2026-11-29T16:59:59.999Z";
const TOO_LATE = "2026-11-29T17:00:00.000Z";
const UNKNOWN = "0198c0de-0000-7000-8000-000000000000";

let selection: SelectionFixture;

beforeEach(async () => {
  selection = await aSelection();
});

function declared(applicationId: string, version = 1): z.output<typeof SubmitApplication> {
  return {
    applicationId,
    version,
    profileVersion: 1,
    selectionVersion: 1,
    declarationVersion: DECLARATION_VERSION,
    truth: "on",
    stages: "on",
    publication: "on",
  };
}

async function rows() {
  const found = await contents();
  const parsed = (name: string) => (found[name] ?? []).map((row) => JSON.parse(`${row}`));
  return {
    applications: parsed("application"),
    audit: parsed("audit_entry"),
    outbox: parsed("outbox"),
  };
}

async function stored(id: string) {
  const found = await read().select().from(application);
  return found.find((each) => each.id === id);
}

describe("starting", () => {
  test("makes a draft, notes it, and tells nobody", async () => {
    const applicantId = await anApplicant({ name: "Sari Wulandari, S.H." });
    const ctx = await contextFor(applicantId);

    const { applicationId } = await startApplication(ctx, { postId: selection.postId });

    const { applications, audit, outbox } = await rows();
    expect(applications).toMatchObject([
      {
        id: applicationId,
        applicantId,
        state: "DRAFT",
        sortName: "sari wulandari, s.h.",
        version: 1,
      },
    ]);
    expect(audit).toMatchObject([
      { kind: "application.started", actorId: applicantId, selectionId: selection.selectionId },
    ]);
    expect(outbox).toEqual([]);
    expect((await contextFor(applicantId)).actor.applyingIn).toEqual([selection.selectionId]);
  });

  test.each([
    ["announcement-deadline-clock", TOO_LATE],
    ["application-window-not-open", "2026-11-14T16:59:59.999Z"],
  ])("%s at %s", async (code, now) => {
    const ctx = await contextFor(await anApplicant(), now);
    const act = () => startApplication(ctx, { postId: selection.postId });
    expect((await refusalWritingNothing(act)).code).toBe(code);
  });

  test("in the last moment it is still possible", async () => {
    const ctx = await contextFor(await anApplicant(), LAST_MOMENT);
    await startApplication(ctx, { postId: selection.postId });
  });

  test(
    proves(
      ANNOUNCEMENT_INVITATION,
      "nobody who holds an office in the selection starts one, for themselves or an invited person",
    ),
    async () => {
      const roles = ["SECRETARIAT", "OBSERVER", "PPK", "ASSESSOR"] as const;
      const staff = await Promise.all(
        roles.map((role) => aMemberOfStaff(role, selection.agencyId)),
      );
      for (const accountId of [...staff, selection.chair.accountId]) {
        const own = await contextFor(accountId);
        const ctx = { ...own, actor: { ...own.actor, isApplicant: true } };
        const act = () => startApplication(ctx, { postId: selection.postId });
        expect((await refusalWritingNothing(act)).code).toBe("applicant-separation");
      }
    },
  );

  test("without a NIP, for a post that is unknown or not announced, and as a visitor", async () => {
    const unannounced = await aSelection({ state: "DRAFT" });
    const applicant = await contextFor(await anApplicant());
    const start = (ctx: typeof applicant, postId: string) =>
      refusalWritingNothing(() => startApplication(ctx, { postId })).then(({ code }) => code);
    expect(await start(await contextFor(await anAccount()), selection.postId)).toBe(
      "applicant-is-pns",
    );
    expect(await start(applicant, UNKNOWN)).toBe("record-not-found");
    expect(await start(applicant, unannounced.postId)).toBe("record-not-found");
    expect(await start(contextOf(), selection.postId)).toBe("record-not-found");
  });

  test("a second time for the same post, and for one post too many", async () => {
    const applicantId = await anApplicant();
    await anApplication(selection, { applicantId, state: "DRAFT" });
    const again = () =>
      contextFor(applicantId).then((ctx) => startApplication(ctx, { postId: selection.postId }));
    expect((await refusalWritingNothing(again)).code).toBe("application-already-started");
  });

  test("for a post open to its province alone takes the statement, which is kept as it was judged", async () => {
    await inTransaction(async (tx) => {
      await tx
        .update(agency)
        .set({ province: "Jawa Tengah" })
        .where(eq(agency.id, selection.agencyId));
      await tx
        .update(selectionPost)
        .set({ scope: "WITHIN_PROVINCE" })
        .where(eq(selectionPost.id, selection.postId));
    });
    const ctx = await contextFor(await anApplicant());
    const { postId } = selection;
    expect(await loadStart(ctx, postId)).toMatchObject({ onlyIn: "Jawa Tengah" });
    for (const input of [{ postId }, { postId, isInside: false }]) {
      expect(await refusalWritingNothing(() => startApplication(ctx, input))).toMatchObject({
        code: "announcement-scope",
        citation: { text: "PP 11/2017 Ps 117(3)" },
        facts: { province: "Jawa Tengah" },
      });
    }
    const { applicationId } = await startApplication(ctx, { postId, isInside: true });
    expect(await read().select().from(ruleTrace)).toMatchObject([
      {
        ...{ moment: "APPLICATION_STARTED", ruleId: "announcement-scope", applicationId },
        inputs: { mayNarrow: true, scope: "WITHIN_PROVINCE", isInside: true },
        outcome: "met",
      },
    ]);
  });

  test("of four attempts at once one makes a draft", async () => {
    const ctx = await contextFor(await anApplicant());
    const attempts = Array.from({ length: 4 }, () =>
      startApplication(ctx, { postId: selection.postId }),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    expect((await rows()).audit).toHaveLength(1);
  });
});

describe("submitting", () => {
  test("freezes what was sent under a number, with one audit row and one letter", async () => {
    const { applicationId, applicantId, documentIds } = await anApplication(selection, {
      state: "DRAFT",
    });
    const ctx = await contextFor(applicantId, LAST_MOMENT);

    const outcome = await submitApplication(ctx, declared(applicationId));

    expect(outcome).toEqual({ applicationId, receiptNumber: "DIK-26-0001-24" });
    const sent = await stored(applicationId);
    expect(sent).toMatchObject({
      state: "SUBMITTED",
      receiptNumber: "DIK-26-0001-24",
      submittedAt: new Date(LAST_MOMENT),
      sentEdition: 1,
      version: 2,
    });
    const [kept] = await submissionsOf(applicationId);
    expect(kept).toMatchObject({ edition: 1, declarationVersion: DECLARATION_VERSION });
    expect(kept?.code).toMatch(/^SLT(-[0-9A-Z]{4}){2}$/);
    expect(kept?.snapshotHash).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprint(kept?.snapshot as Plain)).toBe(kept?.snapshotHash);
    expect(kept?.snapshot).toMatchObject({
      applicationId,
      profile: { grade: "IV/b", version: 1 },
      selection: { version: 1, announcementNumber: "3/PANSEL-JPTP/XI/2026" },
      post: { code: "JPT-10" },
      rules: { on: "2026-11-15", set: [] },
      requirements: [{ kind: "AGE_MAX" }, { kind: "GRADE_MIN" }],
      documents: [
        { code: "APP_LETTER", documentId: documentIds[0], edition: 1 },
        { code: "PPK_APPROVAL", documentId: documentIds[1], edition: 1 },
      ],
      declarationVersion: DECLARATION_VERSION,
      declarations: { id: { stages: "saya bersedia mengikuti semua tahap seleksi" } },
    });
    const { audit, outbox } = await rows();
    expect(audit).toMatchObject([
      {
        kind: "application.submitted",
        subjectId: applicationId,
        before: { state: "DRAFT", version: 1 },
        after: { state: "SUBMITTED", version: 2, edition: 1, snapshotHash: kept?.snapshotHash },
      },
    ]);
    expect(JSON.stringify(audit)).not.toContain("Applicant");
    expect(outbox).toMatchObject([
      {
        kind: "application.receipt",
        recipientId: applicantId,
        payload: { receiptNumber: "DIK-26-0001-24", path: `/lamaran/${applicationId}/terkirim` },
      },
    ]);
  });

  test(
    proves(
      ANNOUNCEMENT_INVITATION,
      "whoever comes, invited or not, sends the officer's permission and is then under check",
    ),
    async () => {
      const { applicationId, applicantId } = await anApplication(selection, { state: "DRAFT" });
      const ctx = await contextFor(applicantId, LAST_MOMENT);
      const withPermission = (isCurrent: boolean) =>
        inTransaction(async (tx) => {
          const own = eq(applicationDocument.requiredDocumentId, selection.documentIds[1] ?? "");
          await tx.update(applicationDocument).set({ isCurrent }).where(own);
        });
      await withPermission(false);
      const act = () => submitApplication(ctx, declared(applicationId));
      expect(await refusalWritingNothing(act)).toMatchObject({
        code: "application-documents-missing",
        facts: { count: 1 },
      });
      await withPermission(true);
      await act();
      expect(await stored(applicationId)).toMatchObject({ state: "SUBMITTED" });
    },
  );

  test("freezes the whole history, and the grade that it shows", async () => {
    const { applicationId, applicantId } = await anApplication(selection, { state: "DRAFT" });
    const ctx = await contextFor(applicantId);
    const values = {
      grade: "IV/a",
      since: "2020-04-01",
      decreeNumber: "1",
      decreeDate: "2020-03-20",
    };
    await addEntries(ctx, {
      entries: [entryOf("RANK_HISTORY", { ...values, grade: "IV/a" })],
      statedEmpty: ["DISCIPLINE"],
    });
    // What was on the screen before is not sent.
    const stale = () => submitApplication(ctx, declared(applicationId));
    expect((await refusalWritingNothing(stale)).code).toBe("application-changed");

    await submitApplication(ctx, { ...declared(applicationId), profileVersion: 2 });
    const [sent] = await read().select().from(submission);
    expect(sent?.snapshot).toMatchObject({
      profile: { grade: "IV/a", gradeSince: "2020-04-01", currentLevel: "ADMINISTRATOR" },
      curriculum: {
        countedOn: "2027-02-01",
        entries: [{ section: "RANK_HISTORY", values }],
        statedEmpty: ["DISCIPLINE"],
      },
    });
  });

  test("numbers have no gaps, and a refused attempt takes none", async () => {
    const [one, two] = [
      await anApplication(selection, { state: "DRAFT" }),
      await anApplication(selection, { state: "DRAFT" }),
    ];
    const empty = await anApplication(selection, { state: "DRAFT", withFiles: false });
    const send = async (each: typeof one) =>
      submitApplication(await contextFor(each.applicantId), declared(each.applicationId));
    await send(one);
    expect((await refusalWritingNothing(() => send(empty))).code).toBe(
      "application-documents-missing",
    );
    expect((await send(two)).receiptNumber).toBe("DIK-26-0002-21");
  });

  test("another agency counts for itself", async () => {
    const other = await aSelection();
    for (const fixture of [selection, other]) {
      const each = await anApplication(fixture, { state: "DRAFT" });
      const ctx = await contextFor(each.applicantId);
      const { receiptNumber } = await submitApplication(ctx, declared(each.applicationId));
      expect(receiptNumber).toBe("DIK-26-0001-24");
    }
  });

  test("of eight attempts at once one wins and leaves one trace", async () => {
    const { applicationId, applicantId } = await anApplication(selection, { state: "DRAFT" });
    const ctx = await contextFor(applicantId);
    const attempts = Array.from({ length: 8 }, () =>
      submitApplication(ctx, declared(applicationId)),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    const { audit, outbox } = await rows();
    expect([audit.length, outbox.length]).toEqual([1, 1]);
  });

  test("is refused one millisecond too late, for what is not theirs, changed, or sent", async () => {
    const { applicationId, applicantId } = await anApplication(selection, { state: "DRAFT" });
    const refused = async (
      input: Partial<ReturnType<typeof declared>>,
      now: string | Date = NOON,
      who = applicantId,
    ) => {
      const ctx = await contextFor(who, now);
      const act = () => submitApplication(ctx, { ...declared(applicationId), ...input });
      return (await refusalWritingNothing(act)).code;
    };
    expect(await refused({}, TOO_LATE)).toBe("announcement-deadline-clock");
    expect(await refused({}, NOON, await anApplicant())).toBe("record-not-found");
    expect(await refused({}, NOON, selection.secretariat)).toBe("record-not-found");
    expect(await refused({ applicationId: UNKNOWN })).toBe("record-not-found");
    expect(await refused({ version: 2 })).toBe("application-changed");
    expect(await refused({ profileVersion: 2 })).toBe("application-changed");
    expect(await refused({ selectionVersion: 2 })).toBe("application-terms-changed");
    await submitApplication(await contextFor(applicantId), declared(applicationId));
    expect(await refused({})).toBe("application-already-sent");
  });

  test("is refused once the person has got an office in the selection", async () => {
    const { applicationId, applicantId } = await anApplication(selection, { state: "DRAFT" });
    const own = await contextFor(applicantId);
    const grants = [{ role: "OBSERVER" as const, agencyId: selection.agencyId, selectionId: null }];
    const ctx = { ...own, actor: { ...own.actor, grants } };
    const act = () => submitApplication(ctx, declared(applicationId));
    expect((await refusalWritingNothing(act)).code).toBe("applicant-separation");
  });
});

describe("taking back", () => {
  test("makes a draft again, keeps the number, and lets it be sent again", async () => {
    const { applicationId, applicantId } = await anApplication(selection, { state: "DRAFT" });
    const ctx = await contextFor(applicantId);
    await submitApplication(ctx, declared(applicationId));

    await takeBackApplication(ctx, { applicationId, version: 2 });

    expect(await stored(applicationId)).toMatchObject({
      state: "DRAFT",
      receiptNumber: "DIK-26-0001-24",
      submittedAt: null,
      sentEdition: null,
      version: 3,
    });
    const letters = (await rows()).outbox;
    expect(letters.find(({ kind }) => kind === "application.taken-back")).toMatchObject({
      recipientId: applicantId,
      payload: { receiptNumber: "DIK-26-0001-24", lastSecond: "2026-11-29T16:59:59.000Z" },
    });
    const again = await submitApplication(ctx, declared(applicationId, 3));
    expect(again.receiptNumber).toBe("DIK-26-0001-24");
    expect((await stored(applicationId))?.sentEdition).toBe(2);
    const kept = await submissionsOf(applicationId);
    expect(kept.map(({ edition }) => edition)).toEqual([1, 2]);
    expect(new Set(kept.map(({ code }) => code)).size).toBe(2);
    expect((await rows()).audit.map((each) => each.kind).sort()).toEqual([
      "application.submitted",
      "application.submitted",
      "application.taken-back",
    ]);
  });

  test("is refused after closing, in other states, to others, and when stale", async () => {
    const sent = await anApplication(selection);
    const draft = await anApplication(selection, { state: "DRAFT" });
    const checked = await anApplication(selection, { state: "UNDER_CHECK" });
    const refused = async (
      each: typeof sent,
      who = each.applicantId,
      now: string | Date = NOON,
      version = 1,
    ) => {
      const ctx = await contextFor(who, now);
      const { applicationId } = each;
      const act = () => takeBackApplication(ctx, { applicationId, version });
      return (await refusalWritingNothing(act)).code;
    };
    expect(await refused(sent, sent.applicantId, TOO_LATE)).toBe("announcement-deadline-clock");
    expect(await refused(sent, draft.applicantId)).toBe("record-not-found");
    expect(await refused(sent, sent.applicantId, NOON, 7)).toBe("record-stale");
    expect(await refused(draft)).toBe("transition-not-possible");
    expect(await refused(checked)).toBe("transition-not-possible");
  });
});

describe("withdrawing", () => {
  test.each(["DRAFT", "SUBMITTED", "UNDER_CHECK", "IN_SELECTION", "SHORTLISTED"] as const)(
    "ends a running application in %s",
    async (state) => {
      const { applicationId, applicantId } = await anApplication(selection, { state });
      const ctx = await contextFor(applicantId);
      await withdrawApplication(ctx, { applicationId, version: 1, understood: "on" });
      expect(await stored(applicationId)).toMatchObject({
        state: "WITHDRAWN",
        endedReason: "OWN_REQUEST",
        endedAt: NOON,
        version: 2,
      });
      const { audit, outbox } = await rows();
      expect(audit).toMatchObject([{ kind: "application.withdrawn", before: { state } }]);
      expect(outbox).toMatchObject([{ kind: "application.withdrawn", recipientId: applicantId }]);
    },
  );

  test.each(["MISSED_DEADLINE", "WITHDRAWN", "DISQUALIFIED"] as const)(
    "is not possible in %s",
    async (state) => {
      const { applicationId, applicantId } = await anApplication(selection, { state });
      const ctx = await contextFor(applicantId);
      const act = () => withdrawApplication(ctx, { applicationId, version: 1, understood: "on" });
      expect((await refusalWritingNothing(act)).code).toBe("transition-not-possible");
    },
  );

  test("tells nobody what is decided and not yet published", async () => {
    const states = [
      "ELIGIBLE",
      "NOT_ELIGIBLE",
      "ELIMINATED",
      "NOT_SHORTLISTED",
      "SELECTED",
    ] as const;
    for (const state of states) {
      const { applicationId, applicantId } = await anApplication(selection, { state });
      const ctx = await contextFor(applicantId);
      const input = { applicationId, version: 1, understood: "on" } as const;
      const refusal = await refusalWritingNothing(() => withdrawApplication(ctx, input));
      expect(refusal.code).toBe("application-result-pending");
    }
  });

  test("is possible again once the result is public", async () => {
    const eligible = await anApplication(selection, { state: "ELIGIBLE" });
    const rejected = await anApplication(selection, { state: "NOT_ELIGIBLE" });
    await inTransaction((tx) =>
      tx
        .update(postStage)
        .set({ state: "PUBLISHED", publishedAt: NOON })
        .where(eq(postStage.id, selection.postStages.ADMIN_CHECK)),
    );
    const withdraw = async ({ applicationId, applicantId }: typeof eligible) =>
      withdrawApplication(await contextFor(applicantId), {
        applicationId,
        version: 1,
        understood: "on",
      });
    await withdraw(eligible);
    expect((await refusalWritingNothing(() => withdraw(rejected))).code).toBe(
      "transition-not-possible",
    );
  });

  test("is refused to others, when stale, and for a draft that has missed the deadline", async () => {
    const draft = await anApplication(selection, { state: "DRAFT" });
    const refused = async (who: string, version: number, now: string | Date = NOON) => {
      const ctx = await contextFor(who, now);
      const input = { applicationId: draft.applicationId, version, understood: "on" } as const;
      return (await refusalWritingNothing(() => withdrawApplication(ctx, input))).code;
    };
    expect(await refused(await anApplicant(), 1)).toBe("record-not-found");
    expect(await refused(draft.applicantId, 2)).toBe("record-stale");
    expect(await refused(draft.applicantId, 1, TOO_LATE)).toBe("transition-not-possible");
  });
});

describe("closing drafts", () => {
  test("touches only drafts whose window is over, once", async () => {
    const later = await aSelection({ closesAt: new Date("2026-12-29T17:00:00.000Z") });
    const draft = await anApplication(selection, { state: "DRAFT" });
    const sent = await anApplication(selection);
    const open = await anApplication(later, { state: "DRAFT" });
    const at = (now: string) => closeDrafts(contextOf({}, now));

    expect(await at(LAST_MOMENT)).toBe(0);
    expect(await at(TOO_LATE)).toBe(1);
    expect(await at(TOO_LATE)).toBe(0);

    const states = await Promise.all([draft, sent, open].map((each) => stored(each.applicationId)));
    expect(states.map((each) => each?.state)).toEqual(["MISSED_DEADLINE", "SUBMITTED", "DRAFT"]);
    expect((await rows()).audit).toMatchObject([
      { kind: "application.missed-deadline", actorId: null, subjectId: draft.applicationId },
    ]);
    expect((await rows()).outbox).toMatchObject([
      {
        kind: "application.missed",
        recipientId: draft.applicantId,
        payload: {
          lastSecond: "2026-11-29T16:59:59.000Z",
          path: `/lamaran/${draft.applicationId}`,
        },
      },
    ]);
  });
});
