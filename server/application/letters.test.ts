import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { requiredDocumentsOfPost } from "#db/queries/application";
import { requiredDocument } from "#db/schema/planning";
import { PREPARED_LETTERS, type PreparedCode } from "#domain/application/prepared-letters";
import type { Locale } from "#domain/locale";
import { entryOf } from "#domain/profile/sections";
import { letterSheet } from "#server/application/letter-sheet";
import { loadPreparedLetter } from "#server/application/load-prepared-letter";
import { taggedPdf } from "#server/print/tagged-pdf";
import { addEntries } from "#server/profile/add-entries";
import { contextFor, contextOf } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { readPdf } from "#testing/pdf-reading";
import {
  anAccount,
  anApplicant,
  anApplication,
  aSelection,
  type SelectionFixture,
} from "#testing/scenario";

withFreshDatabase();

let selection: SelectionFixture;
let applicantId: string;
let applicationId: string;
beforeEach(async () => {
  selection = await aSelection();
  applicantId = await anApplicant({ name: "Sari Wulandari, S.H." });
  ({ applicationId } = await anApplication(selection, { applicantId, state: "DRAFT" }));
  await inTransaction((tx) =>
    tx.insert(requiredDocument).values(
      (Object.keys(PREPARED_LETTERS) as PreparedCode[])
        .filter((code) => code !== "APP_LETTER")
        .map((code, index) => ({
          selectionId: selection.selectionId,
          code,
          position: 20 + index,
        })),
    ),
  );
});

const asked = () => requiredDocumentsOfPost(read(), selection.selectionId, selection.postId);

async function letterFor(code: string, ofWhom = applicantId) {
  const id = (await asked()).find((each) => each.code === code)?.id ?? "";
  return loadPreparedLetter(await contextFor(ofWhom), applicationId, id);
}

async function printed(code: PreparedCode, locale: Locale = "id") {
  const letter = await letterFor(code);
  if (letter === null) throw new Error(`There is no letter ${code}.`);
  const pdf = await readPdf(await taggedPdf(letterSheet(locale, letter)));
  return { ...pdf, text: pdf.text.replaceAll("\n", " ") };
}

describe("a letter to be signed", () => {
  test.each(Object.keys(PREPARED_LETTERS) as PreparedCode[])(
    "%s names who it is about and the post, in both languages",
    async (code) => {
      for (const locale of ["id", "en"] as const) {
        const { text, isTagged, language } = await printed(code, locale);
        expect({ isTagged, language }).toEqual({ isTagged: true, language: locale });
        expect(text).toContain("Sari Wulandari, S.H.");
        expect(text).toContain(`Sekretaris`);
        expect(text).not.toMatch(/[{}]/);
      }
    },
  );

  test("the application lists what is asked for beside it, and takes a stamp", async () => {
    const { text } = await printed("APP_LETTER");
    expect(text).toContain("Pakta integritas");
    expect(text).toContain("meterai");
    expect(text.match(/Surat lamaran/g)).not.toBeNull();
    expect(text).not.toContain("none");
  });

  test("the own officer and officials sign with their own names", async () => {
    for (const code of ["PPK_APPROVAL", "DISCIPLINE_STMT"] as const) {
      const { text } = await printed(code);
      expect(text).toMatch(/(Kepegawaian|berwenang),.{0,40}\.{20}/);
    }
    expect((await printed("PPK_APPROVAL")).text).toContain("Pasal 118 ayat (2)");
  });
});

describe("relatives in the letter", () => {
  test("are open as long as the history says nothing, absent when it says so, else listed", async () => {
    const ctx = await contextFor(applicantId);
    expect((await printed("RELATIVE_DECL")).text).toContain("Coret yang tidak sesuai");
    await addEntries(ctx, { entries: [], statedEmpty: ["FAMILY_IN_OFFICE"] });
    expect((await printed("RELATIVE_DECL")).text).toContain("tidak mempunyai hubungan keluarga");
    const brother = { name: "Bambang Wulandari", relation: "SIBLING", post: "Inspektur" } as const;
    await addEntries(ctx, { entries: [entryOf("FAMILY_IN_OFFICE", brother)], statedEmpty: [] });
    const { text } = await printed("RELATIVE_DECL");
    expect(text).toContain("Bambang Wulandari");
    expect(text).toContain("Inspektur");
    expect(text).not.toContain("Coret");
  });
});

describe("no letter", () => {
  test("for a document without a usual text, or of another selection", async () => {
    expect(await letterFor("DIPLOMA")).toBeNull();
    const other = await aSelection();
    expect(
      await loadPreparedLetter(
        await contextFor(applicantId),
        applicationId,
        other.documentIds[0] ?? "",
      ),
    ).toBeNull();
  });

  test("for somebody else, a visitor, or whoever has no profile", async () => {
    expect(await letterFor("APP_LETTER", await anApplicant())).toBeNull();
    const id = selection.documentIds[0] ?? "";
    expect(await loadPreparedLetter(contextOf(), applicationId, id)).toBeNull();
    const without = await anAccount({ nip: "197103121996031901" });
    const draft = await anApplication(selection, { applicantId: without, state: "DRAFT" });
    expect(await loadPreparedLetter(await contextFor(without), draft.applicationId, id)).toBeNull();
  });
});
