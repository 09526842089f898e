import { Readable } from "node:stream";
import type { PaperKind } from "#domain/paper/terms";
import { recordPaper } from "#server/paper/record-paper";
import { contextFor } from "#testing/context";
import { aPdf } from "#testing/pdf";
import type { SelectionFixture } from "#testing/scenario";

let counter = 0;

/** Enters a paper of a kind, dated before every test happens; its id. */
export async function aPaper(
  { selectionId, secretariat }: Pick<SelectionFixture, "selectionId" | "secretariat">,
  kind: PaperKind = "PANEL_DECISION",
): Promise<string> {
  counter += 1;
  return recordPaper(
    await contextFor(secretariat),
    {
      selectionId,
      kind,
      number: `${counter}/KEP-PANSEL/XI/2026`,
      dated: "2026-11-20",
      validUntil: null,
      subject: "Keputusan rapat panitia",
    },
    { fileName: "keputusan.pdf", content: Readable.from([aPdf()]), announcedBytes: null },
  );
}
