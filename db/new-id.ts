import { randomInt, randomUUIDv7 } from "node:crypto";

// On globalThis, because Next may evaluate a module more than once in one process.
const key = Symbol.for("selter.db.last-id");
const holder = globalThis as { [key]?: string };

/**
 * A UUIDv7 that comes after all that this process has made, in text as in bytes: what one act
 * writes within a millisecond keeps its order (RFC 9562 §6.2, method 2). `randomUUIDv7` alone
 * leaves that to chance.
 */
export function newId(): string {
  const fresh = randomUUIDv7();
  const last = holder[key] ?? "";
  const id = fresh > last ? fresh : successorOf(last);
  holder[key] = id;
  return id;
}

/** Digits that hold neither the version nor the variant: time, then chance. */
const HEAD = 12;
const VERSION = "7";
/** The two bits of the variant stand above the other 62 of the last 16 digits. */
const TAIL_BITS = 62n;
const VARIANT = 0b10n << TAIL_BITS;

/** The next id by a step of chance; whatever overflows goes into the digits of time. */
function successorOf(id: string): string {
  const digits = id.replaceAll("-", "");
  const head = BigInt(`0x${digits.slice(0, HEAD)}${digits.slice(HEAD + 1, HEAD + 4)}`);
  const tail = BigInt(`0x${digits.slice(HEAD + 4)}`) - VARIANT;
  const next = (head << TAIL_BITS) + tail + BigInt(randomInt(1, 2 ** 32));
  const nextHead = (next >> TAIL_BITS).toString(16).padStart(HEAD + 3, "0");
  const nextTail = (BigInt.asUintN(Number(TAIL_BITS), next) + VARIANT).toString(16);
  const all = `${nextHead.slice(0, HEAD)}${VERSION}${nextHead.slice(HEAD)}${nextTail}`;
  return all.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
