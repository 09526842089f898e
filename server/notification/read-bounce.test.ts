import { expect, test } from "vitest";
import { readBounce } from "#server/notification/read-bounce";
import { fromExchange, fromExim, fromGmail, fromPostfix, NO_REPORTS } from "#testing/bounces";

const letterId = "0199a000-1111-7222-8333-444444444444";
const to = "siti@penerima.example";

test("Postfix, with a folded answer and its line in front", () => {
  expect(readBounce(fromPostfix({ letterId, to }))).toEqual({
    letterIds: [letterId],
    recipients: [
      {
        addresses: [to],
        bounce: "BOUNCED",
        status: "5.1.1",
        reason:
          "550 5.1.1 <siti@penerima.example>: Recipient address rejected: User unknown in virtual mailbox table",
      },
    ],
  });
});

test("Exim", () => {
  expect(readBounce(fromExim({ letterId, to }))).toEqual({
    letterIds: [letterId],
    recipients: [
      {
        addresses: [to],
        bounce: "BOUNCED",
        status: "5.0.0",
        reason: "550 No such person at this address",
      },
    ],
  });
});

test("Exchange, whose own ids are none of ours", () => {
  const read = readBounce(fromExchange({ letterId, to }));
  expect(read?.letterIds).toEqual([letterId]);
  expect(read?.recipients).toMatchObject([
    { status: "5.1.10", reason: expect.stringContaining("RecipientNotFound; Recipient not found") },
  ]);
});

test("Gmail, with an answer of several lines", () => {
  const read = readBounce(fromGmail({ letterId, to }));
  expect(read?.letterIds).toEqual([letterId]);
  expect(read?.recipients).toMatchObject([
    { status: "5.2.2", reason: expect.stringMatching(/^552-5\.2\.2 .* 552 5\.2\.2 Please/) },
  ]);
});

test("a delay", () => {
  const read = readBounce(fromPostfix({ letterId, to, action: "delayed", status: "4.4.1" }));
  expect(read?.recipients).toMatchObject([{ bounce: "DELAYED", status: "4.4.1" }]);
});

test("the address that a letter was for beside the one it was passed on to", () => {
  const raw = fromPostfix({ letterId, to: "SITI@Lama.example" }).replace(
    "Final-Recipient: rfc822; SITI@Lama.example",
    "Final-Recipient: rfc822; <siti@baru.example>",
  );
  expect(readBounce(raw)?.recipients).toMatchObject([
    { addresses: ["siti@lama.example", "siti@baru.example"] },
  ]);
});

test.each(["base64", "quoted-printable"])("a report that is packed as %s", (encoding) => {
  const fields = [
    "Reporting-MTA: dns; mx.selter.example",
    "",
    `Final-Recipient: utf-8; ${to}`,
    "Action: failed",
    "Status: 5.1.1 (user unknown)",
    "Diagnostic-Code: smtp; 550 tidak dikenal – é",
  ].join("\r\n");
  const packed =
    encoding === "base64"
      ? Buffer.from(fields).toString("base64").replace(/.{60}/g, "$&\r\n")
      : fields
          .replace("–", "=E2=80=93")
          .replace("é", "=C3=\r\n=A9")
          .replace("failed", "fai=\r\nled");
  const raw = [
    `To: surat+${letterId}@selter.example`,
    "Content-Type: multipart/report; boundary=b; report-type=delivery-status",
    "",
    "--b",
    "Content-Type: message/global-delivery-status",
    `Content-Transfer-Encoding: ${encoding}`,
    "",
    packed,
    "--b--",
  ].join("\r\n");
  expect(readBounce(raw)).toMatchObject({
    letterIds: [letterId],
    recipients: [{ addresses: [to], status: "5.1.1", reason: "550 tidak dikenal – é" }],
  });
});

test.each(Object.entries(NO_REPORTS))("%s is no report of a failure", (_, raw) => {
  expect(readBounce(raw)).toBeNull();
});
