import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type Transporter } from "nodemailer";
import { dataDir } from "#db/dialect";
import { env, publicUrl } from "#server/env";

/** A letter ready to go. */
export type Mail = {
  /** The outbox row: sent twice, it has the same number twice, and a mailbox can tell. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
};

/** Where letters leave the house. Resolves once the other side has taken it. */
export type Post = (mail: Mail) => Promise<void>;

/** The mail server of `SMTP_URL`, or files `<data>/surat/<id>.eml` without one. */
export function openPost(): Post {
  const url = env().SMTP_URL;
  return url ? bySmtp(url) : intoFiles();
}

function message({ id, to, subject, text }: Mail) {
  const messageId = `<${id}@${new URL(publicUrl()).hostname}>`;
  return { from: env().MAIL_FROM, to, subject, text, messageId };
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
    const folder = join(dataDir(), "surat");
    const file = join(folder, `${mail.id}.eml`);
    const made = await transport.sendMail(message(mail));
    await mkdir(folder, { recursive: true });
    await writeFile(`${file}.part`, made.message as Buffer);
    await rename(`${file}.part`, file);
  };
}
