import { readdirSync } from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { application, applicationDocument, storedFile } from "#db/schema/application";
import { requiredDocument } from "#db/schema/planning";
import { Refused } from "#domain/refusal";
import { receiveUpload } from "#server/application/receive-upload";
import { removeDocument } from "#server/application/remove-document";
import { uploadAnswer, uploadRefusalText } from "#server/application/upload-refusal";
import { fileStorage } from "#server/storage";
import { contextFor, NOON } from "#testing/context";
import { withDataFolder } from "#testing/data-folder";
import { withFreshDatabase } from "#testing/database";
import { altered, aPdf, behindPdf, inPieces, withObjectStream, withPages } from "#testing/pdf";
import { aJpeg, aPicture } from "#testing/picture";
import { refusalWritingNothing } from "#testing/refusals";
import {
  type ApplicationFixture,
  anApplication,
  aSelection,
  type SelectionFixture,
} from "#testing/scenario";

withFreshDatabase();

const folder = withDataFolder();
let selection: SelectionFixture;
let draft: ApplicationFixture;
let requiredDocumentId: string;

beforeEach(async () => {
  selection = await aSelection();
  draft = await anApplication(selection, { state: "DRAFT", withFiles: false });
  requiredDocumentId = selection.documentIds[0] as string;
});

