import { expect, test } from "vitest";
import { returnPath } from "#domain/accounts/return-path";

test("a page of this site is kept, without its language", () => {
  expect(returnPath("/lamaran?baru=1#isi")).toBe("/lamaran?baru=1#isi");
  expect(returnPath("/en/kantor/pengguna")).toBe("/kantor/pengguna");
  expect(returnPath("/en")).toBe("/");
  expect(returnPath("/english-lessons")).toBe("/english-lessons");
});

test.each([
  "",
  "lamaran",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/en//evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "/masuk?ke=/masuk",
  "/en/masuk",
  "/api/auth/signout",
  `/${"a".repeat(500)}`,
])("%j leads nowhere", (text) => {
  expect(returnPath(text)).toBeNull();
});
