import type { APIRequestContext } from "@playwright/test";
import ICAL from "ical.js";
import { expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";
import { childrenOf, readXml, textOf } from "#testing/xml";

test("programs find everything from the page of a selection, and can read it", async ({
  world,
  visitorPage,
}) => {
  const page = await visitorPage();
  const slug = await finishedSlug(page.request, world.address);
  await page.goto(`${world.address}/en/seleksi/${slug}`);

  const facts = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? "",
  );
  expect(facts).toHaveLength(2);
  for (const fact of facts) {
    expect(fact["@type"]).toBe("JobPosting");
    const post = new URL(fact.url);
    const answer = await page.request.get(`${world.address}${post.pathname}`);
    expect(answer.ok(), post.pathname).toBe(true);
    expect(await answer.text()).toContain("opengraph-image");
  }

  const picture = await page.locator('meta[property="og:image"]').getAttribute("content");
  const drawn = await page.request.get(`${world.address}${new URL(picture ?? "").pathname}`);
  expect(drawn.headers()["content-type"]).toBe("image/png");
  const bytes = await drawn.body();
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);

  const calendar = page.getByRole("link", { name: "Add the timetable to your calendar" });
  const file = await page.request.get(`${world.address}${await calendar.getAttribute("href")}`);
  const events = new ICAL.Component(ICAL.parse(await file.text())).getAllSubcomponents("vevent");
  expect(events.length).toBeGreaterThan(5);

  const data = page.getByRole("link", { name: "Results (JSON)" });
  const address = `${world.address}${await data.getAttribute("href")}`;
  const results = await page.request.get(address);
  expect((await results.json()).posts).toHaveLength(2);
  const tag = results.headers().etag ?? "";
  const again = await page.request.get(address, { headers: { "if-none-match": tag } });
  expect(again.status()).toBe(304);
});

test("the feed and the map are read, and every address of the map answers", async ({
  world,
  visitorPage,
}) => {
  const { request } = await visitorPage();
  for (const path of ["/feed.xml", "/en/feed.xml"]) {
    const feed = readXml(await (await request.get(`${world.address}${path}`)).text());
    expect(childrenOf(feed, "entry").length).toBeGreaterThan(2);
  }
  const map = readXml(await (await request.get(`${world.address}/sitemap.xml`)).text());
  expect(map.children.length).toBeGreaterThan(15);
  for (const url of map.children) {
    const { pathname } = new URL(textOf(url, "loc"));
    expect((await request.get(`${world.address}${pathname}`)).status(), pathname).toBe(200);
  }
});

test("the short text is there without JavaScript", async ({ world, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const slug = await finishedSlug(page.request, world.address);
  await page.goto(`${world.address}/seleksi/${slug}`);
  await expect(page.getByLabel("Teks singkat untuk disalin")).toHaveValue(
    new RegExp(`/seleksi/${slug}$`),
  );
  await context.close();
});

async function finishedSlug(request: APIRequestContext, address: string): Promise<string> {
  const { items } = await (
    await request.get(`${address}/api/v1/selections?status=FINISHED`)
  ).json();
  return items[0].slug;
}
