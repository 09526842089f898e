import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction, read, type Transaction } from "#db/client";
import { application } from "#db/schema/application";
import { outbox } from "#db/schema/notification";
import { objection, resultErratum } from "#db/schema/objection";
import { recusal } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";
import { subscriber, subscription } from "#db/schema/subscription";
import { documentVerdict } from "#db/schema/verification";
import type { ResultIdentity } from "#domain/planning/terms";
import { topicWord } from "#domain/subscription/rules";
import type { Context } from "#server/context";
import { atomFeed } from "#server/open-data/feed";
import { resultsAnswer } from "#server/open-data/results";
import { Results } from "#server/open-data/shapes";
import { loadResults } from "#server/ranking/load-results";
import { openStage } from "#server/scoring/open-stage";
import { agreeToAnswer } from "#server/verification/agree-to-answer";
import { AnswerObjection, answerObjection } from "#server/verification/answer-objection";
import { checkObjection } from "#server/verification/check-objection";
import { confirmObjection } from "#server/verification/confirm-objection";
import { FileObjection, fileObjection } from "#server/verification/file-objection";
import { loadMinutes } from "#server/verification/load-minutes";
import { loadOwnObjection } from "#server/verification/load-objection-form";
import { loadObjection, loadObjections } from "#server/verification/load-objections";
import { minutesSheet } from "#server/verification/minutes-sheet";
import { returnAnswer } from "#server/verification/return-answer";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { spreadAllNews } from "#testing/news";
import { aPublishedResult, objectionTo, WHY } from "#testing/objection-scenario";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, aSelection, only } from "#testing/scenario";
import { versionOfStage } from "#testing/scoring";
import { auditOf, CLOSED } from "#testing/verification-scenario";

withFreshDatabase();

/** 30 November in Jakarta; objections may come until the end of 3 December. */
const IN_TIME = new Date("2026-12-03T16:59:59.999Z");
const TOO_LATE = new Date("2026-12-03T17:00:00.000Z");

const FOUND = "Halaman kedua surat lamaran memang bertanda tangan dan bermeterai.";

/** A published result: four eligible, one refused for a document and, if said, a requirement too. */
async function published({
  days = 3,
  both = false,
  resultIdentity = "NAME" as ResultIdentity,
} = {}) {
  const selection = await aSelection({ objectionDays: days, resultIdentity });
  const names = ["Agung", "Bagus", "Citra", "Dewi"];
  const { refused } = await aPublishedResult(selection, names, ["Wahyu"], { both });
  const [sent] = refused;
  if (!sent) throw new Error("One is refused.");
  const ctx = await contextFor(selection.secretariat, CLOSED);
  const chair = await contextFor(selection.chair.accountId, CLOSED);
  const owner = await contextFor(sent.applicantId, CLOSED);
  const [documentId = ""] = sent.documentIds;
  const { applicationId } = sent;
  return { selection, ctx, chair, owner, applicationId, documentId, filing: objectionTo(sent) };
}

/** An objection that was filed and admitted. */
async function admitted(options?: Parameters<typeof published>[0]) {
  const made = await published(options);
  const { objectionId } = await fileObjection(made.owner, made.filing);
  const proposal = { objectionId, admissible: "YES", reason: "Tepat waktu dan jelas." } as const;
  await checkObjection(made.ctx, { ...proposal, version: 1 });
  await confirmObjection(made.chair, { objectionId, version: 2 });
  const member = await contextFor(made.selection.members[0]?.accountId ?? "", CLOSED);
  const points = (await loadObjection(member, objectionId))?.points ?? [];
  const answering = (upheld: "YES" | "NO") =>
    AnswerObjection.parse({
      objectionId,
      version: "3",
      upheld: Object.fromEntries(points.map(({ pointId }) => [pointId, upheld])),
      answer: Object.fromEntries(points.map(({ pointId }) => [pointId, FOUND])),
    });
  const second = await contextFor(made.selection.members[1]?.accountId ?? "", CLOSED);
  /** One member answers all points alike, and another agrees. */
  const settle = async (upheld: "YES" | "NO") => {
    await answerObjection(member, answering(upheld));
    return agreeToAnswer(second, { objectionId, version: 4 });
  };
  return { ...made, objectionId, member, second, answering, settle };
}

