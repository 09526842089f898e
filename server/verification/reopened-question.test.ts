import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { read } from "#db/client";
import { clarificationsOf } from "#db/queries/clarification";
import { applicationDocument } from "#db/schema/application";
import { outbox } from "#db/schema/notification";
import { lastSecondBefore } from "#domain/calendar";
import { NOTHING_NAMED } from "#domain/verification/sources";
import { loadStatus } from "#server/application/load-status";
import { deliverLetters } from "#server/notification/deliver-letters";
import type { Mail } from "#server/notification/post";
import { infectionIn } from "#server/scan/clamd";
import { scanWaiting } from "#server/scan/scan-waiting";
import { askClarification } from "#server/verification/ask-clarification";
import { loadOwnClarifications } from "#server/verification/load-own-clarifications";
import { loadVerification } from "#server/verification/load-verification";
import { replaceDocument } from "#server/verification/replace-document";
import { startCheck } from "#server/verification/start-check";
import { byContent, EICAR, withClamd } from "#testing/clamd";
import { contextFor } from "#testing/context";
import { withDataFolder } from "#testing/data-folder";
import { withFreshDatabase } from "#testing/database";
import { judgeDocument } from "#testing/judging";
import { aPdf, behindPdf, inPieces } from "#testing/pdf";
import { refusalWritingNothing } from "#testing/refusals";
import { aSelection } from "#testing/scenario";
import { aSentApplication, auditOf, CLOSED } from "#testing/verification-scenario";

withFreshDatabase();
const clamd = withClamd();

const QUESTION = "Halaman kedua tidak terbaca; kirim pindaian yang jelas.";
const VIRUS = "Eicar-Test-Signature";
const JUDGED = {
  verdict: "MET",
  reason: null,
  moreReasons: [],
  note: "",
  ...NOTHING_NAMED,
  seen: 0,
} as const;

withDataFolder();

beforeEach(() => {
  clamd.use(true);
});

/** A question that was answered with a file with a virus, which nobody has scanned yet. */
async function anAnswerWithVirus() {
  const fixture = await aSelection({ clarificationDays: 2 });
  const { applicationId, applicantId, documentIds } = await aSentApplication(fixture);
  const verifier = await contextFor(fixture.secretariat, CLOSED);
  await startCheck(verifier, { postId: fixture.postId });
  const [documentId = ""] = documentIds;
  await askClarification(verifier, {
    ...{ applicationId, documentId, question: QUESTION },
    answerBy: "FILE",
  });
  const asked = async () => {
    const [row] = await clarificationsOf(read(), applicationId);
    if (!row) throw new Error("Nothing was asked.");
    return row;
  };
  const { clarificationId, dueAt } = await asked();
  const answer = async (content: Buffer, now: Date) =>
    replaceDocument(await contextFor(applicantId, now), clarificationId, {
      fileName: "jelas.pdf",
      content: inPieces(content),
      announcedBytes: null,
    });
  clamd.answer = (_content, socket) => socket.destroy();
  await answer(behindPdf(EICAR), CLOSED);
  clamd.answer = byContent;
  const { replacementId } = await asked();
  return {
    ...{ applicationId, applicantId, documentId, clarificationId, dueAt, asked, answer },
    infectedId: replacementId ?? "",
    verifierAt: (now: Date) => contextFor(fixture.secretariat, now),
    scan: (now: Date) =>
      scanWaiting(
        (content) => infectionIn(clamd.at, content, 2_000),
        () => now,
      ),
    letters: () => read().select().from(outbox).where(eq(outbox.recipientId, applicantId)),
  };
}

const justBefore = (instant: Date) => new Date(instant.getTime() - 1);

