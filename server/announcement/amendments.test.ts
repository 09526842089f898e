import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { requiredDocumentsOfPost, requirementsOfPost } from "#db/queries/application";
import { insertExtension } from "#db/queries/changes";
import { listRequirements } from "#db/queries/plan";
import { insertPost } from "#db/queries/plan-parts";
import { documentsOf } from "#db/queries/verification";
import { amendment } from "#db/schema/announcement";
import { outbox } from "#db/schema/notification";
import { criterion, requiredDocument, requirement, selection, stage } from "#db/schema/planning";
import { deviation, deviationEnd, ruleTrace } from "#db/schema/regulation";
import { roleGrant } from "#db/schema/role-grant";
import { postStage } from "#db/schema/scoring";
import { DECLARATION_VERSION } from "#domain/application/declarations";
import { entryOf, type HeldLevel } from "#domain/profile/sections";
import { PASS_RULE_FIXED } from "#domain/regulation/pass-rules";
import { ProposeAmendment } from "#server/announcement/amendment-fields";
import {
  ApproveAmendment,
  approveAmendment,
  rejectAmendment,
  withdrawAmendment,
} from "#server/announcement/decide-amendment";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { noticesOf } from "#server/announcement/load-notices";
import { proposeAmendment } from "#server/announcement/propose-amendment";
import { departuresOf } from "#server/announcement/sheet-parts";
import { loadApplication } from "#server/application/load-application";
import { submitApplication } from "#server/application/submit-application";
import { takeBackApplication } from "#server/application/take-back-application";
import { MESSAGES } from "#server/messages";
import { renderLetter } from "#server/notification/render-letter";
import { amendmentsOf } from "#server/open-data/amendments";
import { selectionAnswer } from "#server/open-data/selection";
import { addEntries } from "#server/profile/add-entries";
import { refusalText } from "#server/refusals";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPaper } from "#testing/papers";
import { proves } from "#testing/proof";
import { refusalWritingNothing } from "#testing/refusals";
import { anApplication, aSelection, type SelectionFixture } from "#testing/scenario";

withFreshDatabase();

let fixture: SelectionFixture;
const REASON = "Balai Diklat dipakai rekapitulasi bantuan banjir.";

beforeEach(async () => {
  fixture = await aSelection();
  await inTransaction(async (tx) => {
    for (const [at, kind] of (
      ["ADMIN_CHECK", "TRACK_RECORD", "ASSESSMENT", "PAPER", "INTERVIEW"] as const
    ).entries()) {
      const day = `2026-12-${10 + 3 * at}`;
      await tx
        .update(stage)
        .set({ startsOn: day, endsOn: day, resultsOn: `2026-12-${11 + 3 * at}` })
        .where(eq(stage.id, fixture.stages[kind]));
    }
  });
});

async function propose(fields: Record<string, unknown>, by = fixture.secretariat) {
  const { selectionId } = fixture;
  const input = ProposeAmendment.parse({ selectionId, reason: REASON, ...fields });
  return proposeAmendment(await contextFor(by), input);
}

const paperDays = (startsOn: string, endsOn = startsOn, resultsOn = "2026-12-21") => ({
  part: "STAGE_DAYS",
  subjectId: fixture.stages.PAPER,
  startsOn,
  endsOn,
  resultsOn,
});

async function approve(amendmentId: string, version = "1", by = fixture.chair.accountId) {
  const input = ApproveAmendment.parse({ amendmentId, version, sure: "on" });
  return approveAmendment(await contextFor(by), input);
}

const rows = () => read().select().from(amendment);
const stageRow = async () =>
  (await read().select().from(stage).where(eq(stage.id, fixture.stages.PAPER)))[0];

test("a proposal changes nothing; approved it holds, has a number, and all are told", async () => {
  const applicant = await anApplication(fixture);
  const { amendmentId } = await propose(paperDays("2026-12-20"));
  expect((await stageRow())?.startsOn).toBe("2026-12-19");
  expect(await rows()).toEqual([
    expect.objectContaining({ state: "PROPOSED", sequence: null, announcementNumber: null }),
  ]);

  const { slug } = await approve(amendmentId);
  expect(slug).toBe(fixture.slug);
  expect(await stageRow()).toMatchObject({ startsOn: "2026-12-20", version: 2 });
  expect(await rows()).toEqual([
    expect.objectContaining({
      state: "PUBLISHED",
      sequence: 1,
      announcementNumber: "1/PANSEL-JPTP/XI/2026",
      before: { startsOn: "2026-12-19", endsOn: "2026-12-19", resultsOn: "2026-12-20" },
      after: { startsOn: "2026-12-20", endsOn: "2026-12-20", resultsOn: "2026-12-21" },
      decidedAt: NOON,
    }),
  ]);
  expect((await read().select().from(selection))[0]?.version).toBe(2);
  const told = await read()
    .select({ to: outbox.recipientId })
    .from(outbox)
    .where(eq(outbox.kind, "amendment.published"));
  expect(told).toHaveLength(6);
  expect(told.map(({ to }) => to)).toContain(applicant.applicantId);
  const traces = await read().select({ moment: ruleTrace.moment }).from(ruleTrace);
  expect(traces.length).toBeGreaterThan(5);
  expect(new Set(traces.map(({ moment }) => moment))).toEqual(new Set(["AMENDED"]));
});

