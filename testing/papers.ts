import { Readable } from "node:stream";
import { dayOf } from "#domain/calendar";
import type { PaperKind } from "#domain/paper/terms";
import type { Context } from "#server/context";
import { recordPaper } from "#server/paper/record-paper";
import { apart } from "#testing/apart";
import { contextFor } from "#testing/context";
import { aPdf } from "#testing/pdf";

let counter = 0;

/** A paper of today of a kind, as its form would send it. */
export function paperOf(ctx: Context, selectionId: string, kind: PaperKind) {
  counter += 1;
  const dated = dayOf(ctx.now, "Asia/Jakarta");
  // No number may end with another: secrets are looked for as parts of a text.
  const number = `S-${apart(counter)}/${kind}/2026`;
  return { selectionId, kind, number, dated, validUntil: null, subject: "Seleksi terbuka" };
}

/** Enters a paper of today with its file; its id. */
export function uploadPaper(
  ctx: Context,
  selectionId: string,
  kind: PaperKind,
  validUntil: string | null = null,
): Promise<string> {
  return recordPaper(
    ctx,
    { ...paperOf(ctx, selectionId, kind), validUntil },
    {
      fileName: "surat.pdf",
      content: Readable.from([aPdf()]),
      announcedBytes: null,
    },
  );
}

/** A paper that the secretariat of a selection entered at noon; its id. */
export async function aPaper(
  { selectionId, secretariat }: { readonly selectionId: string; readonly secretariat: string },
  kind: PaperKind = "PANEL_DECISION",
): Promise<string> {
  return uploadPaper(await contextFor(secretariat), selectionId, kind);
}