/** Somebody who wants news of a selection. */
async function subscribe(tx: Transaction, selectionId: string) {
  const values = { email: "siti@example.test", locale: "id", createdAt: CLOSED } as const;
  const id = only(await tx.insert(subscriber).values(values).returning({ id: subscriber.id }));
  await tx.insert(subscription).values({
    subscriberId: id,
    selectionId,
    topic: topicWord({ selectionId }),
    createdAt: CLOSED,
    confirmedAt: CLOSED,
  });
}

const lettersOf = (kind: string) => read().select().from(outbox).where(eq(outbox.kind, kind));

test("an applicant objects within the window, once, to reasons that were given", async () => {
  const { selection, owner, applicationId, documentId, filing } = await published();
  expect(await loadOwnObjection(owner, applicationId)).toMatchObject({
    days: 3,
    endsAt: TOO_LATE.toISOString(),
    isOpen: true,
    failures: [{ id: documentId, failure: { of: "document", reason: "NOT_SIGNED" } }],
    filed: null,
  });
  const late = await contextFor(owner.actor.userId ?? "", TOO_LATE);
  expect(await refusalWritingNothing(() => fileObjection(late, filing))).toMatchObject({
    code: "objection-late",
    facts: { days: 3 },
  });
  const other = { ...filing, attack: { [selection.requirementIds[0] ?? ""]: true } };
  expect((await refusalWritingNothing(() => fileObjection(owner, other))).code).toBe(
    "record-not-found",
  );
  const inTime = await contextFor(owner.actor.userId ?? "", IN_TIME);
  const { objectionId } = await fileObjection(inTime, filing);
  expect(await lettersOf("objection-filed")).toMatchObject([
    {
      recipientId: owner.actor.userId,
      payload: { stage: "ADMIN_CHECK", path: `/lamaran/${applicationId}/sanggah` },
    },
  ]);
  expect(await refusalWritingNothing(() => fileObjection(inTime, filing))).toMatchObject({
    code: "objection-once",
  });
  expect(await loadOwnObjection(inTime, applicationId)).toMatchObject({
    isOpen: false,
    filed: { state: "FILED", points: [{ ground: "MISREAD", statement: WHY, upheld: null }] },
  });
  expect(await auditOf("objection.filed")).toMatchObject([
    { subjectId: objectionId, after: { state: "FILED", points: 1 } },
  ]);
});

test("of two objections sent at once one is kept", async () => {
  const { owner, filing } = await published();
  const results = await Promise.allSettled([
    fileObjection(owner, filing),
    fileObjection(owner, filing),
  ]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await read().select().from(objection)).toHaveLength(1);
});

test("nobody objects for another, without a window, or to nothing", async () => {
  const { selection, owner, filing, ctx } = await published();
  for (const stranger of [
    ctx,
    await contextFor(await aMemberOfStaff("PPK", selection.agencyId), CLOSED),
  ]) {
    const refusal = await refusalWritingNothing(() => fileObjection(stranger, filing));
    expect(refusal.code).toBe("record-not-found");
    expect(await loadOwnObjection(stranger, filing.applicationId)).toBeNull();
  }
  await inTransaction((tx) =>
    tx
      .update(application)
      .set({ state: "ELIGIBLE" })
      .where(eq(application.id, filing.applicationId)),
  );
  expect((await refusalWritingNothing(() => fileObjection(owner, filing))).code).toBe(
    "objection-nothing-refused",
  );
  const without = await published({ days: 0 });
  expect(
    (await refusalWritingNothing(() => fileObjection(without.owner, without.filing))).code,
  ).toBe("objection-none");
  expect(await loadOwnObjection(without.owner, without.applicationId)).toBeNull();
});

test("a filing names its fields: what is attacked needs a ground and words", () => {
  const id = "0199a000-0000-7000-8000-000000000001";
  const parse = (values: object) =>
    FileObjection.safeParse({ applicationId: id, truth: "on", ...values }).error?.issues.map(
      ({ path, message }) => `${path.join(".")} ${message}`,
    );
  expect(parse({})).toEqual(["attack choose-one"]);
  expect(parse({ truth: undefined })).toEqual(["truth must-tick", "attack choose-one"]);
  expect(parse({ attack: { broken: "on" } })).toContain("attack choose-one");
  expect(parse({ attack: { [id]: "on" }, statement: { [id]: "Pendek" } })).toEqual([
    `ground.${id} choose-one`,
    `statement.${id} too-short`,
  ]);
});