test("days in the wrong order, and no change at all, are refused with the rule", async () => {
  const order = await refusalWritingNothing(() => propose(paperDays("2026-12-20", "2026-12-19")));
  expect(order).toMatchObject({
    code: "amendment-breaks-plan",
    facts: { code: "schedule-order" },
    citation: { text: "PP 11/2017 Ps 114(1), 117(4)" },
  });
  const same = await refusalWritingNothing(() =>
    propose(paperDays("2026-12-19", "2026-12-19", "2026-12-20")),
  );
  expect(same.code).toBe("amendment-nothing-changes");
});

test(
  proves(
    PASS_RULE_FIXED,
    "a pass rule changes before the stage is opened for any post, and not after",
  ),
  async () => {
    const rule = {
      part: "STAGE_RULE",
      subjectId: fixture.stages.INTERVIEW,
      kind: "INTERVIEW",
      passRule: "MIN_SCORE",
      passThreshold: "70",
    };
    const { amendmentId } = await propose(rule);
    await inTransaction(async (tx) => {
      const own = eq(postStage.id, fixture.postStages.INTERVIEW);
      await tx.update(postStage).set({ state: "OPEN" }).where(own);
    });
    // Neither the one that waited nor a new one.
    expect((await refusalWritingNothing(() => approve(amendmentId))).code).toBe(
      "amendment-after-first-sheet",
    );
    expect((await refusalWritingNothing(() => propose(rule))).code).toBe(
      "amendment-after-first-sheet",
    );
  },
);

test("a rule that only the panel may set aside takes its decision, and the public reads it", async () => {
  const rule = {
    part: "STAGE_RULE",
    subjectId: fixture.stages.ASSESSMENT,
    kind: "ASSESSMENT",
    passRule: "MIN_SCORE",
    passThreshold: "70",
  };
  const why = { code: "amendment-needs-decision", facts: { code: "pass-local-threshold" } };
  expect(await refusalWritingNothing(() => propose(rule))).toMatchObject(why);
  const basisId = await aPaper(fixture, "BASIS");
  expect(await refusalWritingNothing(() => propose({ ...rule, basisId }))).toMatchObject(why);

  const decisionId = await aPaper(fixture);
  const { amendmentId } = await propose({ ...rule, basisId: decisionId });
  expect(await read().select().from(deviation)).toEqual([]);
  await approve(amendmentId);
  expect(await read().select().from(deviation)).toEqual([
    expect.objectContaining({
      ...{ moment: "AMENDED", ruleId: "pass-local-threshold", effect: "record", postId: null },
      ...{ decisionId, reason: REASON, recordedAt: NOON },
    }),
  ]);
  const page = await loadAnnouncement(NOON, fixture.slug);
  expect(page?.departures).toMatchObject([
    { kind: "DEVIATION", ruleId: "pass-local-threshold", basis: { id: decisionId }, ended: null },
  ]);
});

test("a deviation that a later amendment takes back stays to read, with that amendment", async () => {
  const rule = { part: "STAGE_RULE", subjectId: fixture.stages.ASSESSMENT, kind: "ASSESSMENT" };
  const decisionId = await aPaper(fixture);
  const departing = { ...rule, passRule: "MIN_SCORE", passThreshold: "70", basisId: decisionId };
  await approve((await propose(departing)).amendmentId);
  await approve((await propose(paperDays("2026-12-20"))).amendmentId);
  expect(await read().select().from(deviationEnd)).toEqual([]);

  await approve((await propose({ ...rule, passRule: "NONE" })).amendmentId);
  // The third one here.
  const ended = { number: "3/PANSEL-JPTP/XI/2026", on: "2026-11-24" };
  const page = await loadAnnouncement(NOON, fixture.slug);
  if (!page) throw new Error("Not announced.");
  expect(page.departures).toMatchObject([{ kind: "DEVIATION", basis: { id: decisionId }, ended }]);
  const words = `No longer in force since amendment ${ended.number}`;
  expect(JSON.stringify(departuresOf("en", page))).toContain(words);
  expect(await selectionAnswer({ locale: "en", now: NOON }, fixture.slug)).toMatchObject({
    departures: [{ rule: "pass-local-threshold", ended: { number: ended.number, date: ended.on } }],
  });
});

