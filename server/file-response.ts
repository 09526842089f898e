import { Readable } from "node:stream";
import { log } from "#server/log";
import { fileStorage } from "#server/storage";

export type ServedFile = {
  readonly hash: string;
  readonly fileName: string;
  readonly mimeType: string;
};

/**
 * An uploaded file as a download that no browser runs, shows in place, or keeps for others.
 * Who may have it was decided before; a file that is missing on disk is a 404 and a line in the log.
 */
export async function fileResponse(file: ServedFile): Promise<Response> {
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
      "Content-Disposition": disposition(file.fileName),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** The name twice: for old clients in ASCII, for all others as it is (RFC 6266). */
function disposition(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(fileName).replace(/['()*]/g, (char) => {
    return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
