import { read } from "#db/client";
import { findTrackedComplaint } from "#db/queries/complaint";
import type { ComplaintState } from "#domain/complaint/life-cycle";
import { readTrackingCode } from "#domain/tracking-code";
import type { Context } from "#server/context";
import { secondsToWait } from "#server/looks";
import { codeHashOf } from "#server/tracking-code";

/** What whoever has the code reads, and nothing more. */
export type TrackedComplaint = {
  readonly code: string;
  readonly state: ComplaintState;
  /** Null until there is one. */
  readonly answer: string | null;
};

/**
 * How a report stands, by its code; null for a code that opens nothing.
 * @param tick milliseconds of a clock that only runs forward
 * @returns `wait` with the seconds to wait after too many looks
 */
export async function loadTracked(
  ctx: Context,
  typedCode: string,
  tick: number,
): Promise<TrackedComplaint | { readonly wait: number } | null> {
  const wait = secondsToWait(ctx, tick);
  if (wait > 0) return { wait };
  const found = await findByCode(typedCode);
  if (found === null) return null;
  const { code, state, answer } = found;
  return { code, state, answer: answer === "" ? null : answer };
}

/**
 * The code that opens a report, as it stands in its address; null for any other. After too many looks
 * the code as it reads, so that its page says how long to wait.
 * @param tick milliseconds of a clock that only runs forward
 */
export async function loadReportCode(
  ctx: Context,
  typedCode: string,
  tick: number,
): Promise<string | null> {
  if (secondsToWait(ctx, tick) > 0) return readTrackingCode(typedCode);
  return (await findByCode(typedCode))?.code ?? null;
}

/** What the page after sending shows; null for a code that opens nothing. */
export type SentComplaint = {
  readonly code: string;
  readonly receivedAt: string;
  readonly zone: NonNullable<Awaited<ReturnType<typeof findTrackedComplaint>>>["zone"];
  readonly hasAttachment: boolean;
  readonly mayAttach: boolean;
};

/** As `loadTracked`, right after sending. */
export async function loadSent(
  ctx: Context,
  typedCode: string,
  tick: number,
): Promise<SentComplaint | { readonly wait: number } | null> {
  const wait = secondsToWait(ctx, tick);
  if (wait > 0) return { wait };
  const found = await findByCode(typedCode);
  if (found === null) return null;
  const hasAttachment = found.attachmentHash !== null;
  return {
    code: found.code,
    receivedAt: found.createdAt.toISOString(),
    zone: found.zone,
    hasAttachment,
    mayAttach: !hasAttachment && found.state === "NEW",
  };
}

async function findByCode(typedCode: string) {
  const code = readTrackingCode(typedCode);
  if (code === null) return null;
  const found = await findTrackedComplaint(read(), codeHashOf(code));
  return found && { ...found, code };
}
