import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { read } from "#db/client";
import { paper } from "#db/schema/paper";
import { loadPaperFile, loadPapers } from "#server/paper/load-papers";
import { RecordPaper, recordPaper } from "#server/paper/record-paper";
import { fileStorage } from "#server/storage";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { setParameter } from "#testing/parameters";
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
  const { agencyId, selectionId, secretariat, chair } = await aSelection();
  const record = (fields: Partial<typeof FIELDS> = {}, bytes = aPdf()) =>
    contextFor(secretariat).then((ctx) =>
      recordPaper(ctx, RecordPaper.parse({ ...FIELDS, ...fields, selectionId }), {
        fileName: "../Berita acara.pdf",
        content: Readable.from([bytes]),
        announcedBytes: bytes.length,
      }),
    );
  return { agencyId, selectionId, chair, record, ctx: await contextFor(secretariat) };
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

test("a decree serves no longer than the agency allows, from its own day on", async () => {
  const { agencyId, selectionId, record, ctx } = await secretariat();
  const day = "2026-11-10";
  await setParameter(agencyId, "panel.termMonths", "1", day, `${day}T02:00:00Z`);
  expect((await loadPapers(ctx, selectionId))?.termMonths).toBe(1);
  const decree = { kind: "PANEL_DECREE" };
  const refusal = await refusalWritingNothing(() =>
    record({ ...decree, validUntil: "2026-12-25" }),
  );
  expect(refusal).toMatchObject({
    ...{ code: "panel-term-months", field: "validUntil" },
    facts: { months: 1, startsOn: "2026-11-24", endsOn: "2026-12-25" },
    citation: { text: "UU 5/2014 Ps 110(6)" },
  });
  await record({ ...decree, validUntil: "2026-12-24" });
  await record({ ...decree, number: "08/KEP/XI/2026" });
  // Other papers, and other agencies, are not limited.
  await record({ validUntil: "2027-12-31" });
  const other = await secretariat();
  await other.record({ ...decree, validUntil: "2027-12-31" });
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
