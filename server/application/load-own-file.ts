import { read } from "#db/client";
import { findApplication } from "#db/queries/application";
import { findDocument } from "#db/queries/application-documents";
import { owns } from "#domain/application/policy";
import type { Context } from "#server/context";
import { openToSender } from "#server/scan/held";

/** A file of one's own application, older editions too; null when absent or another's. */
export async function loadOwnFile(ctx: Context, applicationId: string, documentId: string) {
  const found = await findApplication(read(), applicationId);
  if (found === null || !owns(ctx.actor, found)) return null;
  const file = await findDocument(read(), applicationId, documentId);
  if (file === null) return null;
  const { hash, fileName, mimeType } = file;
  return { hash, fileName, mimeType, scan: openToSender(file.scan) };
}
