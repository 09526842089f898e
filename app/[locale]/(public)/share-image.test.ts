import { afterEach, expect, test, vi } from "vitest";
import { NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aSelection } from "#testing/scenario";
import { shareImage } from "./share-image";

withFreshDatabase();

const ASKED = new Request("http://selter.test/opengraph-image");

afterEach(() => {
  vi.restoreAllMocks();
});

/** Width and height of a PNG, as its first chunk says. */
async function sizeOf(response: Response): Promise<[number, number]> {
  expect(response.headers.get("content-type")).toBe("image/png");
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("draws a selection and a post at the size that messengers want", async () => {
  const { slug } = await aSelection();
  expect(await sizeOf(await shareImage(ASKED, NOON, "id", slug))).toEqual([1200, 630]);
  expect(await sizeOf(await shareImage(ASKED, NOON, "en", slug, "jpt-10"))).toEqual([1200, 630]);
});

test("asks no other server, whatever a title holds", async () => {
  const asked = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("no network"));
  const { slug } = await aSelection({ name: `Seleksi 🎓 日本 Ŝ é ${"panjang ".repeat(60)}` });
  expect(await sizeOf(await shareImage(ASKED, NOON, "id", slug))).toEqual([1200, 630]);
  expect(asked).not.toHaveBeenCalled();
});

test("is asked for by its tag until something else stands in it", async () => {
  const { slug } = await aSelection();
  const tag = (await shareImage(ASKED, NOON, "id", slug)).headers.get("etag") ?? "";
  const known = new Request(ASKED.url, { headers: { "If-None-Match": tag } });
  expect((await shareImage(known, NOON, "id", slug)).status).toBe(304);
  const afterClosing = new Date("2026-12-30T05:00:00.000Z");
  expect((await shareImage(known, afterClosing, "id", slug)).status).toBe(200);
});

test("of drafts, of nothing and in no language there is none", async () => {
  const { slug } = await aSelection({ state: "DRAFT" });
  const open = await aSelection();
  for (const response of [
    await shareImage(ASKED, NOON, "id", slug),
    await shareImage(ASKED, NOON, "id", "tidak-ada"),
    await shareImage(ASKED, NOON, "id", open.slug, "jpt-99"),
    await shareImage(ASKED, NOON, "fr", open.slug),
  ]) {
    expect(response.status).toBe(404);
  }
});
