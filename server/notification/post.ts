import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type Transporter } from "nodemailer";
import { dataDir } from "#db/dialect";
import { env, publicUrl } from "#server/env";
import { qrPicture } from "#server/print/qr-code";

/** A letter ready to go. */
export type Mail = {
  /** The outbox row: sent twice, it has the same number twice, and a mailbox can tell. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** An address that goes along as a QR code. */
  readonly qrAddress?: string | undefined;
  /** Where a mail program ends these letters by itself, without a page or a cookie (RFC 8058). */
  readonly unsubscribeUrl?: string | undefined;
};

/** Where letters leave the house. Resolves once the other side has taken it. */
export type Post = (mail: Mail) => Promise<void>;

/** The mail server of `SMTP_URL`, or files `<data>/surat/<id>.eml` without one. */
export function openPost(): Post {
  const url = env().SMTP_URL;
  return url ? bySmtp(url) : intoFiles();
}

function message({ id, to, subject, text, qrAddress, unsubscribeUrl }: Mail) {
  const messageId = `<${id}@${new URL(publicUrl()).hostname}>`;
  const headers =
    unsubscribeUrl === undefined
      ? {}
      : {
          // On one line, however long: not every mail program puts folded ones together again.
          "List-Unsubscribe": { prepared: true, value: `<${unsubscribeUrl}>` },
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        };
  const attachments = qrAddress === undefined ? [] : [qrAttachment(qrAddress)];
  const from = env().MAIL_FROM;
  return { from, to, subject, text, attachments, messageId, headers, ...wayBack(id, to) };
}

function qrAttachment(address: string) {
  const content = Buffer.from(qrPicture(address));
  return { filename: "kode-qr.gif", contentType: "image/gif", content };
}

/** Where reports on this letter go, and by what name they are to call it (RFC 3461). */
function wayBack(id: string, to: Mail["to"]) {
  const address = env().MAIL_BOUNCE;
  if (address === undefined) return {};
  const recipient = to.address;
  return {
    envelope: { from: address.replace("@", `+${id}@`), to: recipient },
    // Without the text: it may hold a link that opens an account.
    dsn: { envid: id, orcpt: `rfc822;${recipient}`, ret: "HDRS", notify: "failure,delay" },
  };
}

function bySmtp(url: string): Post {
  // Nodemailer waits up to ten minutes by itself; the lease on a letter is shorter.
  const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
  const transport: Transporter = createTransport({ url, ...patience });
  return async (mail) => {
    await transport.sendMail(message(mail));
  };
}

function intoFiles(): Post {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "crlf" });
  return async (mail) => {
    const folder = join(/* turbopackIgnore: true */ dataDir(), "surat");
    const file = join(folder, `${mail.id}.eml`);
    const made = await transport.sendMail(message(mail));
    await mkdir(folder, { recursive: true });
    await writeFile(`${file}.part`, made.message as Buffer);
    await rename(`${file}.part`, file);
  };
}
