import { type Bounce, bounceOf } from "#domain/notification/bounce";

/** What a mail server reports of one address. */
export type ReportedRecipient = {
  /** As it was handed over, and what it had become when the server spoke. In small letters. */
  readonly addresses: readonly string[];
  readonly bounce: Bounce;
  /** Such as 5.1.1 (RFC 3463). */
  readonly status: string;
  /** What the server said, on one line; empty if nothing. */
  readonly reason: string;
};

/** A report on delivery: of which letters it may speak, and what it says. */
export type ReadBounce = {
  readonly letterIds: readonly string[];
  readonly recipients: readonly ReportedRecipient[];
};

type Headers = ReadonlyMap<string, readonly string[]>;
type Part = { readonly headers: Headers; readonly type: string; readonly body: string };

/** Deeper than any report; a message that goes on for ever ends here. */
const DEEPEST = 5;

const STATUS_TYPES = ["message/delivery-status", "message/global-delivery-status"];

/** The message that came back, or only its head. */
const RETURNED_TYPES = [
  "message/rfc822",
  "text/rfc822-headers",
  "message/global",
  "message/global-headers",
];

/** Where the report itself says to which address it went, or about which message it is. */
const TELLING = ["to", "delivered-to", "x-original-to", "envelope-to", "references", "in-reply-to"];

/** Ids of letters are of this form: time and chance (UUID version 7). */
const LETTER_ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gi;

const MOST_IDS = 10;

/**
 * Reads a raw message as a report that mail was not or not yet delivered (RFC 3461–3464, with other
 * scripts 6533). Null when it is anything else: an answer, an absence note, a report of success.
 */
export function readBounce(raw: string): ReadBounce | null {
  const message = partOf(withoutEnvelopeLine(raw.replace(/\r\n?/g, "\n")));
  if (message.type !== "multipart/report") return null;
  const parts = partsIn(message, 0);
  const report = parts.find(({ type }) => STATUS_TYPES.includes(type));
  if (report === undefined) return null;
  const blocks = decoded(report)
    .split(/\n[ \t]*\n+/)
    .map((block) => headersOf(block.trim()));
  const recipients = blocks.flatMap(recipientIn);
  if (recipients.length === 0) return null;
  const returned = parts.filter(({ type }) => RETURNED_TYPES.includes(type));
  const said = [
    ...blocks.flatMap((block) => [
      ...all(block, "original-envelope-id"),
      ...all(block, "x-original-message-id"),
    ]),
    ...returned.flatMap((part) => all(headersOf(headOf(decoded(part))), "message-id")),
    ...TELLING.flatMap((name) => all(message.headers, name)),
  ];
  const ids = said.flatMap((text) => text.match(LETTER_ID) ?? []).map((id) => id.toLowerCase());
  return { letterIds: [...new Set(ids)].slice(0, MOST_IDS), recipients };
}

function recipientIn(block: Headers): ReportedRecipient[] {
  const addresses = ["original-recipient", "final-recipient"]
    .flatMap((name) => all(block, name))
    .map(addressIn);
  const action = first(block, "action").trim().toLowerCase();
  const status = first(block, "status").match(/^\s*(\d\.\d{1,3}\.\d{1,3})/)?.[1] ?? "";
  const bounce = bounceOf(action, status);
  if (addresses.length === 0 || bounce === null) return [];
  const reason = afterType(first(block, "diagnostic-code"));
  return [{ addresses: [...new Set(addresses)], bounce, status, reason }];
}

/** `rfc822; a@b.example`, sometimes in angle brackets. */
function addressIn(value: string): string {
  return afterType(value).replace(/^<|>$/g, "").toLowerCase();
}

/** What stands after the name of a type, which ends with a semicolon; on one line. */
function afterType(value: string): string {
  return value
    .replace(/^[^;]*;/, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

/** A pipe often puts a line before the message that belongs to no header: `From MAILER-DAEMON …`. */
function withoutEnvelopeLine(text: string): string {
  return text.replace(/^From [^\n]*\n/, "");
}

function headOf(text: string): string {
  const end = text.search(/\n[ \t]*\n/);
  return end < 0 ? text : text.slice(0, end);
}

function partOf(text: string): Part {
  // A part without any header begins with the empty line.
  const head = text.startsWith("\n") ? "" : headOf(text);
  const headers = headersOf(head);
  const type = first(headers, "content-type").split(";")[0]?.trim().toLowerCase() ?? "";
  return { headers, type, body: text.slice(head.length).replace(/^\n[ \t]*\n?/, "") };
}

/** All parts that hold something, in their order. */
function partsIn(part: Part, depth: number): Part[] {
  if (!part.type.startsWith("multipart/")) return [part];
  const boundary = parameter(first(part.headers, "content-type"), "boundary");
  if (boundary === null || depth === DEEPEST) return [];
  return split(part.body, boundary).flatMap((text) => partsIn(partOf(text), depth + 1));
}

/** What stands between lines of `--boundary`, up to `--boundary--`. */
function split(body: string, boundary: string): string[] {
  const parts: string[][] = [];
  for (const line of body.split("\n")) {
    const trimmed = line.trimEnd();
    if (trimmed === `--${boundary}--`) break;
    if (trimmed === `--${boundary}`) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines) => lines.join("\n"));
}

function parameter(value: string, name: string): string | null {
  const found = value.match(new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i"));
  return found?.[1] ?? found?.[2] ?? null;
}

function decoded({ headers, body }: Part): string {
  const encoding = first(headers, "content-transfer-encoding").trim().toLowerCase();
  if (encoding === "base64") {
    return Buffer.from(body, "base64").toString("utf8").replace(/\r\n?/g, "\n");
  }
  if (encoding !== "quoted-printable") return body;
  const joined = body.replace(/=[ \t]*\n/g, "");
  return joined.replace(/(?:=[0-9a-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"),
  );
}

/** Names in small letters; folded lines put together again. */
function headersOf(head: string): Headers {
  const headers = new Map<string, string[]>();
  for (const line of head.replace(/\n[ \t]+/g, " ").split("\n")) {
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return headers;
}

function all(headers: Headers, name: string): readonly string[] {
  return headers.get(name) ?? [];
}

function first(headers: Headers, name: string): string {
  return all(headers, name)[0] ?? "";
}
