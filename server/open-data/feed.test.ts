import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { inTransaction } from "#db/client";
import { selection } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";
import { forgetEnvironment } from "#server/env";
import { atomFeed } from "#server/open-data/feed";
import { robots, sitemap } from "#server/open-data/sitemap";
import { NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aSelection } from "#testing/scenario";
import { childrenOf, readXml, textOf } from "#testing/xml";

withFreshDatabase();

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnvironment();
});

const ATOM = "http://www.w3.org/2005/Atom";
const hrefOf = (parent: ReturnType<typeof readXml>, rel: string) =>
  childrenOf(parent, "link").find(({ attributes }) => attributes.rel === rel)?.attributes.href;

describe("the feed", () => {
  test("is Atom to a parser that is not ours, with all that the standard asks", async () => {
    const { slug, selectionId } = await aSelection({ nameEn: "Open selection" });
    const feed = readXml(await atomFeed("en", NOON));
    expect([feed.name, feed.namespace, feed.attributes["xml:lang"]]).toEqual(["feed", ATOM, "en"]);
    expect(textOf(feed, "id")).toMatch(/^https?:\/\/.+\/en\/feed\.xml$/);
    expect(hrefOf(feed, "self")).toBe(textOf(feed, "id"));
    expect(textOf(feed, "updated")).toBe(NOON.toISOString());
    const [entry, ...more] = childrenOf(feed, "entry");
    if (!entry) throw new Error("The feed is empty.");
    expect(more).toEqual([]);
    expect(textOf(entry, "id")).toBe(`urn:uuid:${selectionId}#en`);
    expect(textOf(entry, "title")).toBe("Open selection");
    expect(hrefOf(entry, "alternate")).toMatch(new RegExp(`/en/seleksi/${slug}$`));
    expect(new Date(textOf(entry, "published"))).toEqual(NOON);
    expect(textOf(entry, "published")).toMatch(/\+07:00$/);
    expect(childrenOf(entry, "author").map((author) => textOf(author, "name"))).toEqual([
      "Pemerintah Kota Tirtakarta",
    ]);
    expect(textOf(entry, "summary")).toBe(
      "Posts: Head of Education. Applications until 29 November 2026, 23:59 WIB.",
    );
  });

  test("says when results came, and is read whatever a name holds", async () => {
    const name = 'R&D <script>alert("1")</script> \u0000\u000b\ud800 ]]> 🎓';
    const { stages } = await aSelection({ name: name.replace("\u0000", "") });
    const later = new Date(NOON.getTime() + 86_400_000);
    await inTransaction(async (tx) => {
      await tx
        .update(postStage)
        .set({ state: "PUBLISHED", publishedAt: later })
        .where(eq(postStage.stageId, stages.ADMIN_CHECK));
    });
    const feed = readXml(await atomFeed("id", NOON));
    const [entry] = childrenOf(feed, "entry");
    if (!entry) throw new Error("The feed is empty.");
    expect(textOf(entry, "title")).toContain('R&D <script>alert("1")</script>');
    expect(textOf(entry, "title")).toContain("]]> 🎓");
    expect(new Date(textOf(entry, "updated"))).toEqual(later);
    expect(textOf(feed, "updated")).toBe(later.toISOString());
  });

  test("has no draft, and is a feed even when it is empty", async () => {
    const { slug, selectionId } = await aSelection();
    expect(await atomFeed("id", NOON)).toContain(slug);
    await inTransaction(async (tx) => {
      await tx
        .update(selection)
        .set({ state: "DRAFT", publishedAt: null })
        .where(eq(selection.id, selectionId));
    });
    const feed = readXml(await atomFeed("id", NOON));
    expect(childrenOf(feed, "entry")).toEqual([]);
    expect(textOf(feed, "updated")).toBe(NOON.toISOString());
    expect(await sitemap()).not.toContain(slug);
  });
});

describe("for search engines", () => {
  test("the map names each page in both languages, absolutely", async () => {
    const { slug } = await aSelection();
    const map = readXml(await sitemap());
    expect([map.name, map.namespace]).toEqual([
      "urlset",
      "http://www.sitemaps.org/schemas/sitemap/0.9",
    ]);
    const addresses = map.children.map((url) => new URL(textOf(url, "loc")).pathname);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const path of [
      "/",
      "/en",
      "/lapor",
      "/en/langganan",
      `/seleksi/${slug}`,
      `/en/seleksi/${slug}/hasil`,
    ]) {
      expect(addresses).toContain(path);
    }
    const [first] = map.children;
    expect(first && childrenOf(first, "link").map(({ attributes }) => attributes.hreflang)).toEqual(
      ["id", "en"],
    );
  });

  test("robots stay out of work, and out of a demo altogether", () => {
    vi.stubEnv("SELTER_DEMO", "0");
    forgetEnvironment();
    expect(robots()).toMatch(/^User-agent: \*\nDisallow: \/akun\nDisallow: \/en\/akun\n/);
    expect(robots()).not.toMatch(/^Disallow: \/(seleksi|api\/v1)?$/m);
    expect(robots()).toMatch(/^Sitemap: https?:\/\/[^/]+\/sitemap\.xml$/m);
    vi.stubEnv("SELTER_DEMO", "1");
    forgetEnvironment();
    expect(robots()).toMatch(/^Disallow: \/$/m);
  });
});
