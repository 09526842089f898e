import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { unzipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { application, storedFile } from "#db/schema/application";
import { outbox } from "#db/schema/notification";
import { DECLARATION_VERSION } from "#domain/application/declarations";
import { checkFiles } from "#server/application/check-files";
import { closeDrafts } from "#server/application/close-drafts";
import { loadApplication } from "#server/application/load-application";
import { loadApplicantHome } from "#server/application/load-home";
import { loadOwnFile } from "#server/application/load-own-file";
import { receiveUpload } from "#server/application/receive-upload";
import { submitApplication } from "#server/application/submit-application";
import { takeBackApplication } from "#server/application/take-back-application";
import { uploadAnswer, uploadRefusalText } from "#server/application/upload-refusal";
import { keepSmallFile } from "#server/attachment";
import type { Context } from "#server/context";
import { forgetEnvironment, publicUrl } from "#server/env";
import { fileResponse } from "#server/file-response";
import { checkHealth } from "#server/health";
import { deliverLetters } from "#server/notification/deliver-letters";
import type { Mail } from "#server/notification/post";
import { ClamdAway, infectionIn } from "#server/scan/clamd";
import { noteAway, PAUSE_MS } from "#server/scan/pause";
import { scanWaiting } from "#server/scan/scan-waiting";
import { screened } from "#server/scan/screened";
import { fileStorage } from "#server/storage";
import { type HeldFiles, NONE_HELD } from "#server/verification/held-files";
import { loadOwnQueue } from "#server/verification/load-own-queue";
import { loadQueue } from "#server/verification/load-queue";
import { loadVerification } from "#server/verification/load-verification";
import { packFiles } from "#server/verification/pack-files";
import { startCheck } from "#server/verification/start-check";
import { byContent, EICAR, withClamd } from "#testing/clamd";
import { contextFor, NOON } from "#testing/context";
import { withDataFolder } from "#testing/data-folder";
import { withFreshDatabase } from "#testing/database";
import { openFile } from "#testing/opening";
import { aPdf, behindPdf, inPieces } from "#testing/pdf";
import { refusalWritingNothing } from "#testing/refusals";
import {
  type ApplicationFixture,
  anApplication,
  aSelection,
  type SelectionFixture,
} from "#testing/scenario";
import { auditOf, CLOSED } from "#testing/verification-scenario";

withFreshDatabase();
const clamd = withClamd();

const INFECTED = behindPdf(EICAR);
const VIRUS = "Eicar-Test-Signature";

const folder = withDataFolder();
let selection: SelectionFixture;
let draft: ApplicationFixture;

beforeEach(async () => {
  clamd.use(true);
  selection = await aSelection();
  draft = await anApplication(selection, { state: "DRAFT", withFiles: false });
});

/** Files on disk, as paths below the folder of files. */
function onDisk(): string[] {
  return readdirSync(join(folder(), "files"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder().length + "/files/".length))
    .map((path) => path.replace(/[0-9a-f]{64}/, (hash) => hash.slice(0, 4)));
}

/** It takes the file and does not come back. */
const broken = () => {
  clamd.answer = (_content, socket) => socket.destroy();
};

async function upload(content: Buffer, place = 0, of = draft): Promise<void> {
  const target = {
    applicationId: of.applicationId,
    requiredDocumentId: selection.documentIds[place] as string,
  };
  const sent = { fileName: "surat.pdf", content: inPieces(content), announcedBytes: null };
  await receiveUpload(await contextFor(of.applicantId), target, sent);
}

/** A file that came in without a verdict. */
async function uploadWaiting(content: Buffer, place = 0, of = draft): Promise<void> {
  broken();
  await upload(content, place, of);
  clamd.answer = byContent;
}

const at = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000);
const round = (seconds = 0) =>
  scanWaiting(
    (content) => infectionIn(clamd.at, content, 2_000),
    () => at(seconds),
  );