test("how the final stage is published changes with its pass rule, that of others never", async () => {
  const of = (kind: "PAPER" | "INTERVIEW", resultMode: string) => ({
    part: "STAGE_RULE",
    subjectId: fixture.stages[kind],
    kind,
    passRule: "NONE",
    resultMode,
  });
  expect(
    await refusalWritingNothing(() => propose(of("PAPER", "ALPHABETICAL_NO_SCORE"))),
  ).toMatchObject({
    code: "amendment-breaks-plan",
    facts: { code: "result-mode-not-final" },
  });
  const { amendmentId } = await propose(of("INTERVIEW", "ALPHABETICAL_NO_SCORE"));
  await approve(amendmentId);
  expect((await rows()).find(({ id }) => id === amendmentId)).toMatchObject({
    before: { resultMode: "RANKED_WITH_SCORE" },
    after: { resultMode: "ALPHABETICAL_NO_SCORE" },
  });
  const [changed] = await read().select().from(stage).where(eq(stage.id, fixture.stages.INTERVIEW));
  expect(changed).toMatchObject({ resultMode: "ALPHABETICAL_NO_SCORE" });
});

test("what a pass rule is counted from changes alone, shown before and after", async () => {
  const rule = {
    part: "STAGE_RULE",
    subjectId: fixture.stages.INTERVIEW,
    kind: "INTERVIEW",
    passRule: "TOP_N",
    passThreshold: "3",
  };
  const first = await propose(rule);
  await approve(first.amendmentId);
  expect((await refusalWritingNothing(() => propose(rule))).code).toBe("amendment-nothing-changes");
  // The assessment, the paper and the interview have 80 percent together.
  const beyond = { passRule: "MIN_SCORE", passThreshold: "80,01", passBasis: "CUMULATIVE" };
  expect(await refusalWritingNothing(() => propose({ ...rule, ...beyond }))).toMatchObject({
    code: "amendment-breaks-plan",
    facts: { code: "subtotal-out-of-reach" },
  });
  const { amendmentId } = await propose({ ...rule, passBasis: "CUMULATIVE" });
  await approve(amendmentId);
  const passes = { passRule: "TOP_N", passThreshold: 3, passCategories: null };
  expect((await rows()).find(({ id }) => id === amendmentId)).toMatchObject({
    before: { ...passes, passBasis: "STAGE" },
    after: { ...passes, passBasis: "CUMULATIVE" },
  });
  const [changed] = await read().select().from(stage).where(eq(stage.id, fixture.stages.INTERVIEW));
  expect(changed).toMatchObject({ ...passes, passBasis: "CUMULATIVE" });
});

test("a method changes as a pass rule does, with the same reasons as in the plan", async () => {
  const method = {
    part: "STAGE_METHOD",
    subjectId: fixture.stages.ASSESSMENT,
    method: "QUASI_ASSESSMENT_CENTRE",
    methodNote: "Penilai terakreditasi berhalangan.",
  };
  const bare = await refusalWritingNothing(() => propose({ ...method, methodNote: "" }));
  expect(bare.code).toBe("stage-method-reason");
  const foreign = await refusalWritingNothing(() =>
    propose({ ...method, method: "CASE_ANALYSIS" }),
  );
  expect(foreign.code).toBe("stage-method-not-possible");
  const check = { ...method, subjectId: fixture.stages.ADMIN_CHECK };
  expect((await refusalWritingNothing(() => propose(check))).code).toBe("record-not-found");

  const { amendmentId } = await propose(method);
  await approve(amendmentId);
  const after = { method: method.method, methodNote: method.methodNote, methodNoteEn: "" };
  expect((await rows()).find(({ id }) => id === amendmentId)).toMatchObject({
    before: { method: null, methodNote: "", methodNoteEn: "" },
    after,
  });
  const own = eq(stage.id, fixture.stages.ASSESSMENT);
  expect((await read().select().from(stage).where(own))[0]).toMatchObject(after);

  const waiting = await propose({ ...method, method: "ASSESSMENT_CENTRE" });
  await inTransaction(async (tx) => {
    const open = eq(postStage.id, fixture.postStages.ASSESSMENT);
    await tx.update(postStage).set({ state: "OPEN" }).where(open);
  });
  const late = await refusalWritingNothing(() => approve(waiting.amendmentId));
  expect(late.code).toBe("amendment-after-first-sheet");
});

