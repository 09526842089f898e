import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { read } from "#db/client";
import { paper } from "#db/schema/paper";
import { loadPaperFile, loadPapers } from "#server/paper/load-papers";
import { RecordPaper, recordPaper } from "#server/paper/record-paper";
import { fileStorage } from "#server/storage";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPdf } from "#testing/pdf";
import { refusalWritingNothing } from "#testing/refusals";
import { aSelection } from "#testing/scenario";

withFreshDatabase();

const FIELDS = {
  kind: "PANEL_DECISION",
  number: "07/KEP-PANSEL/XI/2026",
  dated: "2026-11-24",
  validUntil: "",
  subject: "Perpanjangan pendaftaran",
};

async function secretariat() {
  const { selectionId, secretariat, chair } = await aSelection();
  const record = (fields: Partial<typeof FIELDS> = {}, bytes = aPdf()) =>
    contextFor(secretariat).then((ctx) =>
      recordPaper(ctx, RecordPaper.parse({ ...FIELDS, ...fields, selectionId }), {
        fileName: "../Berita acara.pdf",
        content: Readable.from([bytes]),
        announcedBytes: bytes.length,
      }),
    );
  return { selectionId, chair, record, ctx: await contextFor(secretariat) };
}

test("a paper is there with its file once it is recorded", async () => {
  const { selectionId, chair, record } = await secretariat();
  const id = await record();
  const ctx = await contextFor(chair.accountId);
  expect(await loadPapers(ctx, selectionId)).toMatchObject({
    mayRecord: true,
    papers: [{ id, number: FIELDS.number, dated: "2026-11-24", bytes: aPdf().length }],
  });
  const file = await loadPaperFile(ctx, selectionId, id);
  expect(file?.fileName).toBe("Berita acara.pdf");
  expect(await fileStorage().stat(file?.hash ?? "")).toBe(aPdf().length);
  const other = await aSelection();
  expect(await loadPaperFile(ctx, other.selectionId, id)).toBeNull();
});

test.each([
  ["dated tomorrow", { dated: "2026-11-25" }, "paper-from-tomorrow", "dated"],
  ["void before it was written", { validUntil: "2026-11-23" }, "paper-ends-before", "validUntil"],
])("a paper that is %s is refused at its field", async (_case, fields, code, field) => {
  const { record } = await secretariat();
  expect(await refusalWritingNothing(() => record(fields))).toMatchObject({ code, field });
});

test("what is no PDF is refused and leaves no file", async () => {
  const { record } = await secretariat();
  const refusal = await refusalWritingNothing(() => record({}, Buffer.from("<html>")));
  expect(refusal.code).toBe("upload-not-pdf");
});

test("a number is used once for a kind of paper", async () => {
  const { record } = await secretariat();
  await record();
  expect(await refusalWritingNothing(() => record())).toMatchObject({
    code: "paper-number-taken",
    field: "number",
  });
  await record({ kind: "EXTENSION_NOTICE" });
  expect(await read().select().from(paper)).toHaveLength(2);
});
