import { createHmac, timingSafeEqual } from "node:crypto";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { authSecret } from "#server/env";

/** As long as somebody may read in an application before its page has to be loaded anew. */
const PERMIT_MINUTES = 60;

/**
 * What makes the addresses of an application's files work for a while, and for this viewer alone: an
 * address that was sent on, or stands in the history of a shared computer, opens nothing later.
 * @returns for the query of such an address
 */
export function filePermit(applicationId: string, ctx: Context): string {
  const until = ctx.now.getTime() + PERMIT_MINUTES * 60_000;
  return `${until}.${signature(ctx, applicationId, until)}`;
}

/** @throws Refused `file-address-expired` without a permit of this viewer that still holds */
export function requirePermit(permit: string, applicationId: string, ctx: Context): void {
  const [until = "", signed = ""] = permit.split(".");
  const expected = Buffer.from(signature(ctx, applicationId, Number(until)));
  const given = Buffer.from(signed);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  if (!isOurs || Number(until) <= ctx.now.getTime()) throw new Refused("file-address-expired");
}

function signature({ actor }: Context, applicationId: string, until: number): string {
  const about = `files:${actor.userId}:${applicationId}:${until}`;
  return createHmac("sha256", authSecret()).update(about).digest("base64url");
}