test("the secretariat proposes its form and the chair confirms; what is dismissed ends there", async () => {
  const { ctx, chair, owner, filing, selection } = await published();
  const { objectionId } = await fileObjection(owner, filing);
  expect(
    (await refusalWritingNothing(() => confirmObjection(chair, { objectionId, version: 1 }))).code,
  ).toBe("objection-not-checked");
  const proposal = {
    objectionId,
    admissible: "NO",
    reason: "Menyanggah nilai.",
    version: 1,
  } as const;
  for (const stranger of [chair, owner]) {
    const refusal = await refusalWritingNothing(() => checkObjection(stranger, proposal));
    expect(refusal.code).toBe("record-not-found");
  }
  await checkObjection(ctx, proposal);
  expect((await refusalWritingNothing(() => checkObjection(ctx, proposal))).code).toBe(
    "record-stale",
  );
  const member = await contextFor(selection.members[0]?.accountId ?? "", CLOSED);
  for (const stranger of [ctx, member]) {
    const act = () => confirmObjection(stranger, { objectionId, version: 2 });
    expect((await refusalWritingNothing(act)).code).toBe("record-not-found");
  }
  await confirmObjection(chair, { objectionId, version: 2 });
  expect(await lettersOf("objection-inadmissible")).toMatchObject([
    { recipientId: owner.actor.userId },
  ]);
  expect((await loadOwnObjection(owner, filing.applicationId))?.filed).toMatchObject({
    state: "INADMISSIBLE",
    formalReason: "Menyanggah nilai.",
  });
  const again = { ...proposal, version: 3 };
  expect((await refusalWritingNothing(() => checkObjection(ctx, again))).code).toBe(
    "transition-not-possible",
  );
});

test("what is corrected is told to programs, feeds and subscribers, without a name in a letter", async () => {
  const { selection, settle } = await admitted();
  const { slug, selectionId } = selection;
  const results = async () =>
    Results.parse(await resultsAnswer({ locale: "id" }, slug)).posts[0]?.stages[0];
  expect((await results())?.errata).toEqual([]);
  await inTransaction((tx) => subscribe(tx, selectionId));
  await settle("YES");

  const published = { number: 1, publishedAt: "2026-11-30T00:00:00+07:00", name: "Wahyu" };
  const stage = await results();
  expect(stage?.errata).toEqual([published]);
  expect(stage?.rows.map(({ name }) => name)).toContain("Wahyu");
  const feed = await atomFeed("id", CLOSED);
  expect(feed).toContain("Ralat hasil nomor 1 diumumkan 30 November 2026");
  expect(feed).toContain("<updated>2026-11-30T00:00:00+07:00</updated>");
  expect(feed).not.toContain("Wahyu");
  await spreadAllNews(CLOSED);
  const [letter] = await lettersOf("subscription.erratum");
  expect(letter).toMatchObject({ address: "siti@example.test", payload: { number: "1" } });
  expect(JSON.stringify(letter)).not.toContain("Wahyu");
});

test("where numbers are published, a correction and its news name nobody", async () => {
  const { selection, settle } = await admitted({ resultIdentity: "NUMBER" });
  const { slug, selectionId } = selection;
  await inTransaction((tx) => subscribe(tx, selectionId));
  await settle("YES");
  const page = await loadResults(slug);
  const [stage] = page?.posts[0]?.stages ?? [];
  const [corrected] = stage?.errata ?? [];
  expect(corrected).toMatchObject({ number: 1, added: { name: null } });
  expect(corrected?.before).toHaveLength(4);
  expect(stage?.names.map(({ receiptNumber }) => receiptNumber)).toContain(
    corrected?.added?.receiptNumber,
  );
  const answer = Results.parse(await resultsAnswer({ locale: "id" }, slug));
  expect(answer.posts[0]?.stages[0]?.errata).toMatchObject([{ number: 1, name: null }]);
  await spreadAllNews(CLOSED);
  const letters = await lettersOf("subscription.erratum");
  expect(letters).toHaveLength(1);
  for (const told of [page, answer, await atomFeed("id", CLOSED), letters]) {
    expect(JSON.stringify(told)).not.toMatch(/Agung|Bagus|Citra|Dewi|Wahyu/);
  }
});

