import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { forgetEnvironment } from "#server/env";
import { openPost } from "#server/notification/post";

const mail = {
  id: "0199a000-1111-7222-8333-444444444444",
  to: { name: "Siti", address: "siti@penerima.example" },
  subject: "Hal",
  text: "Isi",
};

let server: Server;
let said: string[];

/** A mail server that offers reports on delivery and takes everything. */
beforeEach(async () => {
  said = [];
  server = createServer((socket) => {
    let inBody = false;
    socket.write("220 mx.selter.example\r\n");
    createInterface({ input: socket }).on("line", (line) => {
      said.push(line);
      if (inBody && line !== ".") return;
      inBody = line === "DATA";
      if (line.startsWith("EHLO")) socket.write("250-mx.selter.example\r\n250 DSN\r\n");
      else socket.write(inBody ? "354 go on\r\n" : "250 ok\r\n");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  forgetEnvironment();
});

afterEach(() => {
  delete process.env.SMTP_URL;
  delete process.env.MAIL_BOUNCE;
  forgetEnvironment();
  server.close();
});

const spoken = (command: string) => said.find((line) => line.startsWith(command)) ?? "";

test("a mail server is told where to report on this letter, and by what name", async () => {
  process.env.MAIL_BOUNCE = "surat@selter.example";
  forgetEnvironment();
  await openPost()(mail);
  expect(spoken("MAIL FROM")).toBe(
    `MAIL FROM:<surat+${mail.id}@selter.example> RET=HDRS ENVID=${mail.id}`,
  );
  expect(spoken("RCPT TO")).toBe(
    "RCPT TO:<siti@penerima.example> NOTIFY=FAILURE,DELAY ORCPT=rfc822;siti@penerima.example",
  );
  expect(spoken("Message-ID")).toMatch(`<${mail.id}@`);
  expect(spoken("From")).toBe("From: Selter <selter@localhost>");
});

test("without an address for reports they go to the sender", async () => {
  await openPost()(mail);
  expect(spoken("MAIL FROM")).toBe("MAIL FROM:<selter@localhost>");
  expect(spoken("RCPT TO")).toBe("RCPT TO:<siti@penerima.example>");
});

test("an address to be checked goes along as a QR code, beside the text", async () => {
  await openPost()({ ...mail, qrAddress: "https://selter.test/verifikasi/SLT-7F3K-9Q2M" });
  const head = said.filter((line) => /^Content-|filename/.test(line.trim())).join("\n");
  expect(head).toContain("text/plain");
  expect(head).toMatch(/image\/gif; name=kode-qr\.gif/);
  said.length = 0;
  await openPost()(mail);
  expect(said.join("\n")).not.toContain("image/gif");
});
