import { read } from "#db/client";
import { findAnnouncingChair } from "#db/queries/announcement";
import { listMembers } from "#db/queries/plan";
import { findMandatedSigner } from "#db/queries/plan-road";
import type { Locale } from "#domain/locale";
import { announcementSheet, type Signature } from "#server/announcement/announcement-sheet";
import {
  type AnnouncementPage,
  loadAnnouncement,
  loadAnnouncementPreview,
} from "#server/announcement/load-announcement";
import type { Context } from "#server/context";
import { log } from "#server/log";
import { drawnOnce } from "#server/print/drawn-once";

/** An announcement as a PDF; null for drafts, and for addresses of nothing. */
export async function loadAnnouncementPdf(
  now: Date,
  locale: Locale,
  slug: string,
): Promise<Buffer<ArrayBuffer> | null> {
  const page = await loadAnnouncement(now, slug);
  return page === null ? null : announcementPdf(locale, page);
}

/**
 * How large the PDF of an announcement is; null where it cannot be drawn, which is a line in the log
 * and no reason to withhold the page.
 */
export async function announcementPdfBytes(
  locale: Locale,
  page: AnnouncementPage,
): Promise<number | null> {
  try {
    return (await announcementPdf(locale, page)).byteLength;
  } catch (error) {
    log().error({ err: error, slug: page.slug }, "The announcement could not be drawn.");
    return null;
  }
}

/** The PDF of an announcement that has been read; drawn once for all who ask for it. */
async function announcementPdf(
  locale: Locale,
  page: AnnouncementPage,
): Promise<Buffer<ArrayBuffer>> {
  const chair = () => findAnnouncingChair(read(), page.slug);
  return drawnOnce(announcementSheet(locale, page, await signatureOf(page, chair)));
}

/** The PDF as it will be, for who may see the plan; null as `loadAnnouncementPreview`. */
export async function loadPreviewPdf(
  ctx: Context,
  locale: Locale,
  selectionId: string,
): Promise<Buffer<ArrayBuffer> | null> {
  const page = await loadAnnouncementPreview(ctx, selectionId);
  if (page === null) return null;
  const chair = async () => {
    const members = await listMembers(read(), selectionId);
    return members.find(({ isChair }) => isChair)?.name ?? null;
  };
  return drawnOnce(announcementSheet(locale, page, await signatureOf(page, chair)));
}

async function signatureOf(
  { slug }: AnnouncementPage,
  chair: () => Promise<string | null>,
): Promise<Signature> {
  const mandated = await findMandatedSigner(read(), slug);
  return { name: mandated ?? (await chair()), isOnBehalf: mandated !== null };
}
