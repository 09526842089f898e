import { Readable } from "node:stream";
import type { PlainDate } from "#domain/calendar";
import type { PaperKind } from "#domain/paper/terms";
import type { Context } from "#server/context";
import { pageOfText } from "#server/demo/pdf";
import { recordPaper } from "#server/paper/record-paper";

export type DemoLetter = {
  readonly kind: PaperKind;
  readonly number: string;
  readonly dated: PlainDate;
  readonly validUntil?: PlainDate;
  readonly subject: string;
};

/** Enters a letter of the demo with a scan of it: a real PDF that says it is none. */
export function seedPaper(ctx: Context, selectionId: string, letter: DemoLetter): Promise<string> {
  const { kind, number, dated, validUntil = null, subject } = letter;
  const content = pageOfText(subject.toUpperCase(), [
    `Nomor: ${number}`,
    `Tanggal: ${dated}`,
    "",
    "Surat contoh untuk keperluan demo; bukan naskah dinas.",
  ]);
  return recordPaper(
    ctx,
    { selectionId, kind, number, dated, validUntil, subject },
    {
      fileName: `${number.replaceAll("/", "-")}.pdf`,
      content: Readable.from([content]),
      announcedBytes: content.length,
    },
  );
}