function filesOnDisk(): string[] {
  return readdirSync(folder(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

type Sending = {
  who?: string;
  now?: string | Date;
  applicationId?: string;
  document?: string;
  announced?: number | null;
  ends?: string;
};

async function send(content: Readable | Buffer, fileName = "surat.pdf", sending: Sending = {}) {
  const ctx = await contextFor(sending.who ?? draft.applicantId, sending.now ?? NOON);
  const target = {
    applicationId: sending.applicationId ?? draft.applicationId,
    requiredDocumentId: sending.document ?? requiredDocumentId,
  };
  const stream = Buffer.isBuffer(content) ? inPieces(content) : content;
  return receiveUpload(ctx, target, {
    fileName,
    content: stream,
    announcedBytes: sending.announced ?? null,
    ...(sending.ends !== undefined && { arrivedAt: () => new Date(sending.ends ?? NOON) }),
  });
}

async function refused(content: Readable | Buffer, fileName?: string, sending?: Sending) {
  const refusal = await refusalWritingNothing(() => send(content, fileName, sending));
  expect(filesOnDisk()).toEqual([]);
  return refusal;
}

describe("a good file", () => {
  test("is on disk under its hash, current, and the draft has changed", async () => {
    await send(aPdf(5_000), "../C:\\Surat \u202Elamaran.PDF");
    const [file] = await read().select().from(storedFile);
    const [document] = await read().select().from(applicationDocument);
    const [changed] = await read().select().from(application);
    expect(file).toMatchObject({ bytes: aPdf(5_000).length, mimeType: "application/pdf" });
    expect(document).toMatchObject({ fileName: "Surat lamaran.pdf", edition: 1, isCurrent: true });
    expect(changed).toMatchObject({ version: 2, state: "DRAFT" });
    expect(filesOnDisk()).toEqual([file?.hash]);
    const chunks: Buffer[] = [];
    for await (const chunk of fileStorage().open(file?.hash ?? "")) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(aPdf(5_000))).toBe(true);
  });

  test("replaces the one before, which stays on record; sent twice it counts once", async () => {
    await send(aPdf(1));
    await send(aPdf(2));
    await send(aPdf(2));
    const editions = await read().select().from(applicationDocument);
    const seen = editions.map(({ edition, isCurrent }) => ({ edition, isCurrent }));
    expect(seen.sort((a, b) => a.edition - b.edition)).toEqual([
      { edition: 1, isCurrent: false },
      { edition: 2, isCurrent: true },
    ]);
    expect(filesOnDisk()).toHaveLength(2);
  });

  test("of the same content is stored once for two documents", async () => {
    await send(aPdf());
    await send(aPdf(), "lain.pdf", { document: selection.documentIds[1] as string });
    expect(filesOnDisk()).toHaveLength(1);
    expect(await read().select().from(applicationDocument)).toHaveLength(2);
  });

  test("can be removed, and the next one gets the next edition", async () => {
    await send(aPdf(1));
    const [first] = await read().select().from(applicationDocument);
    const ctx = await contextFor(draft.applicantId);
    const input = { applicationId: draft.applicationId, documentId: first?.id ?? "" };
    await removeDocument(ctx, input);
    expect((await refusalWritingNothing(() => removeDocument(ctx, input))).code).toBe(
      "record-not-found",
    );
    await send(aPdf(1));
    const editions = await read().select().from(applicationDocument);
    expect(editions.filter((each) => each.isCurrent)).toMatchObject([{ edition: 2 }]);
  });

  test("of exactly the limit is taken, one byte more is not", async () => {
    const limit = 5_000_000;
    const filler = limit - aPdf().length;
    await send(inPieces(aPdf(filler), 64_000));
    expect(filesOnDisk()).toHaveLength(1);
    const act = () => send(inPieces(aPdf(filler + 1), 64_000));
    expect((await refusalWritingNothing(act)).code).toBe("upload-too-large");
    expect(filesOnDisk()).toHaveLength(1);
  });
});

describe("a photograph", () => {
  const PHOTO = { code: "PHOTO", maxMegabytes: 1 } as const;

  beforeEach(() =>
    inTransaction((tx) =>
      tx.update(requiredDocument).set(PHOTO).where(eq(requiredDocument.id, requiredDocumentId)),
    ),
  );

  test.each([
    ["JPEG", aJpeg(), "Pas foto.JPG"],
    ["PNG", aPicture(300, 450), "Pas foto.png"],
    ["PDF", aPdf(), "Pas foto.pdf"],
  ])("is taken as a %s and kept as a PDF", async (_, bytes, name) => {
    await send(bytes, name);
    expect(await read().select().from(storedFile)).toMatchObject([{ mimeType: "application/pdf" }]);
    expect(await read().select().from(applicationDocument)).toMatchObject([
      { fileName: "Pas foto.pdf" },
    ]);
    expect(filesOnDisk()).toHaveLength(1);
  });

  test.each([
    ["a text with the name of a picture", Buffer.from("halo"), "upload-not-photo"],
    ["half a picture", aJpeg().subarray(0, 400), "upload-picture-cut"],
    ["nothing", Buffer.alloc(0), "upload-empty"],
    [
      "a picture over the limit",
      Buffer.concat([aJpeg(), Buffer.alloc(1_000_000)]),
      "upload-too-large",
    ],
    ["a PDF over the limit", aPdf(1_000_000), "upload-too-large"],
  ])("is refused: %s", async (_, bytes, code) => {
    expect((await refused(bytes, "foto.jpg")).code).toBe(code);
    const said = { dokumen: requiredDocumentId, tolak: code };
    expect(await uploadRefusalText("id", said, { size: "1 MB", pages: 1 }, "-")).toMatch(
      /\. .+\.$/,
    );
  });

  test("is the only document that may be a picture", async () => {
    const document = selection.documentIds[1] as string;
    expect((await refused(aJpeg(), "foto.jpg", { document })).code).toBe("upload-not-pdf");
  });
});

describe("a bad file leaves nothing behind", () => {
  test.each([
    ["0 bytes", Buffer.alloc(0), "surat.pdf", "upload-empty"],
    ["no file chosen", Buffer.alloc(0), "", "upload-no-file"],
    [
      "a program with another name",
      Buffer.from(`MZ\x90\x00${"\0".repeat(6_000)}`, "latin1"),
      "surat.pdf",
      "upload-not-pdf",
    ],
    ["a short text", Buffer.from("halo"), "surat.pdf", "upload-not-pdf"],
    [
      "a web page",
      Buffer.from("<!doctype html><script>alert(1)</script>%%EOF"),
      "a.pdf",
      "upload-not-pdf",
    ],
    [
      "a picture",
      Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ", "base64"),
      "a.pdf",
      "upload-not-pdf",
    ],
    [
      "a drawing with a script",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      "denah.svg",
      "upload-not-pdf",
    ],
    ["a PDF with a password", aPdf(0, "/Encrypt 9 0 R"), "surat.pdf", "upload-encrypted"],
    ["a PDF that was cut off", aPdf(9_000).subarray(0, 6_000), "surat.pdf", "upload-incomplete"],
  ])("%s", async (_case, bytes, name, code) => {
    expect((await refused(bytes, name)).code).toBe(code);
  });

  test.each([
    ["a script", aPdf(0, "/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "upload-active"],
    ["a script under a name in escapes", aPdf(0, "/AA<</O<</S/J#61vaScript>>>>"), "upload-active"],
    ["a script in a compressed object", withObjectStream("<</S/JavaScript>>"), "upload-active"],
    ["a program to start", aPdf(0, "/OpenAction<</S/Launch/F(x.exe)>>"), "upload-active"],
    ["another file within", aPdf(0, "/Names<</EmbeddedFiles 9 0 R>>"), "upload-active"],
    ["a web page behind a PDF", behindPdf("<script>alert(1)</script>"), null],
    ["no pages", altered("/Kids[3 0 R]/Count 1", "/Kids[]/Count 0"), "upload-no-pages"],
    ["4,000 pages", withPages(4_000), "upload-too-many-pages"],
    ["60 pages", withPages(60), null],
    ["nothing that can be read", Buffer.from("%PDF-1.4\nhalo\n%%EOF"), "upload-damaged"],
    [
      "arrays two million deep",
      altered("/Pages 2", `/X ${"[".repeat(2_000_000)}/Pages 2`),
      "upload-damaged",
    ],
    [
      "objects that inflate to 200 MB",
      withObjectStream(" ".repeat(200_000_000)),
      "upload-too-complex",
    ],
    [
      "objects in a chain of filters",
      withObjectStream("1", "/Filter[/ASCIIHexDecode/FlateDecode]"),
      "upload-too-complex",
    ],
  ])("%s", async (_case, bytes, code) => {
    if (code === null) await send(bytes);
    else expect((await refused(bytes)).code).toBe(code);
  });

  test("has as many pages as its plan allows, and says how many those are", async () => {
    await inTransaction((tx) =>
      tx
        .update(requiredDocument)
        .set({ maxPages: 2 })
        .where(eq(requiredDocument.id, requiredDocumentId)),
    );
    await expect(refused(withPages(3))).resolves.toMatchObject({
      code: "upload-too-many-pages",
      facts: { pages: 3, most: 2 },
    });
    await send(withPages(2));
    await send(withPages(60), "lain.pdf", { document: selection.documentIds[1] as string });
    expect(await read().select().from(applicationDocument)).toHaveLength(2);
  });

  test("is told in a sentence with its pages and those that are allowed", async () => {
    const refusal = new Refused("upload-too-many-pages", null, { pages: 312, most: 60 });
    const said = Object.fromEntries(
      new URLSearchParams(uploadAnswer(refusal, requiredDocumentId) ?? ""),
    );
    const sentence = (pages: number) => uploadRefusalText("id", said, { size: "5 MB", pages }, "-");
    expect(await sentence(60)).toBe(
      "Berkas PDF ini berisi 312 halaman; paling banyak 60 halaman diperbolehkan. Unggah hanya halaman yang diminta.",
    );
  });

  test("of many at once, each is judged for itself", async () => {
    const files = [aPdf(), withPages(201), aPdf(1), aPdf(0, "/S/JavaScript"), aPdf(2)];
    const outcomes = await Promise.allSettled(files.map((bytes) => send(bytes)));
    expect(outcomes.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "rejected",
      "fulfilled",
    ]);
  });

  test("a password is found on the seam of two pieces", async () => {
    const bytes = aPdf(10_000, "/Encrypt 9 0 R");
    for (const size of [7, 64, 1_000, 10_190]) {
      expect((await refused(inPieces(bytes, size))).code).toBe("upload-encrypted");
    }
  });

  test("a file without an announced length is stopped at the limit", async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        yield aPdf(100_000);
        for (;;) {
          sent += 100_000;
          yield Buffer.alloc(100_000, "x");
        }
      })(),
    );
    expect((await refused(endless)).code).toBe("upload-too-large");
    expect(sent).toBeLessThan(6_000_000);
  });

  test("100 MB are refused by their announced length, before one byte is read", async () => {
    let touched = false;
    const stream = new Readable({
      read() {
        touched = true;
        this.push(null);
      },
    });
    const refusal = await refused(stream, "a.pdf", { announced: 100_000_400 });
    expect(refusal).toMatchObject({ code: "upload-too-large", facts: { bytes: 100_000_000 } });
    expect(touched).toBe(false);
  });

  test("a connection that breaks off", async () => {
    const broken = new Readable({
      read() {
        this.push(aPdf(100));
        this.destroy(new Error("aborted"));
      },
    });
    expect((await refused(broken)).code).toBe("upload-interrupted");
  });

  test.skipIf(process.platform !== "linux")(
    "a disk without room, of which only the server's log says more",
    async () => {
      const refusal = await onAFullDisk(() => refused(aPdf(50_000)));
      expect(refusal.code).toBe("upload-no-room");
      await send(aPdf(50_000));
      expect(await read().select().from(applicationDocument)).toHaveLength(1);
    },
  );
});

