import { readdirSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type APIRequestContext, request } from "@playwright/test";
import Database from "better-sqlite3";
import { demoIds } from "#e2e/support/ids";
import { paper } from "#e2e/support/paper";
import { expect, signInByCall } from "#e2e/support/test";
import { test, type World } from "#e2e/support/world";

/** Of the server, in megabytes, whatever is uploaded at once. */
const MOST_MEMORY = 600;

test("twenty large files at once are taken in without being held in memory", async ({ world }) => {
  test.setTimeout(180_000);
  const { address, caller, path } = await applicantOf(world);
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, world.memory() ?? 0);
  }, 50);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => {
      const berkas = largePaper(`berkas-${index}.pdf`, 4_900_000 + index);
      return caller.post(`${address}${path}`, { multipart: { berkas }, maxRedirects: 0 });
    }),
  );
  clearInterval(watch);
  expect(answers.map((answer) => answer.headers().location)).toEqual(
    answers.map(() => expect.stringContaining("diterima=")),
  );
  expect(most).toBeLessThan(MOST_MEMORY);
});

test("clients that send half a kilobyte a second, and die, keep nobody waiting and leave nothing", async ({
  world,
}) => {
  const { address, caller, path, cookies } = await applicantOf(world);
  const incoming = join(world.dataDir, "files/incoming");
  const slow = await Promise.all(
    Array.from({ length: 40 }, () => begin(new URL(address), path, cookies)),
  );
  for (let second = 0; second < 3; second++) {
    for (const socket of slow) socket.write("x".repeat(512));
    await pause(1_000);
  }
  expect(readdirSync(incoming).length).toBeGreaterThan(0);

  const begun = performance.now();
  const berkas = paper("berkas.pdf");
  const answer = await caller.post(`${address}${path}`, { multipart: { berkas }, maxRedirects: 0 });
  expect(answer.headers().location).toContain("diterima=");
  expect(performance.now() - begun).toBeLessThan(5_000);

  for (const socket of slow) socket.destroy();
  await expect.poll(() => readdirSync(incoming)).toEqual([]);
});

test("pieces are taken from any session of their owner that has not ended, and from nobody else's", async ({
  world,
}) => {
  const { address, caller, target } = await applicantOf(world);
  const berkas = paper("berkas.pdf").buffer;
  const metadata = Object.entries({ ...target, filename: "berkas.pdf" })
    .map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
    .join(",");
  const tus = { "Tus-Resumable": "1.0.0" };
  const begun = await caller.post(`${address}/api/uploads`, {
    headers: { ...tus, "Upload-Length": `${berkas.length}`, "Upload-Metadata": metadata },
  });
  expect(begun.status()).toBe(201);
  const upload = new URL(begun.headers().location ?? "", `${address}/api/uploads/`).href;
  const send = (by: APIRequestContext, from: number, to: number) =>
    by.patch(upload, {
      headers: {
        ...tus,
        "Upload-Offset": `${from}`,
        "Content-Type": "application/offset+octet-stream",
      },
      data: berkas.subarray(from, to),
    });
  expect((await send(caller, 0, 100)).status()).toBe(204);

  const stranger = await callerAs(address, "pelamar2");
  expect((await send(stranger, 100, berkas.length)).status()).toBe(404);
  const phone = await callerAs(address, "pelamar1");
  expect((await send(phone, 100, 200)).status()).toBe(204);

  // The first is copied, as a thief would; then its owner leaves on all devices.
  const stolen = await request.newContext({
    extraHTTPHeaders: { origin: address },
    storageState: await caller.storageState(),
  });
  await endAllSessions(world.dataDir, "pelamar1@selter.test");
  expect((await send(stolen, 200, berkas.length)).status()).toBe(401);
  const again = await callerAs(address, "pelamar1");
  expect((await send(again, 200, berkas.length)).status()).toBe(204);
});

/** What leaving on all devices does (`server/accounts/own-account.ts`). */
function endAllSessions(dataDir: string, email: string): void {
  const database = new Database(join(dataDir, "selter.sqlite"));
  const { changes } = database
    .prepare("UPDATE account SET session_version = session_version + 1 WHERE email = ?")
    .run(email);
  database.close();
  expect(changes).toBe(1);
}

async function callerAs(address: string, account: string): Promise<APIRequestContext> {
  const caller = await request.newContext({ extraHTTPHeaders: { origin: address } });
  await signInByCall(caller, address, account);
  return caller;
}

/** The demo's applicant with a draft, and where one of its documents goes. */
async function applicantOf({ address, dataDir, runScript }: World) {
  await runScript("plan-draft.ts");
  const { unsent, asked } = demoIds(dataDir);
  const caller = await callerAs(address, "pelamar1");
  const path = `/lamaran/${unsent}/dokumen/${asked}/unggah`;
  const target = { applicationId: unsent, documentId: asked };
  return { address, caller, path, target, cookies: await cookiesOf(caller) };
}

async function cookiesOf(caller: APIRequestContext): Promise<string> {
  const { cookies } = await caller.storageState();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** A whole PDF of so many bytes, each with another content. */
function largePaper(name: string, bytes: number) {
  const file = paper(name);
  const filler = `\n%${name}${"x".repeat(bytes - file.buffer.length)}\n%%EOF`;
  return { ...file, buffer: Buffer.concat([file.buffer, Buffer.from(filler)]) };
}

/** Begins to send a file of a megabyte by hand, as far as the first bytes of a PDF. */
async function begin(address: URL, path: string, cookies: string): Promise<Socket> {
  const socket = connect(Number(address.port), address.hostname);
  socket.on("error", () => {});
  await new Promise((resolve) => socket.once("connect", resolve));
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${address.host}`,
    `Origin: ${address.origin}`,
    `Cookie: ${cookies}`,
    "Content-Type: multipart/form-data; boundary=slow",
    "Content-Length: 1000000",
    "",
    "--slow",
    'Content-Disposition: form-data; name="berkas"; filename="lambat.pdf"',
    "Content-Type: application/pdf",
    "",
    "%PDF-1.4\n",
  ];
  socket.write(head.join("\r\n"));
  return socket;
}
