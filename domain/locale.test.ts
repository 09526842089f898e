import { expect, test } from "vitest";
import { isLocale, localePath } from "#domain/locale";

test("Indonesian has the plain addresses, English its own", () => {
  expect(localePath("id", "/seleksi?tahap=2#jadwal")).toBe("/seleksi?tahap=2#jadwal");
  expect(localePath("en", "/seleksi?tahap=2#jadwal")).toBe("/en/seleksi?tahap=2#jadwal");
});

test("the start page of English has no closing slash", () => {
  expect(localePath("id", "/")).toBe("/");
  expect(localePath("en", "/")).toBe("/en");
});

test("only the two languages are languages", () => {
  expect(["id", "en", "ID", "", undefined, "fr"].filter(isLocale)).toEqual(["id", "en"]);
});
