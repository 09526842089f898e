import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fileStorage, TooLarge } from "#server/storage";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "selter-storage-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function names(): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

test("content is kept under its hash, once, and can be read, measured, listed and removed", async () => {
  const storage = fileStorage(root);
  const put = () => storage.put(Readable.from([Buffer.from("hel"), Buffer.from("lo")]), 5);
  expect(await put()).toEqual({ hash: HELLO, bytes: 5 });
  expect(await put()).toEqual({ hash: HELLO, bytes: 5 });
  expect(names()).toEqual([HELLO]);
  expect(await storage.stat(HELLO)).toBe(5);
  expect(await allOf(storage.list())).toEqual([HELLO]);
  expect(Buffer.concat(await allOf(storage.open(HELLO))).toString()).toBe("hello");
  await storage.remove(HELLO);
  expect(await storage.stat(HELLO)).toBeNull();
});

test("what is too long leaves nothing", async () => {
  const act = fileStorage(root).put(Readable.from([Buffer.from("hello!")]), 5);
  await expect(act).rejects.toBeInstanceOf(TooLarge);
  expect(names()).toEqual([]);
});

test("a stream that breaks leaves nothing", async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from("hel");
      throw new Error("gone");
    })(),
  );
  await expect(fileStorage(root).put(broken, 5)).rejects.toThrow("gone");
  expect(names()).toEqual([]);
});

test("eight writers of the same content end with one whole file", async () => {
  const storage = fileStorage(root);
  const content = () => Readable.from([Buffer.alloc(200_000, "x")]);
  const stored = await Promise.all(
    Array.from({ length: 8 }, () => storage.put(content(), 200_000)),
  );
  const [hash] = new Set(stored.map((each) => each.hash));
  expect(names()).toEqual([hash]);
  expect(await storage.stat(hash ?? "")).toBe(200_000);
});
