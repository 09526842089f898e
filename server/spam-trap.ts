import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { VISITOR } from "#domain/actor";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { authSecret } from "#server/env";

/** Nobody fills in a form in less time. */
export const LEAST_SECONDS = 3;
/** After this a form counts as taken from somewhere, not as open all the while. */
export const MOST_HOURS = 24;

/** The fields of a form that anybody may send, beside its own. */
export const TRAP_FIELDS = {
  /** When the form was shown, signed by us. */
  opened: z.string().default(""),
  /** Hidden from people; programs fill it. */
  website: z.string().default(""),
};

export type TrapFields = { readonly opened: string; readonly website: string };

/** What goes into the form's field `opened`: the moment it was shown, with our signature. */
export function openingMark(now: Date): string {
  const moment = now.getTime().toString(36);
  return `${moment}.${signatureOf(moment)}`;
}

/**
 * Refuses what looks sent by a program, without asking anybody else and without a riddle: a field
 * was filled that people do not see, or the form came back sooner than anybody can type. It keeps
 * out the careless; the limit per address is for the others.
 * @throws Refused `form-filled-by-program`, `form-too-fast`, `form-too-old`
 */
export function requirePerson(ctx: Context, { opened, website }: TrapFields): void {
  if (website.trim() !== "") throw new Refused("form-filled-by-program");
  const [moment = "", signature = ""] = opened.split(".");
  if (!isEqual(signature, signatureOf(moment))) throw new Refused("form-too-old");
  const seconds = (ctx.now.getTime() - Number.parseInt(moment, 36)) / 1000;
  if (seconds < LEAST_SECONDS) throw new Refused("form-too-fast");
  if (seconds > MOST_HOURS * 3600) throw new Refused("form-too-old");
}

/**
 * A name for the caller's network address that lasts a day and leads nobody back to it: enough to
 * count by, and nothing that could give away who has reported something.
 */
export function veiledAddress(ctx: Context): string {
  return veiled(ctx, "address", ctx.address);
}

/** The same for an e-mail address, which may be somebody else's. */
export function veiledEmail(ctx: Context, email: string): string {
  return veiled(ctx, "email", email);
}

/** The same for a NIP, whose owner may know nothing of it. */
export function veiledNip(ctx: Context, nip: string): string {
  return veiled(ctx, "nip", nip);
}

function veiled(ctx: Context, kind: string, text: string): string {
  const day = ctx.now.toISOString().slice(0, 10);
  return createHmac("sha256", authSecret())
    .update(`${kind}:${day}:${text}`)
    .digest("base64url")
    .slice(0, 22);
}

/** The same moment, but nobody in it: neither a session nor a line of the log leads to the sender. */
export function unnamed(ctx: Context): Context {
  return { ...ctx, actor: VISITOR, requestId: randomUUID(), address: "" };
}

function signatureOf(moment: string): string {
  return createHmac("sha256", authSecret()).update(`form:${moment}`).digest("base64url");
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