const rows = () => read().select().from(storedFile).orderBy(storedFile.bytes);
const letters = () => read().select().from(outbox).where(eq(outbox.recipientId, draft.applicantId));
const page = async (now: Date = NOON) => {
  const found = await loadApplication(
    await contextFor(draft.applicantId, now),
    draft.applicationId,
  );
  if (!found) throw new Error("The application is not there.");
  return found;
};

async function submit(): Promise<string> {
  const [row] = await read()
    .select()
    .from(application)
    .where(eq(application.id, draft.applicationId));
  const { receiptNumber } = await submitApplication(await contextFor(draft.applicantId), {
    applicationId: draft.applicationId,
    version: row?.version ?? 0,
    profileVersion: 1,
    selectionVersion: 1,
    declarationVersion: DECLARATION_VERSION,
    truth: "on",
    stages: "on",
    publication: "on",
  });
  return receiptNumber;
}

/** What the queues of a verifier say of files, one row each; the own one only while it is checked. */
async function heldInQueues(ctx: Context): Promise<HeldFiles[]> {
  const queue = await loadQueue(ctx, selection.selectionId);
  const own = await loadOwnQueue(ctx);
  return [...(queue?.rows ?? []), ...(own?.rows ?? [])].map(({ held }) => held);
}

describe("a file that comes in", () => {
  test("is scanned whole and at once, and counts", async () => {
    await upload(aPdf(100_000));
    expect(clamd.scanned.map((each) => each.equals(aPdf(100_000)))).toEqual([true]);
    expect(await rows()).toMatchObject([
      { scan: "CLEAN", infection: null, scannedAt: NOON, scanDueAt: null },
    ]);
    const [document] = (await page()).documents;
    expect(document?.current).toMatchObject({ waits: false, infection: null });
    expect(await round()).toEqual({ scanned: 0, more: false, away: null });
  });

  test("with a virus is refused and lies in quarantine; the page says what to do", async () => {
    const refused = await refusalWritingNothing(() => upload(INFECTED));
    expect(refused.code).toBe("file-infected");
    expect(onDisk()).toEqual([expect.stringMatching(/^quarantine\/[0-9a-f]{4}$/)]);
    const answer = uploadAnswer(refused, "x");
    expect(answer).toBe("dokumen=x&tolak=file-infected");
    const said = Object.fromEntries(new URLSearchParams(answer ?? ""));
    expect(await uploadRefusalText("id", said, { size: "5 MB", pages: 60 }, "-")).toBe(
      "Di dalam berkas ini ditemukan virus, sehingga berkas tidak diterima. Periksa perangkat Anda dengan antivirus, buat ulang berkas dari dokumen aslinya, lalu kirim lagi.",
    );
    expect(await checkFiles()).toMatchObject({ checked: 0, orphans: [], missing: [] });
    expect((await checkFiles()).quarantined).toHaveLength(1);
  });

  test("by other doors than an applicant's is scanned in the same way", async () => {
    const file = { content: Buffer.from(EICAR), mimeType: "image/png" } as const;
    const refused = await refusalWritingNothing(() => keepSmallFile(file, 1_000));
    expect(refused.code).toBe("file-infected");
    broken();
    expect(await keepSmallFile(file, 1_000)).toMatchObject({ scan: "WAITING" });
  });

  test("is not scanned where no scanner is set, and nothing says so", async () => {
    clamd.use(false);
    await upload(INFECTED);
    expect(clamd.scanned).toEqual([]);
    expect(await rows()).toMatchObject([{ scan: null, scannedAt: null, scanDueAt: null }]);
    expect((await page()).documents[0]?.current).toMatchObject({ waits: false, infection: null });
    expect(await checkHealth()).not.toHaveProperty("scan");
  });
});

