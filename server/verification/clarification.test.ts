import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { clarificationsOf } from "#db/queries/clarification";
import { application } from "#db/schema/application";
import { outbox } from "#db/schema/notification";
import { selection } from "#db/schema/planning";
import { auditEntry } from "#db/schema/record";
import { NOTHING_NAMED } from "#domain/verification/sources";
import { loadStatus } from "#server/application/load-status";
import { answerClarification } from "#server/verification/answer-clarification";
import { AskClarification, askClarification } from "#server/verification/ask-clarification";
import { completeCheck } from "#server/verification/complete-check";
import { loadOwnClarifications } from "#server/verification/load-own-clarifications";
import { loadOwnQueue, loadQueueNeighbours } from "#server/verification/load-own-queue";
import { loadQuestionForm } from "#server/verification/load-question-form";
import { loadQueue } from "#server/verification/load-queue";
import { loadVerification } from "#server/verification/load-verification";
import { replaceDocument } from "#server/verification/replace-document";
import { startCheck } from "#server/verification/start-check";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { judgeDocument } from "#testing/judging";
import { openFile } from "#testing/opening";
import { aPdf, inPieces, withPages } from "#testing/pdf";
import { refusalWritingNothing } from "#testing/refusals";
import { aSelection } from "#testing/scenario";
import {
  aSecondVerifier,
  aSentApplication,
  CLOSED,
  checkAll,
} from "#testing/verification-scenario";

withFreshDatabase();

const QUESTION = "Halaman kedua tidak jelas; jabatan mana yang dimaksud?";
const JUDGED = {
  verdict: "MET",
  reason: null,
  moreReasons: [],
  note: "",
  ...NOTHING_NAMED,
  seen: 0,
} as const;
const DAY = 86_400_000;
const later = (days: number) => new Date(CLOSED.getTime() + days * DAY);

async function aCase({ verifiers = 1, days = 2 } = {}) {
  const fixture = await aSelection({ verifiers, clarificationDays: days });
  const sent = await aSentApplication(fixture);
  const verifier = await contextFor(fixture.secretariat, CLOSED);
  await startCheck(verifier, { postId: fixture.postId });
  const [first = "", second = ""] = sent.documentIds;
  const { applicationId } = sent;
  const ask = (documentId = first, answerBy: "WORDS" | "FILE" = "WORDS") =>
    askClarification(verifier, { applicationId, documentId, question: QUESTION, answerBy });
  const asked = async () => {
    const [row] = await clarificationsOf(read(), applicationId);
    if (!row) throw new Error("Nothing was asked.");
    return row;
  };
  const owner = (now = CLOSED) => contextFor(sent.applicantId, now);
  return { fixture, sent, applicationId, verifier, first, second, ask, asked, owner };
}

/** The code of a refusal that wrote nothing. */
async function refusalFrom(act: () => Promise<unknown>): Promise<string> {
  return (await refusalWritingNothing(act)).code;
}

const upload = () => ({ fileName: "jelas.pdf", content: inPieces(aPdf(7)), announcedBytes: null });