/** What arrives meanwhile is written to the device on which nothing fits. */
async function onAFullDisk<Result>(act: () => Promise<Result>): Promise<Result> {
  const { open } = promises;
  promises.open = (path, ...how) =>
    `${path}`.includes("incoming") ? open("/dev/full", "w") : open(path, ...how);
  syncBuiltinESMExports();
  try {
    return await act();
  } finally {
    promises.open = open;
    syncBuiltinESMExports();
  }
}

test("what began in the last second and ends after it is not part of the draft", async () => {
  const now = "2026-11-29T16:59:59.000Z";
  const late = { now, ends: "2026-11-29T17:00:00.000Z" };
  const refusal = await refusalWritingNothing(() => send(aPdf(), "surat.pdf", late));
  expect(refusal.code).toBe("announcement-deadline-clock");
  const ends = "2026-11-29T16:59:59.999Z";
  await send(aPdf(), "surat.pdf", { now, ends });
  expect(await read().select().from(applicationDocument)).toMatchObject([
    { uploadedAt: new Date(ends) },
  ]);
});

test("nobody uploads to another's application, after closing, once sent, or what is not asked for", async () => {
  const stranger = await anApplication(selection, { state: "DRAFT", withFiles: false });
  const sent = await anApplication(selection, { withFiles: false });
  const other = await aSelection();
  const cases: [string, Sending][] = [
    ["record-not-found", { who: stranger.applicantId }],
    ["record-not-found", { who: selection.secretariat }],
    ["record-not-found", { document: other.documentIds[0] as string }],
    ["announcement-deadline-clock", { now: "2026-11-29T17:00:00.000Z" }],
    ["application-not-a-draft", { who: sent.applicantId, applicationId: sent.applicationId }],
  ];
  for (const [code, sending] of cases) {
    expect((await refused(aPdf(), "surat.pdf", sending)).code).toBe(code);
  }
  await send(aPdf(), "surat.pdf", { now: "2026-11-29T16:59:59.999Z" });
});