describe("without a verdict", () => {
  test("a file waits, counts, is sent in time, and its owner may open it", async () => {
    await uploadWaiting(aPdf(1));
    await uploadWaiting(aPdf(2), 1);
    expect(await rows()).toMatchObject([
      { scan: "WAITING", scanDueAt: NOON },
      { scan: "WAITING", scanDueAt: NOON },
    ]);
    const { documents, missing } = await page();
    expect(documents.map(({ current }) => current?.waits)).toEqual([true, true]);
    expect(missing).toEqual([]);
    expect(await checkHealth()).toMatchObject({ status: "ok", scan: { clamd: "ok", waiting: 2 } });

    await submit();
    const ctx = await contextFor(draft.applicantId);
    const own = await loadOwnFile(ctx, draft.applicationId, documents[0]?.current?.id ?? "");
    expect((await fileResponse(own as NonNullable<typeof own>, "id")).status).toBe(200);
  });

  test("it is scanned by the next round, and nobody is written to", async () => {
    await uploadWaiting(aPdf(1));
    expect(await round(60)).toEqual({ scanned: 1, more: false, away: null });
    expect(await rows()).toMatchObject([{ scan: "CLEAN", scannedAt: at(60), scanDueAt: null }]);
    expect(await letters()).toEqual([]);
  });

  test("nobody of the office opens it, and they are told why", async () => {
    await uploadWaiting(aPdf(1));
    await upload(aPdf(2), 1);
    await submit();
    const ctx = await contextFor(selection.secretariat, CLOSED);
    const { documents } = (await loadVerification(ctx, draft.applicationId)) ?? { documents: [] };
    expect(documents.map(({ waits }) => waits)).toEqual([true, false]);
    const [waiting, clean] = documents.map(({ documentId }) => ({
      applicationId: draft.applicationId,
      documentId,
    }));
    if (!waiting || !clean) throw new Error("Two documents were sent.");
    const refused = await refusalWritingNothing(() => openFile(ctx, waiting));
    expect(refused.code).toBe("file-waits-for-scan");
    await openFile(ctx, clean);
    await startCheck(ctx, { postId: selection.postId });
    expect(await heldInQueues(ctx)).toEqual([
      { waiting: 1, infected: 0 },
      { waiting: 1, infected: 0 },
    ]);

    await round();
    expect(await heldInQueues(ctx)).toEqual([NONE_HELD, NONE_HELD]);
    expect(await openFile(ctx, waiting)).toMatchObject({ scan: "CLEAN" });
  });

  test("a scanner that hangs is waited for once, then left alone for half a minute", async () => {
    clamd.answer = () => {};
    await upload(aPdf(1));
    clamd.answer = byContent;
    await upload(aPdf(2), 1);
    // The first alone was shown to it; the second waited for nobody.
    expect(clamd.scanned).toHaveLength(1);
    expect((await rows()).map(({ scan }) => scan)).toEqual(["WAITING", "WAITING"]);
    expect(await round()).toMatchObject({ scanned: 2 });
  }, 15_000);

  test("one that nobody reaches is asked again after half a minute, not before", async () => {
    const { hash } = await fileStorage().put(inPieces(aPdf(1)), 10_000);
    process.env.CLAMD_URL = "tcp://127.0.0.1:9";
    forgetEnvironment();
    expect(await screened(hash, () => 1_000)).toBe("WAITING");
    clamd.use(true);
    expect(await screened(hash, () => 1_000 + PAUSE_MS - 1)).toBe("WAITING");
    expect(clamd.scanned).toEqual([]);
    expect(await screened(hash, () => 1_000 + PAUSE_MS)).toBe("CLEAN");
    expect(clamd.scanned).toHaveLength(1);
  });

  test("what is known as infected is refused also while nobody asks the scanner", async () => {
    await uploadWaiting(INFECTED);
    await round();
    noteAway(performance.now());
    const refused = await refusalWritingNothing(() => upload(INFECTED, 1));
    expect(refused.code).toBe("file-infected");
  });

  test("it is opened as before once scanning is switched off", async () => {
    await uploadWaiting(aPdf(1));
    await upload(aPdf(2), 1);
    await submit();
    clamd.use(false);
    const ctx = await contextFor(selection.secretariat, CLOSED);
    expect(await heldInQueues(ctx)).toEqual([NONE_HELD]);
    const verified = await loadVerification(ctx, draft.applicationId);
    expect(verified?.documents.map(({ waits }) => waits)).toEqual([false, false]);
    for (const { documentId } of verified?.documents ?? []) {
      await openFile(ctx, { applicationId: draft.applicationId, documentId });
    }
  });

  test("a package leaves it out, and its manifest says so", async () => {
    await uploadWaiting(aPdf(1));
    await upload(aPdf(2), 1);
    const number = await submit();
    const ctx = await contextFor(selection.secretariat, CLOSED);
    const pack = await packFiles(ctx, { postId: selection.postId }, "id");
    const bytes = Buffer.from(await new Response(pack.content).arrayBuffer());
    expect(BigInt(bytes.length)).toBe(pack.bytes);
    const { SHA256SUMS: manifest, ...files } = unzipSync(bytes);
    expect(Object.keys(files)).toHaveLength(1);
    const [there, leftOut] = Buffer.from(manifest ?? [])
      .toString()
      .trimEnd()
      .split("\n");
    expect(there).toMatch(/^[0-9a-f]{64} {2}DIK-/);
    expect(leftOut).toMatch(new RegExp(`^# ${number}_.*\\.pdf: Berkas ini menunggu pemeriksaan`));
    expect(await auditOf("document.packed")).toMatchObject([{ after: { files: 1, leftOut: 1 } }]);
  });
});

