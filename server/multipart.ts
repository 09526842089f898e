import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";

export type ReceivedFile = {
  readonly fileName: string;
  readonly content: Readable;
  /** The fields that stand before the file in the form. */
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * Enough for a browser to finish sending a file that is refused while it arrives, such as a picture
 * straight from a telephone.
 */
const MOST_LEFT_OVER = 32_000_000;

/**
 * Runs `take` with the first file of a multipart body while it arrives; nothing is held in memory.
 * What `take` leaves unread is read and thrown away, within limits, because a browser hears the answer only
 * once it has sent all of it.
 * @returns what `take` returns; null when the body holds no file or is not multipart at all
 */
export async function withFirstFile<T>(
  request: Request,
  take: (file: ReceivedFile) => Promise<T>,
): Promise<T | null> {
  const type = request.headers.get("content-type") ?? "";
  if (request.body === null || !/^multipart\/form-data/i.test(type)) return null;
  const body = Readable.fromWeb(request.body as ReadableStream);
  try {
    const file = await firstFile(type, body);
    return file && (await take(file));
  } finally {
    await discard(body);
  }
}

/** Length of a request as its head announces it; null when it does not. */
export function announcedBytes(head: Headers): number | null {
  const length = head.get("content-length");
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null;
}

function firstFile(contentType: string, body: Readable): Promise<ReceivedFile | null> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": contentType } as BusboyHeaders;
    const limits = { files: 1, fields: 20, fieldSize: 20_000, headerPairs: 50 };
    // Paths are kept here and cut by our own rule for names, which also knows other dangers.
    const form = new Busboy({ headers, limits, preservePath: true });
    const fields: Record<string, string> = {};
    let current: Readable | null = null;
    const fail = (error: Error) => {
      current?.destroy(error);
      reject(error);
    };
    form.on("field", (name, value) => {
      fields[name] = value;
    });
    form.on("file", (_field, content, fileName) => {
      current = content as Readable;
      resolve({ fileName: fileName ?? "", content: current, fields: { ...fields } });
    });
    form.on("finish", () => resolve(null));
    form.on("error", fail);
    body.on("error", fail);
    body.on("close", () => {
      if (!body.readableEnded) fail(new Error("The connection broke off."));
    });
    body.pipe(form as unknown as NodeJS.WritableStream);
  });
}

async function discard(body: Readable): Promise<void> {
  body.unpipe();
  if (body.readableEnded || body.destroyed) return;
  let bytes = 0;
  await new Promise<void>((resolve) => {
    body.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_LEFT_OVER) body.destroy();
    });
    body.on("end", resolve);
    body.on("close", resolve);
    body.on("error", () => resolve());
    body.resume();
  });
}
