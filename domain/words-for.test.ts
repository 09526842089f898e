import { expect, test } from "vitest";
import { wordsFor } from "#domain/words-for";

test("only what is named is found, and nothing that every object has", () => {
  const said = wordsFor({ sandi: "Kata sandi baru berlaku." });
  expect(said("sandi")).toBe("Kata sandi baru berlaku.");
  for (const word of ["constructor", "toString", "__proto__", "", undefined, ["sandi"]]) {
    expect(said(word)).toBeUndefined();
  }
});
