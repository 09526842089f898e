import { read } from "#db/client";
import {
  evidenceOf,
  findInputPlace,
  findTrackedInput,
  publishedCandidates,
} from "#db/queries/input";
import type { PlainDate, Zone } from "#domain/calendar";
import type { InputState } from "#domain/input/life-cycle";
import { MOST_EVIDENCE } from "#domain/input/terms";
import { isInputOpen } from "#domain/input/window";
import type { Bilingual } from "#domain/locale";
import { isAnnounced } from "#domain/planning/life-cycle";
import { isSlug } from "#domain/planning/slug";
import { readTrackingCode } from "#domain/tracking-code";
import type { Context } from "#server/context";
import { secondsToWait } from "#server/looks";
import { codeHashOf } from "#server/tracking-code";

export type InputForm = {
  readonly slug: string;
  readonly name: Bilingual;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly isOpen: boolean;
  /** Null where no days were set. */
  readonly days: { readonly firstDay: PlainDate; readonly lastDay: PlainDate } | null;
  /** How many the plan gives after the administrative result; 0 for none. */
  readonly plannedDays: number;
  /** As published, by name or number, and by letter; empty while input is not taken. */
  readonly candidates: readonly {
    readonly applicationId: string;
    readonly name: string;
    readonly postTitle: Bilingual;
  }[];
};

/** What the public may write about; null for addresses of nothing. */
export async function loadInputForm(now: Date, slug: string): Promise<InputForm | null> {
  const place = isSlug(slug) ? await findInputPlace(read(), slug) : null;
  if (place === null || !isAnnounced(place.state)) return null;
  const { firstDay, lastDay, zone } = place;
  const days = firstDay !== null && lastDay !== null ? { firstDay, lastDay } : null;
  const isOpen = isInputOpen(days, zone, now);
  const found = isOpen ? await publishedCandidates(read(), place.selectionId) : [];
  const byName = new Intl.Collator("id");
  return {
    slug,
    name: place.name,
    agencyName: place.agencyName,
    zone,
    isOpen,
    days,
    plannedDays: place.inputDays,
    candidates: found
      .map(({ applicationId, postTitle, name, receiptNumber }) => ({
        applicationId,
        postTitle,
        name: place.resultIdentity === "NAME" ? name : (receiptNumber ?? ""),
      }))
      .toSorted((a, b) => byName.compare(a.name, b.name)),
  };
}

/** The last day on which input on published candidates is taken, while it is; null otherwise. */
export async function loadInputInvitation(now: Date, slug: string): Promise<PlainDate | null> {
  const form = await loadInputForm(now, slug);
  if (form === null || !form.isOpen || form.candidates.length === 0) return null;
  return form.days?.lastDay ?? null;
}

/** What whoever has the code reads: never what the panel made of it, which concerns the candidate. */
export type TrackedInput = {
  readonly code: string;
  readonly slug: string;
  readonly isSettled: boolean;
  readonly receivedAt: string;
  readonly zone: Zone;
  /** Pieces of evidence that have come. */
  readonly evidence: number;
  readonly mayAttach: boolean;
};

const OPEN: InputState = "NEW";

/**
 * How an input stands, by its code; null for a code that opens nothing.
 * @param tick milliseconds of a clock that only runs forward
 * @returns `wait` with the seconds to wait after too many looks
 */
export async function loadTrackedInput(
  ctx: Context,
  typedCode: string,
  tick: number,
): Promise<TrackedInput | { readonly wait: number } | null> {
  const code = readTrackingCode(typedCode);
  // What is no code opens nothing, however often it is tried.
  if (code === null) return null;
  const wait = secondsToWait(ctx, tick);
  if (wait > 0) return { wait };
  const found = await findTrackedInput(read(), codeHashOf(code));
  if (found === null) return null;
  const evidence = (await evidenceOf(read(), found.id)).length;
  return {
    code,
    slug: found.slug,
    isSettled: found.state !== OPEN,
    receivedAt: found.createdAt.toISOString(),
    zone: found.zone,
    evidence,
    mayAttach: evidence < MOST_EVIDENCE && found.state === OPEN,
  };
}