test("a requirement changes while seven days are left to meet it", async () => {
  const [age] = fixture.requirementIds;
  const younger = { part: "REQUIREMENT", subjectId: age, kind: "AGE_MAX", parameter: "55" };
  // From 24 to 29 November are six days.
  expect(await refusalWritingNothing(() => propose(younger))).toMatchObject({
    code: "amendment-window-too-short",
    facts: { left: 6 },
  });
  const ctx = await contextFor(fixture.secretariat, "2026-11-23T05:00:00.000Z");
  const input = ProposeAmendment.parse({
    selectionId: fixture.selectionId,
    reason: REASON,
    ...younger,
  });
  const { amendmentId } = await proposeAmendment(ctx, input);
  await approveAmendment(
    await contextFor(fixture.chair.accountId, "2026-11-23T06:00:00.000Z"),
    ApproveAmendment.parse({ amendmentId, version: "1", sure: "on" }),
  );
  const [row] = await read()
    .select()
    .from(requirement)
    .where(eq(requirement.id, age ?? ""));
  expect(row).toMatchObject({ kind: "AGE_MAX", parameter: "55" });
});

test("more than the law allows stays refused in an amendment, too", async () => {
  const [age] = fixture.requirementIds;
  const older = { part: "REQUIREMENT", subjectId: age, kind: "AGE_MAX", parameter: "58" };
  const ctx = await contextFor(fixture.secretariat, "2026-11-20T05:00:00.000Z");
  const { selectionId } = fixture;
  const input = ProposeAmendment.parse({ selectionId, reason: REASON, ...older });
  const refusal = await refusalWritingNothing(() => proposeAmendment(ctx, input));
  expect(refusal.facts.code).toBe("requirement-age-beyond-law");
  expect(await refusalText("id", refusal)).toMatchObject({
    what: expect.stringContaining("batas usia 58 tahun melebihi 56 tahun"),
    remedy: "Turunkan batas usia menjadi 56 tahun atau kurang.",
  });
});

test("who proposed does not approve, not even as chair", async () => {
  await inTransaction(async (tx) => {
    const { chair, agencyId } = fixture;
    const accountId = chair.accountId;
    await tx
      .insert(roleGrant)
      .values({ accountId, role: "SECRETARIAT", agencyId, selectionId: null, grantedAt: NOON });
  });
  const { amendmentId } = await propose(paperDays("2026-12-20"), fixture.chair.accountId);
  expect((await refusalWritingNothing(() => approve(amendmentId))).code).toBe(
    "amendment-own-proposal",
  );
});

test("of two proposals for the same days the second one is outdated once the first holds", async () => {
  const first = await propose(paperDays("2026-12-20"));
  const second = await propose(paperDays("2026-12-18"));
  await approve(first.amendmentId);
  expect((await refusalWritingNothing(() => approve(second.amendmentId))).code).toBe(
    "amendment-outdated",
  );
});

test("a proposal that was sent back or withdrawn cannot be approved any more", async () => {
  const chair = await contextFor(fixture.chair.accountId);
  const one = await propose(paperDays("2026-12-20"));
  const note = "Ruang itu tidak cukup untuk semua peserta.";
  await rejectAmendment(chair, { amendmentId: one.amendmentId, version: 1, note });
  const other = await propose(paperDays("2026-12-18"));
  const secretariat = await contextFor(fixture.secretariat);
  await withdrawAmendment(secretariat, { amendmentId: other.amendmentId, version: 1 });
  for (const { amendmentId } of [one, other]) {
    const refusal = await refusalWritingNothing(() => approve(amendmentId, "2"));
    expect(refusal.code).toBe("transition-not-possible");
  }
});

test("a contact changes at any time", async () => {
  const { amendmentId } = await propose({
    part: "CONTACT",
    contactName: "Sekretariat",
    contactPhone: "(0200) 555-0142",
    contactAddress: "Jalan Balai Kota 1",
    howToApply: "Daftar, lengkapi, kirim.",
    howToApplyEn: "",
  });
  await approve(amendmentId);
  expect((await read().select().from(selection))[0]).toMatchObject({
    contactPhone: "(0200) 555-0142",
  });
});

/** Seven days before the last one, that day counted. */
const IN_TIME = "2026-11-23T05:00:00.000Z";
const TOO_LATE = "2026-11-24T05:00:00.000Z";

async function proposeAt(now: string, fields: Record<string, unknown>) {
  const { selectionId, secretariat } = fixture;
  const input = ProposeAmendment.parse({ selectionId, reason: REASON, ...fields });
  return proposeAmendment(await contextFor(secretariat, now), input);
}

