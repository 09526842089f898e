import { expect, test } from "vitest";
import { isSlug, slugFor } from "#domain/planning/slug";

test.each([
  ["Seleksi Terbuka JPT Pratama Tahap III", 2026, "seleksi-terbuka-jpt-pratama-tahap-iii-2026"],
  ["Seleksi Terbuka 2026", 2026, "seleksi-terbuka-2026"],
  ["Seleksi Tahap I 2027", 2026, "seleksi-tahap-i-2027"],
  ["  Pengisian   Jabatan: “Sekda”  ", 2027, "pengisian-jabatan-sekda-2027"],
  ["Sélection", 2026, "selection-2026"],
  ["???", 2026, "seleksi-2026"],
])("%j in %i becomes %s", (name, year, slug) => {
  expect(slugFor(name, year, new Set())).toBe(slug);
  expect(isSlug(slug)).toBe(true);
});

test("a name that others have gets the next free number", () => {
  const used = new Set(["seleksi-2026", "seleksi-2026-2"]);
  expect(slugFor("Seleksi", 2026, used)).toBe("seleksi-2026-3");
});

test("a slug is short however long the name is", () => {
  expect(isSlug(slugFor("jabatan ".repeat(60), 2026, new Set()))).toBe(true);
});

test.each(["", "cari", "baru", "Besar", "a--b", "-a", "a/b", "a".repeat(90), "%00"])(
  "%j is no slug",
  (text) => {
    expect(isSlug(text)).toBe(false);
  },
);
