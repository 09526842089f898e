import { createConnection } from "node:net";
import { Readable } from "node:stream";
import type { Environment } from "#server/env";

/** Where clamd listens. */
export type Clamd = NonNullable<Environment["CLAMD_URL"]>;

/** Thrown when nobody is there, or does not answer in time: others would not get a verdict either. */
export class ClamdAway extends Error {}

/**
 * Thrown when this content got no verdict: clamd says that it cannot judge it, or the line broke. It
 * closes the line on what is too long for it, at times before its words have been read.
 */
export class NoVerdict extends Error {}

/** Longer than any answer: names of viruses have some 40 characters. */
const MOST_REPLY_CHARS = 4_000;

/**
 * Shows content to clamd while it is read (its command INSTREAM, `man clamd`); closes it afterwards.
 * @param patienceMs for all of it, from the connection to the verdict
 * @returns what was found, by clamd's name for it; null for clean content
 * @throws ClamdAway, NoVerdict
 */
export async function infectionIn(
  clamd: Clamd,
  content: Readable,
  patienceMs: number,
): Promise<string | null> {
  try {
    const reply = await ask(clamd, framed(content), patienceMs);
    if (reply === "stream: OK") return null;
    const found = /^stream: (.+) FOUND$/.exec(reply)?.[1];
    if (found === undefined) throw new NoVerdict(`clamd says: ${reply}`);
    return found;
  } finally {
    content.destroy();
  }
}

/** Whether clamd is there and answers. */
export async function clamdAnswers(clamd: Clamd, patienceMs: number): Promise<boolean> {
  const reply = await ask(clamd, ["zPING\0"], patienceMs).catch(() => null);
  return reply === "PONG";
}

/** Each piece behind its length in four bytes; the length 0 ends it. */
async function* framed(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer | string> {
  yield "zINSTREAM\0";
  for await (const chunk of content) {
    if (chunk.length === 0) continue;
    yield lengthOf(chunk.length);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function ask(
  clamd: Clamd,
  parts: Iterable<string> | AsyncIterable<Buffer | string>,
  patienceMs: number,
): Promise<string> {
  const socket = createConnection(clamd);
  // What breaks after the answer is nobody's business any more.
  socket.on("error", () => {});
  let isThere = false;
  socket.once("connect", () => {
    isThere = true;
  });
  const late = () => {
    isThere = false;
    socket.destroy(new Error(`no answer within ${patienceMs} ms`));
  };
  const timer = setTimeout(late, patienceMs);
  const question = Readable.from(parts);
  question.on("error", (error) => socket.destroy(error));
  try {
    // Sent while the answer is awaited: to a stream that is too long it comes before the end.
    question.pipe(socket, { end: false });
    return await replyOf(socket);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new (isThere ? NoVerdict : ClamdAway)(`clamd: ${reason}`, { cause: error });
  } finally {
    clearTimeout(timer);
    question.destroy();
    socket.destroy();
  }
}

/** An answer ends with a zero byte, because the question began with a `z`. */
async function replyOf(socket: AsyncIterable<Buffer>): Promise<string> {
  let reply = "";
  for await (const chunk of socket) {
    reply += chunk.toString("latin1");
    const end = reply.indexOf("\0");
    if (end !== -1) return reply.slice(0, end);
    if (reply.length > MOST_REPLY_CHARS) break;
  }
  throw new Error("the line was closed without an answer");
}
