import { existsSync } from "node:fs";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { ClamdAway, clamdAnswers, infectionIn, NoVerdict } from "#server/scan/clamd";
import { EICAR, withClamd } from "#testing/clamd";
import { aPdf, inPieces } from "#testing/pdf";

const clamd = withClamd();

/** Nobody listens on the port of discarding. */
const NOBODY = { host: "127.0.0.1", port: 9 };

const scan = (content: Buffer | Readable, patience = 2_000) =>
  infectionIn(clamd.at, Buffer.isBuffer(content) ? inPieces(content) : content, patience);

test("clean content gets through unchanged, whatever the pieces it comes in", async () => {
  const content = Buffer.from("lamaran ".repeat(50_000));
  for (const size of [1_000, 65_536, content.length]) {
    expect(await scan(inPieces(content, size))).toBeNull();
  }
  expect(clamd.scanned.map((each) => each.equals(content))).toEqual([true, true, true]);
});

test("an empty piece does not end the stream early", async () => {
  const pieces = [Buffer.from("a"), Buffer.alloc(0), Buffer.from("b")];
  expect(await scan(Readable.from(pieces))).toBeNull();
  expect(clamd.scanned.map(String)).toEqual(["ab"]);
});

test("what was found is told by its name", async () => {
  expect(await scan(Buffer.from(`%PDF ${EICAR}`))).toBe("Eicar-Test-Signature");
});

test("an answer may come in packets of one byte", async () => {
  clamd.answer = async (_content, socket) => {
    for (const byte of "stream: Win.Test.EICAR_HDB-1 FOUND\0") {
      socket.write(byte);
      await wait(1);
    }
  };
  expect(await scan(Buffer.from("x"))).toBe("Win.Test.EICAR_HDB-1");
});

test("a stream that is too long for clamd is not taken for clean", async () => {
  clamd.mostBytes = 100_000;
  const failure = scan(inPieces(Buffer.alloc(5_000_000, "x"), 65_536));
  // The line may break under what is still being sent before the answer is read.
  await expect(failure).rejects.toThrow(/INSTREAM size limit exceeded. ERROR|EPIPE|ECONNRESET/);
  await expect(failure).rejects.toBeInstanceOf(NoVerdict);
});

test.each(["stream: Can't open file ERROR", "stream: ", "stream: OK and more", ""])(
  "the answer %j is no verdict",
  async (reply) => {
    clamd.answer = (_content, socket) => socket.end(`${reply}\0`);
    await expect(scan(Buffer.from("x"))).rejects.toBeInstanceOf(NoVerdict);
  },
);

test.each([
  ["is closed before it", "", "closed without an answer"],
  ["is closed in the middle of it", "stream: O", "closed without an answer"],
  ["says so much that it is no answer", "x".repeat(9_000), "closed without an answer"],
])("no verdict where the line %s", async (_case, said, why) => {
  clamd.answer = (_content, socket) => socket.end(said);
  const failure = scan(Buffer.from("x"));
  await expect(failure).rejects.toThrow(why);
  await expect(failure).rejects.toBeInstanceOf(NoVerdict);
});

test("no verdict where the line breaks", async () => {
  clamd.answer = (_content, socket) => socket.resetAndDestroy();
  await expect(scan(Buffer.from("x"))).rejects.toBeInstanceOf(NoVerdict);
});

test("no verdict where none comes in time, and the content is closed", async () => {
  clamd.answer = () => {};
  const content = inPieces(Buffer.from("x"));
  const failure = scan(content, 100);
  await expect(failure).rejects.toThrow("no answer within 100 ms");
  await expect(failure).rejects.toBeInstanceOf(ClamdAway);
  expect(content.destroyed).toBe(true);
});

test("no verdict where nobody listens, or the content cannot be read", async () => {
  const nobody = infectionIn(NOBODY, inPieces(Buffer.from("x")), 2_000);
  await expect(nobody).rejects.toBeInstanceOf(ClamdAway);
  const broken = new Readable({
    read() {
      this.destroy(new Error("the disk broke"));
    },
  });
  await expect(scan(broken)).rejects.toThrow("the disk broke");
});

test("whether it is there can be asked", async () => {
  expect(await clamdAnswers(clamd.at, 1_000)).toBe(true);
  expect(await clamdAnswers(NOBODY, 1_000)).toBe(false);
});

/** Where Debian's clamav-daemon listens, unless a test run is told of another socket. */
const SOCKET = process.env.TEST_CLAMD_SOCKET ?? "/run/clamav/clamd.ctl";

describe.skipIf(!existsSync(SOCKET))(`the real clamd at ${SOCKET}`, () => {
  const real = { path: SOCKET };

  test("answers", async () => {
    expect(await clamdAnswers(real, 5_000)).toBe(true);
  });

  test("tells a clean file and the test file of EICAR apart", async () => {
    expect(await infectionIn(real, inPieces(aPdf(200_000), 65_536), 30_000)).toBeNull();
    expect(await infectionIn(real, inPieces(Buffer.from(EICAR)), 30_000)).toMatch(/eicar/i);
  });

  test("gives no verdict on a stream that is too long for it", async () => {
    // Above any limit that the manual recommends; the line may break before its answer is read.
    const long = Readable.from(
      (function* () {
        for (let sent = 0; sent < 200; sent += 1) yield Buffer.alloc(1_000_000, "x");
      })(),
    );
    await expect(infectionIn(real, long, 30_000)).rejects.toBeInstanceOf(NoVerdict);
  });
});