describe("a virus found later", () => {
  test("takes a draft's file out, and its owner is told in page and by letter", async () => {
    await uploadWaiting(INFECTED);
    await upload(aPdf(2), 1);
    const before = await page();
    await round(60);

    const infected = (await rows()).find(({ scan }) => scan === "INFECTED");
    expect(infected).toMatchObject({ infection: VIRUS, scannedAt: at(60), scanDueAt: null });
    expect(onDisk().filter((path) => path.startsWith("quarantine/"))).toHaveLength(1);
    const after = await page();
    const [document] = after.documents;
    expect(document).toMatchObject({
      current: null,
      infected: { fileName: "surat.pdf", infection: { name: VIRUS, at: at(60).toISOString() } },
    });
    expect(after.missing).toHaveLength(1);
    expect(after.version).toBe(before.version + 1);
    const home = await loadApplicantHome(await contextFor(draft.applicantId));
    expect(home?.applications[0]?.documents).toEqual({ asked: 2, missing: 1 });
    await expect(submit()).rejects.toMatchObject({ code: "application-documents-missing" });

    expect(await letters()).toMatchObject([
      {
        kind: "document.infected-draft",
        payload: {
          document: "APP_LETTER",
          infection: VIRUS,
          path: `/lamaran/${draft.applicationId}/dokumen`,
        },
      },
    ]);
    const mails: Mail[] = [];
    await deliverLetters(
      async (mail) => void mails.push(mail),
      () => at(60),
    );
    expect(mails[0]?.text).toContain("sebagai Surat lamaran untuk Kepala Dinas Pendidikan");
    expect(mails[0]?.text).toContain(`${publicUrl()}/lamaran/${draft.applicationId}/dokumen`);
    expect(await auditOf("document.infected")).toMatchObject([
      {
        actorId: null,
        subjectId: document?.infected?.id,
        selectionId: selection.selectionId,
        after: { applicationId: draft.applicationId, infection: VIRUS },
      },
    ]);
    expect(await checkFiles()).toMatchObject({ missing: [], damaged: [], orphans: [] });

    const ctx = await contextFor(draft.applicantId);
    const own = await loadOwnFile(ctx, draft.applicationId, document?.infected?.id ?? "");
    const response = await fileResponse(own as NonNullable<typeof own>, "en");
    expect(response.status).toBe(409);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await response.text()).toContain("It is in quarantine");

    await upload(aPdf(3));
    expect((await page()).documents[0]).toMatchObject({ current: { edition: 2 }, infected: null });
    await submit();
  });

  test("stays on record where the application was sent, and the office sees it", async () => {
    await uploadWaiting(INFECTED);
    await upload(aPdf(2), 1);
    await submit();
    const sent = await page();
    await round(60);

    const after = await page();
    expect(after).toMatchObject({ state: "SUBMITTED", version: sent.version });
    expect(after.snapshotHash).toBe(sent.snapshotHash);
    expect(after.documents[0]?.infected?.infection.name).toBe(VIRUS);
    const kinds = (await letters()).map(({ kind }) => kind);
    expect(kinds).toEqual(["application.receipt", "document.infected-sent"]);

    const ctx = await contextFor(selection.secretariat, CLOSED);
    const [document] = (await loadVerification(ctx, draft.applicationId))?.documents ?? [];
    expect(document).toMatchObject({
      waits: false,
      infection: { name: VIRUS, at: at(60).toISOString() },
    });
    expect(await heldInQueues(ctx)).toEqual([{ waiting: 0, infected: 1 }]);
    const opening = { applicationId: draft.applicationId, documentId: document?.documentId ?? "" };
    const refused = await refusalWritingNothing(() => openFile(ctx, opening));
    expect(refused.code).toBe("file-in-quarantine");

    // Taken back, it does not count in the draft either.
    const own = await contextFor(draft.applicantId);
    await takeBackApplication(own, {
      applicationId: draft.applicationId,
      version: after.version,
    });
    expect((await page()).missing).toHaveLength(1);
  });

  test("is told to nobody whose application has ended, and stays in the trail", async () => {
    await uploadWaiting(INFECTED);
    await closeDrafts(await contextFor(selection.secretariat, CLOSED));
    await round(60);
    // That the deadline passed, and nothing of the file.
    expect((await letters()).map(({ kind }) => kind)).toEqual(["application.missed"]);
    expect(await auditOf("document.infected")).toHaveLength(1);
  });

  test("in content that was clean before, it is told to everybody who sent it", async () => {
    clamd.answer = (_content, socket) => socket.end("stream: OK\0");
    await upload(INFECTED);
    const other = await anApplication(selection, { state: "DRAFT", withFiles: false });
    clamd.answer = byContent;
    await expect(upload(INFECTED, 0, other)).rejects.toMatchObject({ code: "file-infected" });
    // The content stands for a document: whom it concerns is told by the worker.
    expect(await rows()).toMatchObject([{ scan: "WAITING", scanDueAt: NOON }]);
    await round(1);
    expect(await rows()).toMatchObject([{ scan: "INFECTED" }]);
    expect((await letters()).map(({ kind }) => kind)).toEqual(["document.infected-draft"]);
    expect((await page()).documents[0]?.current).toBeNull();
  });

  test("is known: the same file is refused, with and without a verdict, and nobody told again", async () => {
    await uploadWaiting(INFECTED);
    await round();
    for (const answers of [() => {}, broken]) {
      answers();
      const refused = await refusalWritingNothing(() => upload(INFECTED, 1));
      expect(refused.code).toBe("file-infected");
      expect(onDisk()).toEqual([expect.stringMatching(/^quarantine/)]);
    }
    expect(await round(3_600)).toMatchObject({ scanned: 0 });
    expect(await letters()).toHaveLength(1);
  });

  test("that was none is put right by sending the same file again", async () => {
    await uploadWaiting(INFECTED);
    await round();
    clamd.answer = (_content, socket) => socket.end("stream: OK\0");
    await upload(INFECTED);
    expect(await rows()).toMatchObject([{ scan: "CLEAN", infection: null }]);
    expect((await page()).documents[0]).toMatchObject({ current: { edition: 1 }, infected: null });
    expect(await checkFiles()).toMatchObject({ missing: [], damaged: [] });
  });
});

