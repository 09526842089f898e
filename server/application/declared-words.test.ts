import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { DECLARATION_VERSION } from "#domain/application/declarations";
import { canonicalJson } from "#domain/canonical";
import { declaredWords } from "#server/application/declared-words";

/** Of each edition, the fingerprint of its words. Change neither: add the next one. */
const EDITIONS: Readonly<Record<string, string>> = {
  "2026-1": "d1c0bef68520dd2b09bc0e693bcedbaeae8feeb89c76214fd76280d67770fe8e",
};

test("the edition names the words that are agreed to: other words are another edition", () => {
  const words = createHash("sha256").update(canonicalJson(declaredWords())).digest("hex");
  expect(EDITIONS[DECLARATION_VERSION]).toBe(words);
});