async function approveAt(now: string, amendmentId: string) {
  const input = ApproveAmendment.parse({ amendmentId, version: "1", sure: "on" });
  return approveAmendment(await contextFor(fixture.chair.accountId, now), input);
}

async function amend(fields: Record<string, unknown>) {
  const { amendmentId } = await proposeAt(IN_TIME, fields);
  await approveAt(IN_TIME, amendmentId);
  return amendmentId;
}

const CV = {
  ...{ part: "DOCUMENT_ADDED", code: "CV", postId: "", mandatory: "on" },
  ...{ maxMegabytes: "3", maxPages: "12" },
};

function postAt(level: HeldLevel, since: string) {
  return entryOf("POST_HISTORY", {
    ...{ post: "Analis Kebijakan", level, echelon: null, duties: null },
    ...{ unit: "Bappeda", agency: "Pemerintah Kota Tirtakarta", since, until: null },
    ...{ isConcurrent: false, decreeNumber: "821/1/2022", decreeDate: "2022-01-03" },
    isRelated: true,
  });
}

async function recipients(kind: string) {
  const found = await read()
    .select({ to: outbox.recipientId, payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.kind, kind));
  return found.map(({ to }) => to);
}

describe("a document that is added", () => {
  test("is asked of everybody; who has sent is told so, takes back and sends again", async () => {
    const sent = await anApplication(fixture);
    const draft = await anApplication(fixture, { state: "DRAFT" });
    await amend(CV);
    const all = await requiredDocumentsOfPost(read(), fixture.selectionId, fixture.postId);
    expect(all.map(({ code, maxMegabytes }) => [code, maxMegabytes])).toEqual([
      ["APP_LETTER", 5],
      ["PPK_APPROVAL", 5],
      ["CV", 3],
    ]);
    expect(await recipients("amendment.document.sent")).toEqual([sent.applicantId]);
    expect(await recipients("amendment.document.draft")).toEqual([draft.applicantId]);
    // The panel and the secretariat alone.
    const others = await recipients("amendment.published");
    expect(others).toHaveLength(5);
    expect(others).not.toContain(draft.applicantId);
    expect(others).not.toContain(sent.applicantId);
    const own = await contextFor(sent.applicantId, IN_TIME);
    expect(await loadApplication(own, sent.applicationId)).toMatchObject({
      state: "SUBMITTED",
      missing: [{ code: "CV" }],
    });
    await takeBackApplication(own, { applicationId: sent.applicationId, version: 1 });
    expect(await loadApplication(own, sent.applicationId)).toMatchObject({ state: "DRAFT" });
  });

  test.each(["approves first", "sends first"])(
    "while somebody sends: they are told of it, or refused with the new terms (%s)",
    async (order) => {
      const { applicationId, applicantId } = await anApplication(fixture, { state: "DRAFT" });
      const { amendmentId } = await proposeAt(IN_TIME, CV);
      const own = await contextFor(applicantId, IN_TIME);
      const send = () =>
        submitApplication(own, {
          ...{ applicationId, version: 1, profileVersion: 1, selectionVersion: 1 },
          declarationVersion: DECLARATION_VERSION,
          ...{ truth: "on", stages: "on", publication: "on" },
        });
      const acts = [() => approveAt(IN_TIME, amendmentId), send];
      const inOrder = order === "sends first" ? acts.toReversed() : acts;
      const outcomes = await Promise.allSettled(inOrder.map((act) => act()));
      const [approval, sending] = order === "sends first" ? outcomes.toReversed() : outcomes;
      expect(approval?.status).toBe("fulfilled");
      const asked = await recipients("amendment.document.sent");
      if (sending?.status === "fulfilled") expect(asked).toEqual([applicantId]);
      else {
        expect(sending?.reason).toMatchObject({ code: "application-terms-changed" });
        expect(asked).toEqual([]);
        expect(await loadApplication(own, applicationId)).toMatchObject({ state: "DRAFT" });
      }
    },
  );

  test("is told to those of whom it is needed or may be, by what they sent or say now", async () => {
    const person = async (level: HeldLevel | null, isSent: boolean) => {
      const { applicationId, applicantId } = await anApplication(fixture, { state: "DRAFT" });
      const ctx = await contextFor(applicantId, IN_TIME);
      const declare = (held: HeldLevel, since: string) =>
        addEntries(ctx, { entries: [postAt(held, since)], statedEmpty: [] });
      if (level !== null) await declare(level, "2022-01-03");
      if (!isSent) return applicantId;
      await submitApplication(ctx, {
        ...{ applicationId, version: 1, profileVersion: level === null ? 1 : 2 },
        ...{ selectionVersion: 1, declarationVersion: DECLARATION_VERSION },
        ...{ truth: "on", stages: "on", publication: "on" },
      });
      // What they become later is nothing that was sent.
      await declare(level === "AHLI_MADYA" ? "ADMINISTRATOR" : "AHLI_MADYA", "2026-01-02");
      return applicantId;
    };
    const sent = {
      functional: await person("AHLI_MADYA", true),
      administrator: await person("ADMINISTRATOR", true),
      unknown: await person(null, true),
    };
    const draft = {
      functional: await person("AHLI_MADYA", false),
      administrator: await person("ADMINISTRATOR", false),
      unknown: await person(null, false),
    };
    await amend({ ...CV, code: "FUNCTIONAL_CERT", neededOf: "FUNCTIONAL_HOLDER" });
    const sorted = async (kind: string) => (await recipients(kind)).toSorted();
    expect(await sorted("amendment.document.sent")).toEqual(
      [sent.functional, sent.unknown].toSorted(),
    );
    expect(await sorted("amendment.document.draft")).toEqual(
      [draft.functional, draft.unknown].toSorted(),
    );
    // They hear that the announcement has changed, as the applicants for other posts do.
    const others = await recipients("amendment.published");
    expect(others).toEqual(expect.arrayContaining([sent.administrator, draft.administrator]));
    expect(others).toHaveLength(7);

    const [letter] = await read()
      .select({ kind: outbox.kind, payload: outbox.payload })
      .from(outbox)
      .where(eq(outbox.kind, "amendment.document.draft"));
    const { subject, body } = renderLetter({
      ...{ kind: letter?.kind ?? "", payload: letter?.payload ?? {}, locale: "en" },
      ...{ recipientName: "A", agencyName: "B", zone: "Asia/Jakarta" },
    });
    expect(subject).toContain(MESSAGES.en.terms.document.FUNCTIONAL_CERT);
    expect(body).toContain("Needed of: Only applicants from a functional post");
    expect(body).toContain("/en/lamaran/");
  });

  test("is told under the name that the agency gave it", async () => {
    const { applicantId } = await anApplication(fixture);
    await amend({ ...CV, code: "OTHER", label: "Surat bebas temuan" });
    const [letter] = await read()
      .select({ to: outbox.recipientId, payload: outbox.payload })
      .from(outbox)
      .where(eq(outbox.kind, "amendment.document.sent"));
    expect(letter).toMatchObject({
      to: applicantId,
      payload: { document: "Surat bebas temuan", neededOf: "EVERYBODY" },
    });
  });

  test("needs seven days at the proposal, and still at the approval", async () => {
    const late = await refusalWritingNothing(() => proposeAt(TOO_LATE, CV));
    expect(late).toMatchObject({ code: "amendment-window-too-short", facts: { left: 6 } });
    const { amendmentId } = await proposeAt(IN_TIME, CV);
    const slow = await refusalWritingNothing(() => approveAt(TOO_LATE, amendmentId));
    expect(slow.code).toBe("amendment-window-too-short");
  });

  test("cannot come for a post that was closed and extended: some may be under check", async () => {
    const decisionId = await aPaper(fixture, "PANEL_DECISION");
    await inTransaction((tx) =>
      insertExtension(
        tx,
        {
          ...{ selectionId: fixture.selectionId, announcementNumber: "1", reason: REASON },
          ...{ decisionId, extendedBy: fixture.secretariat, extendedAt: NOON },
        },
        [
          {
            ...{ postId: fixture.postId, sequence: 1, counted: 2 },
            oldLastDay: "2026-11-22",
            firstOpenDay: "2026-11-23",
            newLastDay: "2026-11-29",
          },
        ],
      ),
    );
    const refusal = await refusalWritingNothing(() => proposeAt(IN_TIME, CV));
    expect(refusal.code).toBe("amendment-extended");
  });

  test("is asked once: the same again is refused, also when both were proposed before", async () => {
    const letter = { ...CV, code: "APP_LETTER" };
    const refusal = await refusalWritingNothing(() => proposeAt(IN_TIME, letter));
    expect(refusal.code).toBe("amendment-asked-already");
    const one = await proposeAt(IN_TIME, CV);
    const other = await proposeAt(IN_TIME, CV);
    await approveAt(IN_TIME, one.amendmentId);
    const late = await refusalWritingNothing(() => approveAt(IN_TIME, other.amendmentId));
    expect(late.code).toBe("amendment-asked-already");
  });

  test("is not for a post of another selection", async () => {
    const { postId } = await aSelection();
    const refusal = await refusalWritingNothing(() => proposeAt(IN_TIME, { ...CV, postId }));
    expect(refusal.code).toBe("record-not-found");
  });

  test("complains at the field that is empty", () => {
    const { selectionId } = fixture;
    const form = { selectionId, reason: REASON, ...CV, maxMegabytes: "" };
    const parsed = ProposeAmendment.safeParse(form);
    expect(parsed.error?.issues[0]).toMatchObject({ path: ["maxMegabytes"] });
  });
});

