import type { APIRequestContext } from "@playwright/test";
import ICAL from "ical.js";
import { expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";
import { PER_MINUTE } from "#server/open-data/rate";
import { readJobPostings } from "#testing/job-posting";
import { readPdf } from "#testing/pdf-reading";
import { childrenOf, readXml, textOf } from "#testing/xml";

test("programs find everything from the page of a selection, and can read it", async ({
  world,
  visitorPage,
}) => {
  const page = await visitorPage();
  const slug = await finishedSlug(page.request, world.address);
  await page.goto(`${world.address}/en/seleksi/${slug}`);

  const facts = readJobPostings(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? "",
  );
  expect(facts).toHaveLength(2);
  for (const fact of facts) {
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

test("the page of every open post says to search engines what they require", async ({
  world,
  visitorPage,
}) => {
  const page = await visitorPage();
  const { items } = await (
    await page.request.get(`${world.address}/api/v1/selections?status=OPEN`)
  ).json();
  expect(items.length).toBeGreaterThan(0);
  for (const { slug } of items) {
    await page.goto(`${world.address}/seleksi/${slug}`);
    const script = page.locator('script[type="application/ld+json"]');
    const together = readJobPostings((await script.textContent()) ?? "");
    for (const posting of together) {
      await page.goto(`${world.address}${new URL(posting.url).pathname}`);
      expect(readJobPostings((await script.textContent()) ?? "")).toEqual([posting]);
    }
  }
});

test("who asks for a picture in another way takes it from nobody", async ({
  world,
  visitorPage,
}) => {
  const { request } = await visitorPage();
  const address = `${world.address}/en/seleksi/${await finishedSlug(request, world.address)}/opengraph-image`;
  for (const method of ["POST", "PUT", "DELETE"]) {
    expect((await request.fetch(address, { method })).status()).toBe(405);
  }
  const drawn = await request.get(address);
  expect(drawn.headers()["content-type"]).toBe("image/png");
});

test("nobody chooses the address by which they are counted", async ({ world, visitorPage }) => {
  const { request } = await visitorPage();
  const statuses = [];
  for (let asked = 0; asked <= PER_MINUTE; asked++) {
    const headers = { "x-forwarded-for": `192.0.2.${asked}` };
    const answer = await request.get(`${world.address}/api/v1/selections?q=nothing`, { headers });
    statuses.push(answer.status());
  }
  expect(statuses.at(0)).toBe(200);
  expect(statuses.at(-1)).toBe(429);
});

test("an address may hold words that every object knows", async ({ world, visitorPage }) => {
  const { request } = await visitorPage();
  for (const query of ["selesai=constructor", "error=x&code=toString", "selesai=__proto__"]) {
    expect((await request.get(`${world.address}/masuk?${query}`)).status(), query).toBe(200);
  }
});

test("the announcement is a paper to download, as large as its link says", async ({
  world,
  visitorPage,
}) => {
  const page = await visitorPage();
  const slug = await finishedSlug(page.request, world.address);
  await page.goto(`${world.address}/en/seleksi/${slug}`);
  const link = page.getByRole("link", { name: /Download the announcement \(PDF, \d+ KB\)/ });
  const address = `${world.address}${await link.getAttribute("href")}`;
  const paper = await page.request.get(address);
  expect(paper.headers()["content-type"]).toBe("application/pdf");
  expect(paper.headers()["content-language"]).toBe("en");
  const bytes = await paper.body();
  expect(await link.textContent()).toContain(`${Math.ceil(bytes.length / 1000)} KB`);
  expect(await readPdf(bytes)).toMatchObject({ isTagged: true, language: "en" });
  const headers = { "if-none-match": paper.headers().etag ?? "" };
  expect((await page.request.get(address, { headers })).status()).toBe(304);
  const plain = address.replace("/en/", "/");
  expect((await page.request.get(`${plain}?lang=en`)).headers().etag).toBe(
    headers["if-none-match"],
  );
  expect((await page.request.get(plain.replace(slug, "tidak-ada"))).status()).toBe(404);
});

test("the list is filtered without JavaScript", async ({ world, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${world.address}/seleksi`);
  await page.getByText("Saringan lain").click();
  await page.getByLabel("Bidang").selectOption({ label: "Kesehatan" });
  await page.getByLabel("Provinsi").selectOption("Bengawan Raya");
  await page.getByRole("button", { name: "Cari" }).click();
  await expect(page.getByRole("status")).toHaveText("1 seleksi cocok");
  await expect(page.getByLabel("Bidang")).toHaveValue("HEALTH");
  await context.close();
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
    const address = textOf(url, "loc");
    const { pathname } = new URL(address);
    const answer = await request.get(`${world.address}${pathname}`);
    expect(answer.status(), pathname).toBe(200);
    expect(await answer.text(), pathname).toContain(`<link rel="canonical" href="${address}"/>`);
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