test("upheld: eligible with the next code, and the list is published again as erratum 1", async () => {
  const { selection, member, second, owner, applicationId, answering, objectionId } =
    await admitted();
  const before = (await loadResults(selection.slug))?.posts[0]?.stages[0];
  const namesOf = (stage: typeof before) => stage?.names.map(({ name }) => name);
  expect(namesOf(before)).toEqual(["Agung", "Bagus", "Citra", "Dewi"]);
  expect(before?.errata).toEqual([]);
  await answerObjection(member, answering("YES"));
  const anHourOn = { ...second, now: new Date(second.now.getTime() + 3_600_000) };
  expect(await agreeToAnswer(anHourOn, { objectionId, version: 4 })).toEqual({
    objectionId,
    erratum: 1,
    slug: selection.slug,
  });
  const rows = await read()
    .select({
      id: application.id,
      state: application.state,
      code: application.candidateCode,
      paper: application.paperCode,
    })
    .from(application);
  const own = rows.find(({ id }) => id === applicationId);
  expect(own).toMatchObject({ state: "ELIGIBLE", code: "P-05" });
  expect(own?.paper).toMatch(/^M-\d{4}$/);
  expect(rows.filter(({ paper }) => paper === own?.paper)).toHaveLength(1);
  const after = (await loadResults(selection.slug))?.posts[0]?.stages[0];
  expect(namesOf(after)).toEqual(["Agung", "Bagus", "Citra", "Dewi", "Wahyu"]);
  expect(after).toMatchObject({
    passed: 5,
    errata: [
      {
        number: 1,
        added: { name: "Wahyu" },
        changes: [],
        before: ["Agung", "Bagus", "Citra", "Dewi"].map((name) => ({ name })),
      },
    ],
  });
  expect(await lettersOf("objection-upheld")).toMatchObject([{ recipientId: owner.actor.userId }]);
  const minutes = await loadMinutes(member, selection.selectionId);
  const [post] = minutes?.posts ?? [];
  expect(post).toMatchObject({ eligible: 5, notEligible: 0, corrected: [{ erratum: 1 }] });
  // The verdicts of the post are not those of the member who upheld one objection.
  expect(Date.parse(post?.confirmedAt ?? "")).toBeLessThan(
    Date.parse(post?.corrected[0]?.at ?? ""),
  );
  if (!minutes) throw new Error("There are minutes.");
  expect(JSON.stringify(minutesSheet("id", minutes).blocks)).toContain("Ralat 1 pada");
  expect((await loadOwnObjection(owner, applicationId))?.filed).toMatchObject({
    state: "UPHELD",
    points: [{ upheld: true, answer: FOUND }],
  });
  expect(await auditOf("application.reinstated")).toMatchObject([{ after: { erratum: 1 } }]);
  for (const again of [
    () => answerObjection(member, { ...answering("NO"), version: 5 }),
    () => agreeToAnswer(second, { objectionId, version: 5 }),
  ]) {
    expect((await refusalWritingNothing(again)).code).toBe("transition-not-possible");
  }
});

test("the minutes keep what a corrected verdict rested on, and say what held before", async () => {
  const { selection, ctx, member, answering, documentId, objectionId, second } = await admitted();
  const looked = { sources: ["ISSUER"] as const, sourceNote: "Telepon BKD, 30 November." };
  await inTransaction((tx) =>
    tx.update(documentVerdict).set(looked).where(eq(documentVerdict.documentId, documentId)),
  );
  const minutes = async () => (await loadMinutes(ctx, selection.selectionId))?.posts[0];
  const lineOf = async () => (await minutes())?.lines.find(({ name }) => name === "Wahyu");
  expect(await lineOf()).toMatchObject({
    verdict: "NOT_ELIGIBLE",
    looked: [looked, { code: "PPK_APPROVAL" }],
  });
  expect((await minutes())?.fallen).toEqual([]);

  // What one member has answered is not in force before another agrees.
  await answerObjection(member, answering("YES"));
  expect((await minutes())?.fallen).toEqual([]);
  await agreeToAnswer(second, { objectionId, version: 4 });
  expect(await lineOf()).toMatchObject({
    verdict: "ELIGIBLE",
    looked: [looked, { code: "PPK_APPROVAL" }],
    failures: [],
  });
  const { fallen = [] } = (await minutes()) ?? {};
  expect(fallen).toMatchObject([
    { failure: { of: "document", code: "APP_LETTER", reason: "NOT_SIGNED" } },
  ]);
  expect(fallen[0]?.receiptNumber).toBe((await lineOf())?.receiptNumber);
});