test("a document changes in what it says, and who has sent is told", async () => {
  const sent = await anApplication(fixture);
  const [letter] = fixture.documentIds;
  const form = {
    ...{ part: "DOCUMENT", subjectId: letter, code: "APP_LETTER" },
    ...{ maxMegabytes: "10", maxPages: "40" },
  };
  const amendmentId = await amend({ ...form, mandatory: "on", neededOf: "FUNCTIONAL_HOLDER" });
  const [row] = await read()
    .select()
    .from(requiredDocument)
    .where(eq(requiredDocument.id, letter ?? ""));
  expect(row).toMatchObject({ maxMegabytes: 10, maxPages: 40, mandatory: true, version: 2 });
  expect(row?.neededOf).toBe("FUNCTIONAL_HOLDER");
  const notice = (await noticesOf(read(), fixture.selectionId)).find(
    ({ id }) => id === amendmentId,
  );
  expect(notice).toMatchObject({
    change: { before: { neededOf: "EVERYBODY" }, after: { neededOf: "FUNCTIONAL_HOLDER" } },
  });
  expect(await recipients("amendment.document.sent")).toEqual([sent.applicantId]);
});

test("a document that is dropped keeps its row, and what was sent for it no longer counts", async () => {
  const sent = await anApplication(fixture);
  const [letter = ""] = fixture.documentIds;
  const amendmentId = await amend({ part: "DOCUMENT_REMOVED", subjectId: letter });
  const asked = await requiredDocumentsOfPost(read(), fixture.selectionId, fixture.postId);
  expect(asked.map(({ code }) => code)).toEqual(["PPK_APPROVAL"]);
  const judged = await documentsOf(read(), sent.applicationId);
  expect(judged.map(({ code }) => code)).toEqual(["PPK_APPROVAL"]);
  const kept = await read().select().from(requiredDocument).where(eq(requiredDocument.id, letter));
  expect(kept).toMatchObject([{ code: "APP_LETTER", withdrawnAt: new Date(IN_TIME) }]);
  // Nobody has to do anything for it.
  expect(await recipients("amendment.asks")).toEqual([]);
  expect(await recipients("amendment.published")).toContain(sent.applicantId);
  const [notice] = await noticesOf(read(), fixture.selectionId);
  expect(notice).toMatchObject({
    id: amendmentId,
    change: {
      part: "DOCUMENT_REMOVED",
      document: { code: "APP_LETTER" },
      before: { code: "APP_LETTER", maxMegabytes: 5, maxPages: 60 },
      after: { code: null, maxMegabytes: null, maxPages: null },
    },
  });
});

