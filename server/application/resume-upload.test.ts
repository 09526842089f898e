import fs, { appendFileSync, existsSync, readdirSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { read } from "#db/client";
import { applicationDocument } from "#db/schema/application";
import { VISITOR } from "#domain/actor";
import { resumeUpload } from "#server/application/resume-upload";
import { uploadRefusalText } from "#server/application/upload-refusal";
import { contextFor, NOON } from "#testing/context";
import { withDataFolder } from "#testing/data-folder";
import { withFreshDatabase } from "#testing/database";
import { aPdf } from "#testing/pdf";
import {
  type ApplicationFixture,
  anApplication,
  aSelection,
  type SelectionFixture,
} from "#testing/scenario";

withFreshDatabase();

const BEFORE_CLOSING = "2026-11-29T16:59:59.999Z";
const AFTER_CLOSING = "2026-11-29T17:00:00.000Z";

const folder = withDataFolder();
let selection: SelectionFixture;
let draft: ApplicationFixture;

beforeEach(async () => {
  selection = await aSelection();
  draft = await anApplication(selection, { state: "DRAFT", withFiles: false });
});

type Asking = {
  readonly who?: string | null;
  readonly now?: string | Date;
  /** When the last of the body has come; at once unless said otherwise. */
  readonly ends?: string | Date;
  readonly body?: Uint8Array | ReadableStream;
};

async function ask(
  method: string,
  path: string,
  headers: Record<string, string>,
  { who = draft.applicantId, now = NOON, ends, body }: Asking = {},
): Promise<Response> {
  const known = await contextFor(who ?? draft.applicantId, now);
  const ctx = who === null ? { ...known, actor: VISITOR } : known;
  const request = new Request(`http://localhost${path}`, {
    method,
    headers: { "Tus-Resumable": "1.0.0", ...headers },
    ...(body && { body: body as BodyInit, duplex: "half" }),
  });
  return resumeUpload(ctx, request, () => new Date(ends ?? now));
}

type Target = { readonly applicationId?: string; readonly documentId?: string };

function begin(length: number | null, target: Target = {}, asking: Asking = {}) {
  const about = {
    applicationId: target.applicationId ?? draft.applicationId,
    documentId: target.documentId ?? (selection.documentIds[0] as string),
    filename: "../Surat \u202Elamaran.pdf",
  };
  const metadata = Object.entries(about)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`)
    .join(",");
  const size: Record<string, string> =
    length === null ? { "Upload-Defer-Length": "1" } : { "Upload-Length": `${length}` };
  return ask("POST", "/api/uploads", { "Upload-Metadata": metadata, ...size }, asking);
}

async function begun(length: number, asking?: Asking): Promise<string> {
  const response = await begin(length, {}, asking);
  expect(response.status).toBe(201);
  return response.headers.get("location") as string;
}

function piece(path: string, offset: number, body: Uint8Array | ReadableStream, asking?: Asking) {
  const type = "application/offset+octet-stream";
  const headers = { "Content-Type": type, "Upload-Offset": `${offset}` };
  return ask("PATCH", path, headers, { ...asking, body });
}

async function offsetOf(path: string): Promise<string | null> {
  return (await ask("HEAD", path, {})).headers.get("upload-offset");
}

// The first upload of all makes the folder.
const unfinished = () => {
  const uploads = join(folder(), "uploads");
  return existsSync(uploads) ? readdirSync(uploads) : [];
};
const documents = () => read().select().from(applicationDocument);

test("a file in two pieces becomes part of the draft, and its pieces are gone", async () => {
  const pdf = aPdf(9_000);
  const path = await begun(pdf.length);
  expect((await piece(path, 0, pdf.subarray(0, 4_000))).status).toBe(204);
  expect(await documents()).toEqual([]);
  expect(await offsetOf(path)).toBe("4000");
  expect((await piece(path, 4_000, pdf.subarray(4_000))).status).toBe(204);
  expect(await documents()).toMatchObject([{ fileName: "Surat lamaran.pdf", isCurrent: true }]);
  expect(unfinished()).toEqual([]);
});

test("after a broken line it goes on from what arrived; a piece sent twice counts once", async () => {
  const pdf = aPdf(9_000);
  const path = await begun(pdf.length);
  let pulled = 0;
  const breaking = new ReadableStream({
    pull(controller) {
      if (++pulled === 2) controller.error(new Error("aborted"));
      else controller.enqueue(new Uint8Array(pdf.subarray(0, 3_000)));
    },
  });
  expect((await piece(path, 0, breaking)).ok).toBe(false);
  const arrived = Number(await offsetOf(path));
  expect([0, 3_000]).toContain(arrived);
  await piece(path, arrived, pdf.subarray(arrived, 5_000));
  expect((await piece(path, 0, pdf.subarray(0, 3_000))).status).toBe(409);
  expect(await offsetOf(path)).toBe("5000");
  expect((await piece(path, 5_000, pdf.subarray(5_000))).status).toBe(204);
  expect(await documents()).toHaveLength(1);
});

test("begun before the deadline and finished after it, it does not count", async () => {
  const pdf = aPdf(100);
  const path = await begun(pdf.length, { now: BEFORE_CLOSING });
  const late = await piece(path, 0, pdf, { now: BEFORE_CLOSING, ends: AFTER_CLOSING });
  expect(late.status).toBe(422);
  const { answer } = await late.json();
  const said = Object.fromEntries(new URLSearchParams(answer));
  expect(said).toMatchObject({ dokumen: selection.documentIds[0], tolak: "upload-late" });
  expect(await uploadRefusalText("id", said, { size: "5 MB", pages: 60 }, "-")).toMatch(
    /selesai diunggah setelah pendaftaran ditutup.+tidak dihitung/,
  );
  expect(await documents()).toEqual([]);
  expect(unfinished()).toEqual([]);
});

test("a file that is refused at its end is told with its reason, and leaves nothing behind", async () => {
  const pdf = aPdf(0, "/OpenAction<</S/JavaScript>>");
  const path = await begun(pdf.length);
  const refused = await piece(path, 0, pdf);
  expect(refused.status).toBe(422);
  const { answer } = await refused.json();
  expect(new URLSearchParams(answer).get("tolak")).toBe("upload-active");
  expect(unfinished()).toEqual([]);
});

test("a file above its limit is refused before one byte is sent", async () => {
  const refused = await begin(5_000_001);
  expect(refused.status).toBe(422);
  const answer = new URLSearchParams((await refused.json()).answer);
  expect(answer.get("tolak")).toBe("upload-too-large");
  expect((await begin(100_000_000)).status).toBe(413);
  expect((await begin(null)).status).toBe(501);
  expect(unfinished()).toEqual([]);
  const offered = (await ask("OPTIONS", "/api/uploads", {})).headers.get("tus-extension");
  expect(offered).toBe("creation,creation-with-upload,termination,expiration");
});

test("nobody sends to another's draft or upload, or looks how far it is", async () => {
  const stranger = await anApplication(selection, { state: "DRAFT", withFiles: false });
  const other = await aSelection();
  const statuses = [
    await begin(100, {}, { who: null }),
    await begin(100, {}, { who: stranger.applicantId }),
    await begin(100, {}, { who: selection.secretariat }),
    await begin(100, { documentId: other.documentIds[0] as string }),
    await begin(100, { applicationId: "../x" }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([401, 404, 404, 404, 404]);
  const path = await begun(100);
  for (const who of [null, stranger.applicantId, selection.secretariat]) {
    const status = who === null ? 401 : 404;
    expect((await ask("HEAD", path, {}, { who })).status).toBe(status);
    expect((await piece(path, 0, aPdf(), { who })).status).toBe(status);
    expect((await ask("DELETE", path, {}, { who })).status).toBe(status);
  }
  expect(await offsetOf(path)).toBe("0");
  expect((await ask("DELETE", path, {})).status).toBe(204);
});

test("what arrived whole while the server stopped is gone, so that it is sent anew", async () => {
  const pdf = aPdf();
  const path = await begun(pdf.length);
  const file = path.split("/").at(-1) as string;
  appendFileSync(join(folder(), "uploads", file), pdf);
  expect((await ask("HEAD", path, {})).status).toBe(410);
});

test("nobody fills the disk with uploads that are never finished", async () => {
  for (let count = 0; count < 40; count++) await begun(100);
  expect((await begin(100)).status).toBe(429);
});

test.skipIf(process.platform !== "linux")(
  "a piece for which the disk has no room is told as that, and goes on once there is",
  async () => {
    const pdf = aPdf(9_000);
    const path = await begun(pdf.length);
    expect((await piece(path, 0, pdf.subarray(0, 4_000))).status).toBe(204);
    const full = await onAFullDisk(() => piece(path, 4_000, pdf.subarray(4_000)));
    expect(full.status).toBe(507);
    expect(await offsetOf(path)).toBe("4000");
    expect((await piece(path, 4_000, pdf.subarray(4_000))).status).toBe(204);
    expect(await documents()).toHaveLength(1);
  },
);

/** Pieces are written meanwhile to the device on which nothing fits. */
async function onAFullDisk<Result>(act: () => Promise<Result>): Promise<Result> {
  const { createWriteStream } = fs;
  fs.createWriteStream = () => createWriteStream("/dev/full");
  syncBuiltinESMExports();
  try {
    return await act();
  } finally {
    fs.createWriteStream = createWriteStream;
    syncBuiltinESMExports();
  }
}
