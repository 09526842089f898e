import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { forgetEnvironment } from "#server/env";
import { forgetAway } from "#server/scan/pause";

/** What the test server does with a stream once all of it has come. */
type Answer = (content: Buffer, socket: Socket) => void;

export type TestClamd = {
  /** Lets the server scan here, or nowhere, until the end of the test. */
  readonly use: (on: boolean) => void;
  readonly at: { readonly host: string; readonly port: number };
  /** Contents of the streams that came whole, in their order. */
  readonly scanned: Buffer[];
  /** How the coming streams are answered, until the next test. */
  answer: Answer;
  /** Streams longer than this are cut off, as clamd does by its StreamMaxLength. */
  mostBytes: number;
};

/**
 * The test file of EICAR, which every scanner takes for a virus: in pieces, so that none takes this
 * source for one.
 */
export const EICAR = [
  "X5O!P%@AP[4\\PZX54(P^)7CC)7}",
  "$EICAR-STANDARD-ANTIVIRUS",
  "-TEST-FILE!$H+H*",
].join("");

const FOUND = "stream: Eicar-Test-Signature FOUND\0";

/** Judges as clamd would, as far as it knows one virus. */
export const byContent: Answer = (content, socket) => {
  socket.end(content.includes(EICAR) ? FOUND : "stream: OK\0");
};

/** A server that speaks the protocol of clamd, for every test of the file. Call it at the top. */
export function withClamd(): TestClamd {
  let port = 0;
  const sockets = new Set<Socket>();
  const clamd = {
    use(on: boolean) {
      if (on) process.env.CLAMD_URL = `tcp://127.0.0.1:${port}`;
      else delete process.env.CLAMD_URL;
      forgetEnvironment();
    },
    get at() {
      return { host: "127.0.0.1", port };
    },
    scanned: [] as Buffer[],
    answer: byContent,
    mostBytes: 25_000_000,
  };
  let server: Server;
  beforeAll(async () => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket)).on("error", () => {});
      void converse(socket, clamd).catch(() => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  });
  beforeEach(() => {
    Object.assign(clamd, { answer: byContent, mostBytes: 25_000_000 });
    clamd.scanned.length = 0;
    forgetAway();
  });
  afterEach(() => clamd.use(false));
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return clamd;
}

async function converse(socket: Socket, clamd: TestClamd): Promise<void> {
  let buffer = Buffer.alloc(0);
  const content: Buffer[] = [];
  let command: string | null = null;
  let length = 0;
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    buffer = Buffer.concat([buffer, chunk]);
    if (command === null) {
      const end = buffer.indexOf(0);
      if (end === -1) continue;
      command = buffer.subarray(0, end).toString();
      buffer = buffer.subarray(end + 1);
      if (command === "zPING") return void socket.end("PONG\0");
      if (command !== "zINSTREAM") return void socket.end("UNKNOWN COMMAND\0");
    }
    while (buffer.length >= 4) {
      const size = buffer.readUInt32BE(0);
      if (size === 0) {
        const whole = Buffer.concat(content);
        clamd.scanned.push(whole);
        clamd.answer(whole, socket);
        // The answer decides what becomes of the line; leaving the loop would close it.
        await new Promise((resolve) => socket.once("close", resolve));
        return;
      }
      length += buffer.length >= 4 + size ? size : 0;
      if (length > clamd.mostBytes) {
        return void socket.end("INSTREAM size limit exceeded. ERROR\0");
      }
      if (buffer.length < 4 + size) break;
      content.push(buffer.subarray(4, 4 + size));
      buffer = buffer.subarray(4 + size);
    }
  }
}
