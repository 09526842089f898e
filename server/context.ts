import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Actor, VISITOR } from "#domain/actor";
import { type Locale, localePath } from "#domain/locale";
import { loadActor } from "#server/accounts/load-actor";
import { callerAddress } from "#server/address";
import { readSession } from "#server/auth";
import { shifted } from "#server/clock";
import { env } from "#server/env";

/** Who asks, in which request, and when. Every use case starts from one. */
export interface Context {
  readonly actor: Actor;
  /** Found again in the audit trail and in the log. */
  readonly requestId: string;
  /** Network address of the caller, for limits only; never stored with an act. */
  readonly address: string;
  /** The only clock: one request happens at one moment, and a test chooses which. */
  readonly now: Date;
}

/** The number that a trusted proxy gave the request, else one of our own: a caller chooses none. */
function requestIdOf(head: Headers): string {
  const given = env().TRUSTED_PROXIES > 0 ? head.get("x-request-id") : null;
  return given?.slice(0, 64) || randomUUID();
}

/** The context of the request being served, whoever sends it; the actor may be a visitor. */
export const visitorContext = cache(async (): Promise<Context> => {
  const head = await headers();
  const session = await readSession();
  const actor = session ? await loadActor(session) : null;
  return {
    actor: actor ?? VISITOR,
    requestId: requestIdOf(head),
    address: callerAddress(head),
    now: shifted(new Date()),
  };
});

/**
 * The context of somebody signed in. Sends a visitor to sign in, and back to `path` afterwards; with
 * a form that was posted without JavaScript to where it is kept meanwhile.
 */
export async function requestContext(locale: Locale, path: string): Promise<Context> {
  const context = await visitorContext();
  if (context.actor.userId === null) {
    const back = encodeURIComponent(localePath(locale, path));
    // As a redirect of a page it is a 307: the browser takes along what it posted.
    const to = (await isPostedForm()) ? "/sesi-berakhir" : "/masuk";
    redirect(localePath(locale, `${to}?ke=${back}`));
  }
  return context;
}

/** Whether the page being shown is the answer to a form that the browser posted by itself. */
async function isPostedForm(): Promise<boolean> {
  const head = await headers();
  const isMultipart = head.get("content-type")?.startsWith("multipart/form-data") ?? false;
  return isMultipart && !head.has("next-action");
}

/** The moment of this request, for public pages that know no actor. */
export function currentMoment(): Date {
  return shifted(new Date());
}
