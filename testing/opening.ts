import type { Context } from "#server/context";
import { filePermit } from "#server/verification/file-permit";
import { openDocument } from "#server/verification/open-document";

/** Opens a file as its viewer does: from the page that leads there. */
export function openFile(
  ctx: Context,
  ids: { readonly applicationId: string; readonly documentId: string },
) {
  return openDocument(ctx, { ...ids, permit: filePermit(ids.applicationId, ctx) });
}
