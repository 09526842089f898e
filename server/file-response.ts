import { Readable } from "node:stream";
import { isLocale } from "#domain/locale";
import type { ScanState } from "#domain/scan/state";
import { log } from "#server/log";
import { refusalOf, refusalText } from "#server/refusals";
import { requireReleased } from "#server/scan/held";
import { fileStorage } from "#server/storage";

export type ServedFile = {
  readonly hash: string;
  readonly fileName: string;
  readonly mimeType: string;
  /** Null also for who has sent the file and may open it unscanned. */
  readonly scan: ScanState | null;
};

/**
 * An uploaded file that no browser runs as ours or keeps for others: as a download, or, for PDFs
 * beside a checklist, `inline` in a frame of our own pages (their headers: next.config.mjs).
 * Who may have it was decided before; one that no scanner has released is refused in words, and one
 * that is missing on disk is a 404 and a line in the log.
 */
export async function fileResponse(
  file: ServedFile,
  locale: string,
  show: "attachment" | "inline" = "attachment",
): Promise<Response> {
  try {
    requireReleased(file.scan);
  } catch (error) {
    return refusalResponse(error, locale);
  }
  const storage = fileStorage();
  const bytes = await storage.stat(file.hash);
  if (bytes === null) {
    log().error({ hash: file.hash }, "A stored file is missing on disk: run files:check.");
    return new Response(null, { status: 404 });
  }
  const content = Readable.toWeb(storage.open(file.hash)) as ReadableStream;
  return new Response(content, {
    headers: {
      "Content-Type": file.mimeType,
      "Content-Length": `${bytes}`,
      "Content-Disposition": disposition(show, file.fileName),
      "Content-Security-Policy": `sandbox; default-src 'none'; frame-ancestors ${show === "inline" ? "'self'" : "'none'"}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/**
 * Why a file is not handed over, where somebody may know that it is there: in words, in the place of
 * the file. Absent and forbidden look alike.
 * @throws the error, if it is a defect
 */
export async function refusalResponse(error: unknown, locale: string): Promise<Response> {
  const refused = refusalOf(error);
  if (refused === undefined) throw error;
  if (refused.code === "record-not-found" || !isLocale(locale)) {
    return new Response(null, { status: 404 });
  }
  const { what, remedy } = await refusalText(locale, refused);
  return new Response([what, remedy].filter(Boolean).join(" "), {
    status: 409,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Language": locale,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** The name twice: for old clients in ASCII, for all others as it is (RFC 6266). */
function disposition(show: string, fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(fileName).replace(/['()*]/g, (char) => {
    return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return `${show}; filename="${ascii}"; filename*=UTF-8''${full}`;
}