test("what the law wants asked cannot be dropped", async () => {
  const [, approval] = fixture.documentIds;
  const refusal = await refusalWritingNothing(() =>
    proposeAt(IN_TIME, { part: "DOCUMENT_REMOVED", subjectId: approval }),
  );
  expect(refusal).toMatchObject({
    code: "amendment-breaks-plan",
    facts: { code: "own-ppk-permission" },
  });
});

test("a requirement comes for one post, and goes again", async () => {
  const other = await inTransaction((tx) =>
    insertPost(tx, {
      selectionId: fixture.selectionId,
      ...{ code: "JPT-11", prefix: "SOS", title: "Kepala Dinas Sosial", unit: "Dinas Sosial" },
      ...{ level: "PRATAMA", requiredLevels: {}, lastDay: "2026-11-29" },
      closesAt: new Date("2026-11-29T17:00:00.000Z"),
    }),
  );
  const { postId } = fixture;
  const here = await anApplication(fixture);
  const there = await anApplication(fixture, { postId: other });
  const form = { part: "REQUIREMENT_ADDED", kind: "EDUCATION_MIN", parameter: "S2", postId };
  const amendmentId = await amend(form);
  const codes = async (of: string) =>
    (await requirementsOfPost(read(), fixture.selectionId, of)).map(({ kind }) => kind);
  expect(await codes(postId)).toEqual(["AGE_MAX", "GRADE_MIN", "EDUCATION_MIN"]);
  expect(await codes(other)).toEqual(["AGE_MAX", "GRADE_MIN"]);
  expect(await recipients("amendment.asks")).toEqual([here.applicantId]);
  expect(await recipients("amendment.published")).toContain(there.applicantId);
  const [written] = await rows();
  expect(written).toMatchObject({ id: amendmentId, part: "REQUIREMENT_ADDED" });
  const subjectId = written?.subjectId;
  expect(subjectId).not.toBeNull();
  await amend({ part: "REQUIREMENT_REMOVED", subjectId });
  expect(await codes(postId)).toEqual(["AGE_MAX", "GRADE_MIN"]);
  const notices = await noticesOf(read(), fixture.selectionId);
  for (const notice of notices) {
    expect(notice).toMatchObject({ change: { requirement: "EDUCATION_MIN" } });
  }
  expect(notices).toHaveLength(2);
  // Programs read the code of the post, and none of our own keys.
  const told = amendmentsOf("id", "Asia/Jakarta", notices);
  const [come, gone] = told.toSorted((one, other) => (one.number < other.number ? -1 : 1));
  expect(come).toMatchObject({ subject: "EDUCATION_MIN", before: { kind: null, post: null } });
  expect(come?.after).toMatchObject({ parameter: "S2", post: "JPT-10" });
  expect(gone).toMatchObject({ before: { post: "JPT-10" }, after: { kind: null } });
  expect(JSON.stringify([gone, come])).not.toContain(postId);
});