test("all reasons of what is attacked stand in the point, and fall with it", async () => {
  const { selection, ctx, owner, applicationId, documentId, filing } = await published();
  await inTransaction((tx) =>
    tx
      .update(documentVerdict)
      .set({ moreReasons: ["EXPIRED"] })
      .where(eq(documentVerdict.documentId, documentId)),
  );
  const given = { reason: "NOT_SIGNED", moreReasons: ["EXPIRED"] };
  expect((await loadOwnObjection(owner, applicationId))?.failures).toMatchObject([
    { failure: given },
  ]);
  const { objectionId } = await fileObjection(owner, filing);
  const chair = await contextFor(selection.chair.accountId, CLOSED);
  const form = { objectionId, admissible: "YES", reason: "Tepat waktu dan jelas." } as const;
  await checkObjection(ctx, { ...form, version: 1 });
  await confirmObjection(chair, { objectionId, version: 2 });
  const [one, two] = selection.members;
  const member = await contextFor(one?.accountId ?? "", CLOSED);
  const points = (await loadObjection(member, objectionId))?.points ?? [];
  expect(points).toMatchObject([{ failure: given }]);
  const pointId = points[0]?.pointId ?? "";
  await answerObjection(
    member,
    AnswerObjection.parse({
      ...{ objectionId, version: "3" },
      upheld: { [pointId]: "YES" },
      answer: { [pointId]: FOUND },
    }),
  );
  const second = await contextFor(two?.accountId ?? "", CLOSED);
  await agreeToAnswer(second, { objectionId, version: 4 });
  const rows = await read().select().from(documentVerdict);
  expect(rows.find((each) => each.documentId === documentId)).toMatchObject({
    ...{ verdict: "MET", reason: null, moreReasons: [] },
  });
  const minutes = await loadMinutes(ctx, selection.selectionId);
  expect(minutes?.posts[0]?.fallen).toMatchObject([{ failure: given }]);
});

test("a reason that stands after an objection is in no list of what fell", async () => {
  const { selection, ctx, settle } = await admitted();
  await settle("NO");
  expect((await loadMinutes(ctx, selection.selectionId))?.posts[0]?.fallen).toEqual([]);
});

test("as long as one reason stands the verdict stands, and the answer names other ways", async () => {
  const { selection, owner, applicationId, settle } = await admitted({ both: true });
  expect(await settle("YES")).toMatchObject({ erratum: null });
  expect(await read().select().from(resultErratum)).toEqual([]);
  expect((await loadOwnObjection(owner, applicationId))?.filed).toMatchObject({
    state: "REJECTED",
    points: [{ upheld: true }],
  });
  const letters = await lettersOf("objection-rejected");
  expect(letters).toMatchObject([{ recipientId: owner.actor.userId }]);
  expect((await loadResults(selection.slug))?.posts[0]?.stages[0]?.names).toHaveLength(4);
});

test("who confirmed its form, is recused, or is no member does not answer; nor half of it", async () => {
  const { selection, member, ctx, chair, owner, answering } = await admitted();
  const [, biased] = selection.members;
  await inTransaction((tx) =>
    tx.insert(recusal).values({
      memberId: biased?.memberId ?? "",
      postId: selection.postId,
      reason: "Keluarga.",
      declaredAt: CLOSED,
    }),
  );
  const recused = await contextFor(biased?.accountId ?? "", CLOSED);
  for (const stranger of [chair, ctx, owner, recused]) {
    const refusal = await refusalWritingNothing(() => answerObjection(stranger, answering("YES")));
    expect(refusal.code).toBe("record-not-found");
  }
  const half = { ...answering("YES"), answer: {} };
  expect(await refusalWritingNothing(() => answerObjection(member, half))).toMatchObject({
    code: "objection-points-open",
    facts: { open: 1 },
  });
  expect((await loadObjections(recused))?.rows).toEqual([]);
});