describe("the worker", () => {
  test("of two nodes at once one scans a file", async () => {
    await uploadWaiting(INFECTED);
    clamd.scanned.length = 0;
    await Promise.all([round(), round()]);
    expect(clamd.scanned).toHaveLength(1);
    expect(await letters()).toHaveLength(1);
  });

  test("leaves a file to others for five minutes, and a verdict that comes later is not written", async () => {
    await uploadWaiting(INFECTED);
    let slow: (found: string | null) => void = () => {};
    const verdict = new Promise<string | null>((resolve) => {
      slow = resolve;
    });
    const first = scanWaiting(
      (content) => {
        content.destroy();
        return verdict;
      },
      () => at(0),
    );
    await expect.poll(async () => (await rows())[0]?.scanAttempts).toBe(1);
    expect(await round(299)).toMatchObject({ scanned: 0 });
    expect(await round(300)).toMatchObject({ scanned: 1 });
    slow(null);
    await first;
    expect(await rows()).toMatchObject([{ scan: "INFECTED", scannedAt: at(300) }]);
    expect(await letters()).toHaveLength(1);
  });

  test("stops its round while the scanner is away, and tries again after half a minute", async () => {
    await uploadWaiting(aPdf(1));
    await uploadWaiting(aPdf(2), 1);
    const nobody = { host: "127.0.0.1", port: 9 };
    const stopped = await scanWaiting(
      (content) => infectionIn(nobody, content, 2_000),
      () => NOON,
    );
    expect(stopped).toMatchObject({ scanned: 0, more: false });
    expect(stopped.away).toBeInstanceOf(ClamdAway);
    expect((await rows()).map(({ scanAttempts }) => scanAttempts).toSorted()).toEqual([0, 1]);
    process.env.CLAMD_URL = "tcp://127.0.0.1:9";
    forgetEnvironment();
    expect(await checkHealth()).toMatchObject({
      status: "ok",
      scan: { clamd: "away", waiting: 2 },
    });
    expect(await round(29)).toMatchObject({ scanned: 1, away: null });
    expect(await round(30)).toMatchObject({ scanned: 1, away: null });
    expect((await rows()).map(({ scan }) => scan)).toEqual(["CLEAN", "CLEAN"]);
  });

  test("lets a file wait that is too long for the scanner, and goes on with the next", async () => {
    clamd.mostBytes = 50_000;
    await upload(aPdf(100_000));
    await uploadWaiting(aPdf(2), 1);
    expect(await round()).toMatchObject({ scanned: 1, away: null });
    expect((await rows()).map(({ scan }) => scan)).toEqual(["CLEAN", "WAITING"]);
    clamd.mostBytes = 200_000;
    expect(await round(59)).toMatchObject({ scanned: 0 });
    expect(await round(60)).toMatchObject({ scanned: 1 });
  });

  test("finishes what a node left before the file was in quarantine", async () => {
    await uploadWaiting(INFECTED);
    const path = join(folder(), "files", (await rows())[0]?.hash.slice(0, 2) ?? "");
    const [hash = ""] = readdirSync(path);
    const content = readFileSync(join(path, hash));
    await round();
    await fileStorage().put(inPieces(content), 1_000_000);
    await inTransaction(async (tx) => {
      await tx.update(storedFile).set({ scanDueAt: NOON });
    });
    expect(await round(60)).toMatchObject({ scanned: 1 });
    expect(onDisk()).toEqual([`quarantine/${hash.slice(0, 4)}`]);
    expect(await rows()).toMatchObject([{ scan: "INFECTED", scanDueAt: null }]);
    expect(await letters()).toHaveLength(1);
  });

  test("waits on for a file that is missing on disk", async () => {
    await uploadWaiting(aPdf(1));
    rmSync(join(folder(), "files"), { recursive: true });
    expect(await round()).toMatchObject({ scanned: 0, away: null });
    expect(await rows()).toMatchObject([{ scan: "WAITING", scanDueAt: at(60) }]);
  });
});