test("a requirement of its own comes with the paper of the change, and not without one", async () => {
  const form = {
    ...{ part: "REQUIREMENT_ADDED", kind: "OTHER", postId: fixture.postId },
    wording: "Menguasai bahasa isyarat.",
  };
  const without = await refusalWritingNothing(() => proposeAt(IN_TIME, form));
  expect(without).toMatchObject({
    code: "amendment-breaks-plan",
    facts: { code: "local-extra" },
  });
  const basisId = await aPaper(fixture, "BASIS");
  await amend({ ...form, basisId });
  const asked = await listRequirements(read(), fixture.selectionId);
  expect(asked.find(({ kind }) => kind === "OTHER")).toMatchObject({ basisId });
  const [written] = await rows();
  expect(written).toMatchObject({ part: "REQUIREMENT_ADDED", basisId });
  expect(written?.after).not.toHaveProperty("basisId");
});

describe("a criterion", () => {
  const wording = () => ({
    part: "CRITERION",
    subjectId: fixture.criteria.INTERVIEW[0],
    name: "Isi dan kedalaman",
    nameEn: "",
    description: "Seberapa dalam gagasannya?",
    lowest: "0",
    highest: "100",
    froms: { 1: "0", 2: "70" },
    texts: { 1: "Dangkal", 2: "Dalam" },
  });

  test("is worded anew while its stage is closed for every post; its weight stays", async () => {
    const { amendmentId } = await propose(wording());
    await approve(amendmentId);
    const [row] = await read()
      .select()
      .from(criterion)
      .where(eq(criterion.id, fixture.criteria.INTERVIEW[0] ?? ""));
    expect(row).toMatchObject({
      name: "Isi dan kedalaman",
      weight: 60,
      levels: [
        { from: 0, text: "Dangkal", textEn: "" },
        { from: 7000, text: "Dalam", textEn: "" },
      ],
    });
    expect((await read().select().from(selection))[0]?.version).toBe(2);
    expect(await recipients("amendment.asks")).toEqual([]);
  });

  test("stays as it is once a sheet exists, and needs levels that fit its scale", async () => {
    const form = { selectionId: fixture.selectionId, reason: REASON, ...wording() };
    const outside = ProposeAmendment.safeParse({ ...form, froms: { 1: "0", 2: "101" } });
    expect(outside.error?.issues.map(({ path }) => path.join("."))).toEqual(["froms.2"]);
    const { amendmentId } = await propose(wording());
    await inTransaction(async (tx) => {
      const own = eq(postStage.id, fixture.postStages.INTERVIEW);
      await tx.update(postStage).set({ state: "OPEN" }).where(own);
    });
    for (const act of [() => approve(amendmentId), () => propose(wording())]) {
      const refusal = await refusalWritingNothing(act);
      expect(refusal.code).toBe("amendment-after-first-sheet");
    }
  });

  test("of another selection is not there", async () => {
    const { criteria } = await aSelection();
    const foreign = { ...wording(), subjectId: criteria.INTERVIEW[0] };
    const refusal = await refusalWritingNothing(() => propose(foreign));
    expect(refusal.code).toBe("record-not-found");
  });
});