describe("a question about a document", () => {
  test("is kept, told to its applicant without who asked, and recorded without its words", async () => {
    const { applicationId, fixture, sent, verifier, ask, asked, owner, first } = await aCase();
    expect((await loadQuestionForm(verifier, applicationId, first))?.days).toBe(2);
    await ask();
    const { dueAt, clarificationId } = await asked();
    const letters = await read()
      .select()
      .from(outbox)
      .where(eq(outbox.recipientId, sent.applicantId));
    expect(letters.map(({ kind }) => kind)).toEqual(["clarification-asked"]);
    const [entry] = await read()
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.kind, "clarification.asked"));
    expect(entry?.subjectId).toBe(clarificationId);
    expect(JSON.stringify(entry)).not.toContain("Halaman kedua");
    const own = await loadOwnClarifications(await owner(), applicationId);
    expect(own?.questions).toMatchObject([
      { question: QUESTION, state: "WAITING", dueAt: dueAt.toISOString(), mayReplace: false },
    ]);
    expect(JSON.stringify(own)).not.toContain(verifier.actor.userId);
    expect((await loadStatus(await owner(), applicationId))?.questions).toEqual({
      waiting: 1,
      endsAt: dueAt.toISOString(),
    });
    expect(await loadQuestionForm(verifier, applicationId, first)).toBeNull();
    const isAwaited = async (now: Date) => {
      const ctx = await contextFor(verifier.actor.userId ?? "", now);
      const own = (await loadOwnQueue(ctx))?.rows ?? [];
      const all = (await loadQueue(ctx, fixture.selectionId))?.rows ?? [];
      return [
        ...own.map(({ step }) => step === "AWAITED"),
        ...all.map(({ awaitsAnswer }) => awaitsAnswer),
      ];
    };
    expect(await isAwaited(CLOSED)).toEqual([true, true]);
    expect(await isAwaited(dueAt)).toEqual([false, false]);
  });

  test("puts its application last in the queue, where nothing leads to it until it is answered", async () => {
    const { applicationId, fixture, verifier, ask, asked, owner } = await aCase({ verifiers: 2 });
    const next = await aSentApplication(fixture, { name: "Zulkifli", state: "UNDER_CHECK" });
    const queue = async () =>
      (await loadOwnQueue(verifier))?.rows.map((row) => [row.applicationId, row.step]);
    expect((await queue())?.[0]).toEqual([applicationId, "UNSEEN"]);
    await ask();
    expect(await queue()).toEqual([
      [next.applicationId, "UNSEEN"],
      [applicationId, "AWAITED"],
    ]);
    expect(await loadQueueNeighbours(verifier, next.applicationId)).toMatchObject({
      next: null,
      waiting: 2,
    });
    const { clarificationId } = await asked();
    await answerClarification(await owner(), {
      clarificationId,
      answer: "Jabatan pada baris ketiga.",
    });
    expect((await queue())?.[0]).toEqual([applicationId, "STARTED"]);
  });

  test("is asked once, where the plan has it, before judging and in words", async () => {
    const { ask, verifier, second, fixture } = await aCase();
    await ask();
    await judgeDocument(verifier, { documentId: second, ...JUDGED, sources: ["DOCUMENT"] });
    expect(await refusalFrom(() => ask())).toBe("clarification-once");
    expect(await refusalFrom(() => ask(second))).toBe("clarification-judged");
    expect(await refusalFrom(() => ask(fixture.postId))).toBe("record-not-found");
    const typed = {
      applicationId: second,
      documentId: second,
      question: "Apa?",
      answerBy: "WORDS",
    };
    expect(AskClarification.safeParse(typed).success).toBe(false);
    const without = await aCase({ days: 0 });
    expect(await refusalFrom(() => without.ask())).toBe("clarification-none");
  });

  test("keeps the document from being judged until it is answered or its time is over", async () => {
    const { verifier, first, ask, asked, applicationId, owner } = await aCase();
    await ask();
    const judge = (ctx = verifier, reason: "NO_ANSWER" | null = null) =>
      judgeDocument(ctx, {
        ...{ documentId: first, ...JUDGED, reason },
        verdict: reason === null ? "MET" : "NOT_MET",
      });
    expect(await refusalFrom(() => judge())).toBe("clarification-waiting");
    const { clarificationId, dueAt } = await asked();
    const late = await owner(dueAt);
    expect(
      await refusalFrom(() => answerClarification(late, { clarificationId, answer: "Terlambat." })),
    ).toBe("clarification-late");
    expect((await loadOwnClarifications(late, applicationId))?.questions[0]?.state).toBe("LAPSED");
    const afterwards = await contextFor(verifier.actor.userId ?? "", dueAt);
    await judge(afterwards, "NO_ANSWER");
    const page = await loadVerification(afterwards, applicationId);
    expect(page?.documents[0]).toMatchObject({ verdict: "NOT_MET", reason: "NO_ANSWER" });
  });

  test("is answered in words once, which its verifier reads", async () => {
    const { verifier, ask, asked, applicationId, owner, first } = await aCase();
    await ask();
    const { clarificationId } = await asked();
    await answerClarification(await owner(later(1)), { clarificationId, answer: "Kepala Bidang." });
    const nextDay = await owner(later(1));
    const again = () => answerClarification(nextDay, { clarificationId, answer: "Lain." });
    expect(await refusalFrom(again)).toBe("clarification-answered");
    const file = () => replaceDocument(nextDay, clarificationId, upload());
    expect(await refusalFrom(file)).toBe("clarification-answered");
    const page = await loadVerification(verifier, applicationId);
    expect(page?.documents[0]?.asked).toMatchObject({
      state: "ANSWERED",
      answer: "Kepala Bidang.",
    });
    const silent = { documentId: first, ...JUDGED };
    const judged = () =>
      judgeDocument(verifier, { ...silent, verdict: "NOT_MET", reason: "NO_ANSWER" });
    expect(await refusalFrom(judged)).toBe("clarification-not-lapsed");
    await judgeDocument(verifier, { documentId: first, ...JUDGED });
  });
});

