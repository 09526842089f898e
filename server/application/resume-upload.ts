import { createWriteStream } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FileStore } from "@tus/file-store";
import { ERRORS, Server, type Upload } from "@tus/server";
import { dataDir } from "#db/dialect";
import { MOST_MEGABYTES } from "#domain/planning/document-limits";
import { Refused } from "#domain/refusal";
import {
  receiveUpload,
  requireAcceptable,
  type UploadTarget,
} from "#server/application/receive-upload";
import { uploadAnswer } from "#server/application/upload-refusal";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { log } from "#server/log";
import { MEGABYTE } from "#server/pdf/receive-pdf";
import { refusalOf } from "#server/refusals";
import { isDiskFull } from "#server/storage";

/** Where programs send pieces to. */
const UPLOADS_PATH = "/api/uploads";
/** The largest limit that a plan may set for a document. */
const MOST_BYTES = MOST_MEGABYTES * MEGABYTE;
/** As long as somebody may need to come back; then the pieces are thrown away. */
const KEPT_MS = 24 * 60 * 60 * 1_000;
/** More documents than any post asks for; beyond, somebody is filling the disk. */
const MOST_UNFINISHED = 40;

/**
 * Answers one request of an upload that arrives in pieces and may be taken up again after the line
 * broke (protocol tus 1.0). Who begins it names the application and the document in the metadata
 * (`applicationId`, `documentId`, `filename`). When the last piece has come, the file is received as
 * from a plain form, by the rules of that moment: begun before the deadline is not enough.
 * @param clock asked when the last piece has come, which may take long
 * @returns what the protocol says; 401 to visitors, 404 for what is not theirs, 422 with
 * `{"answer": …}` for a refused file, where `answer` is for the address of the documents page, or
 * null when that page says by itself why; 507 when the disk is full, and what came before stays
 */
export async function resumeUpload(
  ctx: Context,
  request: Request,
  clock: () => Date,
): Promise<Response> {
  contexts.set(request, { ctx, clock });
  return server().handleWeb(request);
}

/** Throws away what nobody came back for. */
export async function purgeUploads(): Promise<void> {
  await server().cleanUpExpiredUploads();
}

/** The hooks of the protocol get the request alone. */
const contexts = new WeakMap<Request, Asked>();

type Asked = { readonly ctx: Context; readonly clock: () => Date };

/** One for each data folder: tests have their own. */
let known: { readonly folder: string; readonly server: Server } | null = null;

function server(): Server {
  const folder = join(/* turbopackIgnore: true */ dataDir(), "uploads");
  if (known?.folder !== folder) known = { folder, server: serverOf(folder) };
  return known.server;
}

/** Keeps pieces as the store of the library does, which tells nobody why one was not written. */
class PieceStore extends FileStore {
  constructor(directory: string) {
    super({ directory, expirationPeriodInMilliseconds: KEPT_MS });
    // What we refuse is not to be offered: a file whose size nobody has said.
    this.extensions = this.extensions.filter((name) => name !== "creation-defer-length");
  }

  override async write(content: Readable, id: string, offset: number): Promise<number> {
    const piece = createWriteStream(join(this.directory, id), { flags: "r+", start: offset });
    try {
      await pipeline(content, piece);
    } catch (error) {
      // What the sender broke off is no fault of ours; a full disk is, and is said in words.
      throw isDiskFull(error) ? error : ERRORS.FILE_WRITE_ERROR;
    }
    return offset + piece.bytesWritten;
  }
}

function serverOf(folder: string): Server {
  const store = new PieceStore(folder);
  return new Server({
    path: UPLOADS_PATH,
    datastore: store,
    relativeLocation: true,
    // For pages of ours alone; the route has asked where the request comes from.
    allowedOrigins: () => false,
    maxSize: MOST_BYTES,
    namingFunction: (request) => `${ownerOf(contextOf(request))}.${crypto.randomUUID()}`,
    onIncomingRequest: async (request, id) => {
      if (!id.startsWith(`${ownerOf(contextOf(request))}.`)) throw answer(404);
      // All of it came, and the server stopped before it was received: only a new one helps.
      if (request.method === "HEAD" && (await isWhole(store, id))) throw answer(410);
    },
    onResponseError: (request, error) => {
      if ("status_code" in error) return undefined;
      log().error({ requestId: contextOf(request).requestId, err: error }, "An upload failed.");
      return answer(isDiskFull(error) ? 507 : 500);
    },
    onUploadCreate: async (request, upload) => {
      const ctx = contextOf(request);
      const { target } = described(upload);
      const { size } = upload;
      if (size === undefined) throw answer(400);
      await refusing(target, async () => {
        const { mostBytes } = await requireAcceptable(ctx, target, null);
        if (size > mostBytes) throw new Refused("upload-too-large", null, { bytes: size });
      });
      // The store makes it too, but the first upload of all would not wait for that.
      await mkdir(folder, { recursive: true });
      const unfinished = (await readdir(folder)).filter(
        (name) => name.startsWith(`${ownerOf(ctx)}.`) && !name.endsWith(".json"),
      );
      if (unfinished.length >= MOST_UNFINISHED) throw answer(429);
      return {};
    },
    onUploadFinish: async (request, upload) => {
      const { ctx: begun, clock } = askedBy(request);
      const ctx = { ...begun, now: clock() };
      const { target, fileName } = described(upload);
      const content = store.read(upload.id);
      // Refused before it was read, it may be gone before it is open.
      content.on("error", () => {});
      try {
        await refusing(target, () =>
          receiveUpload(ctx, target, { fileName, content, announcedBytes: null }),
        );
      } finally {
        await store.remove(upload.id).catch(() => {});
      }
      return {};
    },
  });
}

function contextOf(request: object): Context {
  return askedBy(request).ctx;
}

function askedBy(request: object): Asked {
  const asked = contexts.get(request as Request);
  if (asked === undefined) throw new Error("An upload was handled without its context.");
  return asked;
}

function ownerOf({ actor }: Context): string {
  if (actor.userId === null) throw answer(401);
  return actor.userId;
}

/** What the sender said of the file when the upload began. */
function described({ metadata }: Upload): { target: UploadTarget; fileName: string } {
  const applicationId = idField.safeParse(metadata?.applicationId);
  const requiredDocumentId = idField.safeParse(metadata?.documentId);
  if (!applicationId.success || !requiredDocumentId.success) throw answer(404);
  return {
    target: { applicationId: applicationId.data, requiredDocumentId: requiredDocumentId.data },
    fileName: metadata?.filename ?? "",
  };
}

async function isWhole(store: FileStore, id: string): Promise<boolean> {
  const upload = await store.getUpload(id);
  return upload.offset === upload.size;
}

/** Turns a refusal into the protocol's form of one. */
async function refusing(target: UploadTarget, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const refused = refusalOf(error);
    if (!(refused instanceof Refused)) throw error;
    if (refused.code === "record-not-found") throw answer(404);
    throw answer(422, { answer: uploadAnswer(refused, target.requiredDocumentId) });
  }
}

function answer(status_code: number, body: object = {}) {
  return { status_code, body: JSON.stringify(body) };
}