test("an answer holds when another member agrees, and until then its applicant reads nothing", async () => {
  const { selection, member, second, chair, ctx, owner, applicationId, objectionId, answering } =
    await admitted();
  await answerObjection(member, answering("YES"));
  expect((await loadOwnObjection(owner, applicationId))?.filed).toMatchObject({
    state: "ADMISSIBLE",
    answeredAt: null,
    points: [{ upheld: null, answer: null }],
  });
  expect(await lettersOf("objection-upheld")).toEqual([]);
  expect((await loadResults(selection.slug))?.posts[0]?.stages[0]?.names).toHaveLength(4);
  // The secretariat does not read it either, and who wrote it does not agree to it.
  expect((await loadObjection(ctx, objectionId))?.points).toMatchObject([{ upheld: null }]);
  expect(await loadObjection(second, objectionId)).toMatchObject({
    mayAgree: true,
    points: [{ upheld: true, answer: FOUND }],
  });
  const at = { objectionId, version: 4 };
  for (const stranger of [member, ctx, owner]) {
    const refusal = await refusalWritingNothing(() => agreeToAnswer(stranger, at));
    expect(refusal.code).toBe("record-not-found");
  }
  const reason = "Halaman kedua belum disebut.";
  expect((await refusalWritingNothing(() => returnAnswer(member, { ...at, reason }))).code).toBe(
    "record-not-found",
  );
  await returnAnswer(second, { ...at, reason });
  expect((await refusalWritingNothing(() => agreeToAnswer(second, at))).code).toBe(
    "transition-not-possible",
  );
  expect(await loadObjection(member, objectionId)).toMatchObject({
    state: "ADMISSIBLE",
    returnReason: reason,
    mayAnswer: true,
    // What was written is there to be corrected.
    points: [{ upheld: true, answer: FOUND }],
  });
  await answerObjection(second, { ...answering("NO"), version: 5 });
  // The chair confirmed its form, which is no part in what is attacked.
  expect(await agreeToAnswer(chair, { objectionId, version: 6 })).toMatchObject({ erratum: null });
  expect(await auditOf("objection.returned")).toMatchObject([{ after: { reason } }]);
});

test("the next stage opens only after the window and after every answer", async () => {
  const { selection, chair, member, second, objectionId, answering } = await admitted();
  const open = async (ctx: Context) => {
    const postStageId = selection.postStages.TRACK_RECORD;
    return openStage(ctx, { postStageId, version: await versionOfStage(postStageId) });
  };
  const inTime = await contextFor(chair.actor.userId ?? "", IN_TIME);
  expect((await refusalWritingNothing(() => open(inTime))).code).toBe("objection-window-open");
  const after = await contextFor(chair.actor.userId ?? "", TOO_LATE);
  expect(await refusalWritingNothing(() => open(after))).toMatchObject({
    code: "objection-unanswered",
    facts: { count: 1 },
  });
  await answerObjection(member, answering("NO"));
  expect((await refusalWritingNothing(() => open(after))).code).toBe("objection-unanswered");
  await agreeToAnswer(second, { objectionId, version: 4 });
  await open(after);
  const [stage] = await read()
    .select({ state: postStage.state })
    .from(postStage)
    .where(eq(postStage.id, selection.postStages.TRACK_RECORD));
  expect(stage).toEqual({ state: "OPEN" });
});

test("the inbox lists what the viewer deals with, by state and page", async () => {
  const { selection, ctx, member, objectionId } = await admitted();
  for (const viewer of [ctx, member]) {
    expect(await loadObjections(viewer)).toMatchObject({
      rows: [{ objectionId, state: "ADMISSIBLE", checked: true, name: "Wahyu" }],
      next: null,
    });
    expect((await loadObjections(viewer, { state: "FILED" }))?.rows).toEqual([]);
  }
  expect(await loadObjection(ctx, objectionId)).toMatchObject({
    mayCheck: false,
    mayConfirm: false,
    mayAnswer: false,
    standing: 1,
  });
  expect(await loadObjection(member, objectionId)).toMatchObject({ mayAnswer: true });
  const ppk = await contextFor(await aMemberOfStaff("PPK", selection.agencyId), CLOSED);
  expect(await loadObjections(ppk)).toBeNull();
  expect(await loadObjection(ppk, objectionId)).toBeNull();
});

test("an answer says at once what is missing of it: the choice and the words", () => {
  const point = "01a22c00-0000-7000-8000-000000000001";
  const parse = (values: object) =>
    AnswerObjection.safeParse({ objectionId: point, version: "1", ...values }).error?.issues.map(
      ({ path, message }) => `${path.join(".")} ${message}`,
    );
  const both = [`answer.${point} required`, `upheld.${point} choose-one`];
  expect(parse({ answer: { [point]: "" } })).toEqual(expect.arrayContaining(both));
  const words = "Dokumen diperiksa ulang dan sah.";
  expect(parse({ answer: { [point]: words } })).toEqual([`upheld.${point} choose-one`]);
  expect(parse({ answer: { [point]: words }, upheld: { [point]: "NO" } })).toBeUndefined();
});