describe("a file in the place of one that cannot be read", () => {
  test("is taken where it was asked for, and what was sent stays to be seen", async () => {
    const { verifier, ask, asked, applicationId, owner, first, sent } = await aCase();
    await ask(first, "FILE");
    const { clarificationId } = await asked();
    await replaceDocument(await owner(later(1)), clarificationId, upload());
    const page = await loadVerification(verifier, applicationId);
    const [document] = page?.documents ?? [];
    expect(document).toMatchObject({ edition: 2, verdict: null, mayAsk: false });
    expect(document?.asked).toMatchObject({ state: "ANSWERED", replacedId: first });
    expect(page?.documents).toHaveLength(sent.documentIds.length);
    for (const documentId of [first, document?.documentId ?? ""]) {
      expect(await openFile(verifier, { applicationId, documentId })).toMatchObject({
        mimeType: "application/pdf",
      });
    }
    await judgeDocument(verifier, { documentId: document?.documentId ?? "", ...JUDGED });
  });

  test("that began in time and ends after it does not count", async () => {
    const { ask, asked, owner, first } = await aCase();
    await ask(first, "FILE");
    const { clarificationId, dueAt } = await asked();
    const lastMoment = await owner(new Date(dueAt.getTime() - 1));
    const late = { ...upload(), arrivedAt: () => dueAt };
    expect(await refusalFrom(() => replaceDocument(lastMoment, clarificationId, late))).toBe(
      "clarification-late",
    );
    await replaceDocument(lastMoment, clarificationId, upload());
  });

  test("is refused where words were asked for, from others, and when it is no PDF", async () => {
    const { ask, asked, owner, first, second, fixture } = await aCase();
    await ask(first);
    const { clarificationId } = await asked();
    const late = await owner(later(1));
    const file = () => replaceDocument(late, clarificationId, upload());
    expect(await refusalFrom(file)).toBe("clarification-words-only");
    const other = await contextFor(fixture.chair.accountId, later(1));
    expect(await refusalFrom(() => replaceDocument(other, clarificationId, upload()))).toBe(
      "record-not-found",
    );
    await ask(second, "FILE");
    const rows = await clarificationsOf(read(), (await asked()).applicationId);
    const unreadable = rows.find(({ documentId }) => documentId === second)?.clarificationId ?? "";
    const program = { ...upload(), content: inPieces(Buffer.from("MZ not a paper at all")) };
    const nextDay = await owner(later(1));
    expect(await refusalFrom(() => replaceDocument(nextDay, unreadable, program))).toBe(
      "upload-not-pdf",
    );
    const book = { ...upload(), content: inPieces(withPages(61)) };
    expect(await refusalFrom(() => replaceDocument(nextDay, unreadable, book))).toBe(
      "upload-too-many-pages",
    );
    expect(
      (await clarificationsOf(read(), (await asked()).applicationId))[1]?.answeredAt,
    ).toBeNull();
  });

  test("makes a verifier who had finished look again", async () => {
    const { fixture, sent, verifier, ask, asked, applicationId, owner, first } = await aCase({
      verifiers: 2,
    });
    const second = await contextFor(await aSecondVerifier(fixture), CLOSED);
    await checkAll(second, sent);
    await ask(first, "FILE");
    const { clarificationId } = await asked();
    await replaceDocument(await owner(later(1)), clarificationId, upload());
    const page = await loadVerification(second, applicationId);
    expect(page?.two).toMatchObject({ completed: 0, own: { completed: false, version: 3 } });
    expect(page?.documents[0]).toMatchObject({ edition: 2, verdict: null });
    const early = () => completeCheck(second, { applicationId, version: 3 });
    expect(await refusalFrom(early)).toBe("verification-incomplete");
    await checkAll(second, sent);
    await checkAll(verifier, sent);
    const settled = await loadVerification(verifier, applicationId);
    expect(settled?.two).toMatchObject({ settled: true, disputes: [] });
    expect(settled?.progress).toMatchObject({ judged: settled?.progress.total });
  });

  test("comes too late once the panel has decided", async () => {
    const { fixture, ask, asked, owner, first } = await aCase();
    await ask(first, "FILE");
    const { clarificationId, applicationId } = await asked();
    await inTransaction((tx) =>
      tx.update(application).set({ state: "WITHDRAWN" }).where(eq(application.id, applicationId)),
    );
    const late = await owner(later(1));
    const file = () => replaceDocument(late, clarificationId, upload());
    expect(await refusalFrom(file)).toBe("verification-not-running");
    const [plan] = await read()
      .select({ days: selection.clarificationDays })
      .from(selection)
      .where(eq(selection.id, fixture.selectionId));
    expect(plan?.days).toBe(2);
  });
});