describe("a virus in the file that answered a question", () => {
  test("opens it again for the rest of its time, and its applicant is told why", async () => {
    const world = await anAnswerWithVirus();
    const { applicationId, applicantId, clarificationId, dueAt, infectedId } = world;
    const found = justBefore(dueAt);
    await world.scan(found);

    expect(await world.asked()).toMatchObject({
      ...{ answeredAt: null, replacementId: null, reopenedAt: found, dueAt },
    });
    expect(await auditOf("clarification.reopened")).toMatchObject([
      { actorId: null, subjectId: clarificationId, before: { documentId: infectedId } },
    ]);
    expect((await world.letters()).map(({ kind }) => kind)).toEqual([
      "clarification-asked",
      "document.infected-answer",
    ]);
    const mails: Mail[] = [];
    await deliverLetters(
      async (mail) => void mails.push(mail),
      () => found,
    );
    const mail = mails.find(({ subject }) => subject.includes("berkas jawaban"));
    expect(mail?.text).toContain(VIRUS);
    expect(mail?.text).toContain(`/lamaran/${applicationId}/klarifikasi`);
    const owner = await contextFor(applicantId, found);
    const own = await loadOwnClarifications(owner, applicationId);
    expect(own?.questions).toMatchObject([
      { state: "WAITING", reopenedAt: found.toISOString(), dueAt: dueAt.toISOString() },
    ]);
    expect((await loadStatus(owner, applicationId))?.questions?.waiting).toBe(1);
    const verifier = await world.verifierAt(found);
    const judge = () => judgeDocument(verifier, { documentId: infectedId, ...JUDGED });
    expect((await refusalWritingNothing(judge)).code).toBe("clarification-waiting");
    expect((await loadVerification(verifier, applicationId))?.documents[0]).toMatchObject({
      infection: { name: VIRUS },
      asked: { state: "WAITING", reopenedAt: found.toISOString(), replacedId: world.documentId },
    });
  });

  test("lets another file take its place until the last instant, and all three stay on record", async () => {
    const world = await anAnswerWithVirus();
    const { applicationId, dueAt, documentId, infectedId } = world;
    await world.scan(CLOSED);
    await world.answer(aPdf(9), justBefore(dueAt));

    const verifier = await world.verifierAt(dueAt);
    const [document] = (await loadVerification(verifier, applicationId))?.documents ?? [];
    expect(document).toMatchObject({
      ...{ edition: 3, infection: null, verdict: null },
      asked: { state: "ANSWERED", replacedId: documentId },
    });
    const editions = await read()
      .select({ id: applicationDocument.id, isCurrent: applicationDocument.isCurrent })
      .from(applicationDocument)
      .where(eq(applicationDocument.requiredDocumentId, (await world.asked()).requiredDocumentId))
      .orderBy(applicationDocument.edition);
    expect(editions).toEqual([
      { id: documentId, isCurrent: false },
      { id: infectedId, isCurrent: false },
      { id: document?.documentId, isCurrent: true },
    ]);
    await judgeDocument(verifier, { documentId: document?.documentId ?? "", ...JUDGED });
  });

  test("gives no more time: afterwards it counts as silence", async () => {
    const world = await anAnswerWithVirus();
    const { dueAt, infectedId } = world;
    await world.scan(justBefore(dueAt));
    const late = () => world.answer(aPdf(9), dueAt);
    expect((await refusalWritingNothing(late)).code).toBe("clarification-late");
    await judgeDocument(await world.verifierAt(dueAt), {
      ...{ documentId: infectedId, ...JUDGED },
      ...{ verdict: "NOT_MET", reason: "NO_ANSWER" },
    });
  });

  test("found once the time is over changes no answer, and the letter says so", async () => {
    const world = await anAnswerWithVirus();
    const { dueAt, infectedId } = world;
    const answered = await world.asked();
    await world.scan(dueAt);
    expect(await world.asked()).toEqual(answered);
    expect(await auditOf("clarification.reopened")).toEqual([]);
    expect((await world.letters()).at(-1)).toMatchObject({
      kind: "document.infected-late",
      payload: { until: lastSecondBefore(dueAt).toISOString() },
    });
    const again = () => world.answer(aPdf(9), dueAt);
    expect((await refusalWritingNothing(again)).code).toBe("clarification-answered");
    await judgeDocument(await world.verifierAt(dueAt), {
      ...{ documentId: infectedId, ...JUDGED },
      ...{ verdict: "NOT_MET", reason: "UNREADABLE", note: "Berkas pengganti berisi virus." },
    });
  });

  test("changes no answer that was judged already", async () => {
    const world = await anAnswerWithVirus();
    await judgeDocument(await world.verifierAt(CLOSED), {
      ...{ documentId: world.infectedId, ...JUDGED },
    });
    const answered = await world.asked();
    await world.scan(CLOSED);
    expect(await world.asked()).toEqual(answered);
    expect((await world.letters()).at(-1)?.kind).toBe("document.infected-late");
  });
});
