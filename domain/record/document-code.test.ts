import fc from "fast-check";
import { expect, test } from "vitest";
import { DOCUMENT_CODE_BYTES, documentCode, readDocumentCode } from "#domain/record/document-code";

const bytes = fc.uint8Array({ minLength: DOCUMENT_CODE_BYTES, maxLength: DOCUMENT_CODE_BYTES });

test("a code has two groups of four behind the name of the house, and is read back", () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = documentCode(random);
      expect(code).toMatch(/^SLT(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      expect(readDocumentCode(code)).toBe(code);
    }),
  );
});

test.each(["SLT-7F3K-9Q2M", "slt7f3k9q2m", " SLT – 7F3K 9Q2M ", "7F3K-9Q2M", "7f3k9q2m"])(
  "%s is read in its one form",
  (typed) => {
    expect(readDocumentCode(typed)).toBe("SLT-7F3K-9Q2M");
  },
);

test.each(["", "SLT", "SLT-7F3K-9Q2", "SLT-7F3K-9Q2MM", "SLT-7F3U-9Q2M", "DIK-26-0017-51"])(
  "%s cannot be a code",
  (typed) => {
    expect(readDocumentCode(typed)).toBeNull();
  },
);
