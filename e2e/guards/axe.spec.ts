import type { Page } from "@playwright/test";
import { demoIds, namesWithTranslation } from "#e2e/support/ids";
import { ROUTES, type Route, WHO, type Who } from "#e2e/support/routes";
import { expect, signInByCall, violationsOn } from "#e2e/support/test";
import { test } from "#e2e/support/world";

/**
 * Who looks at a page, of those who see it: on a phone the first, on a desk the last. Looking takes
 * a second or two, so every other page is looked at on the phone and the others on the desk.
 */
const TOURS = [
  {
    language: "Indonesian",
    prefix: "",
    device: "phone",
    width: 360,
    whoOf: (of: Who[]) => of[0],
    foreignNames: () => [],
  },
  {
    language: "English",
    prefix: "/en",
    device: "desk",
    width: 1280,
    whoOf: (of: Who[]) => of.at(-1),
    foreignNames: namesWithTranslation,
  },
] as const;

/** Every other page of the table. */
const onPhone = new Set(Object.keys(ROUTES).filter((_, index) => index % 2 === 0));

/** The rows of the table by the form of their addresses, those without gaps first. */
const PATTERNS = Object.entries(ROUTES)
  .map(([file, route]) => {
    const path = file
      .replace(/(^|\/)(?:page\.tsx|route\.tsx?)$/, "")
      .replace(/^app\/\[locale\]\//, "")
      .split("/")
      .filter((part) => !part.startsWith("("));
    const gaps = path.filter((part) => part.startsWith("[")).length;
    const parts = path.map((part) =>
      part.startsWith("[") ? "[^/]+" : part.replaceAll(".", "\\."),
    );
    return { route, gaps, pattern: new RegExp(`^/${parts.join("/")}$`) };
  })
  .toSorted((one, other) => one.gaps - other.gaps);

for (const { language, prefix, device, width, whoOf, foreignNames } of TOURS) {
  test(`axe finds nothing on the pages for a ${device}, in ${language}, and no link is dead`, async ({
    world,
    visitorPage,
  }) => {
    // Forty pages, of which a busy machine looks through one in three seconds.
    test.setTimeout(480_000);
    await world.runScript("plan-draft.ts");
    const ids = demoIds(world.dataDir);
    const names = foreignNames(world.dataDir);
    const found: string[] = [];
    for (const who of WHO) {
      const routes = Object.entries(ROUTES).filter(
        ([file, route]) =>
          isPage(file, route) &&
          onPhone.has(file) === (device === "phone") &&
          whoOf([...route.sees]) === who,
      );
      if (routes.length === 0) continue;
      const page = await visitorPage();
      await page.setViewportSize({ width, height: 800 });
      if (who !== "visitor") await signInByCall(page.request, world.address, who);
      const links = new Map<string, string>();
      for (const [, route] of routes) {
        const address = `${prefix}${route.path(ids)}`.replace(/^\/en\/$/, "/en");
        const wrong = await lookAt(page, `${world.address}${address}`, names);
        found.push(...wrong.map((what) => `${who} ${address}: ${what}`));
        for (const link of await linksOn(page)) links.set(formOf(link), link);
      }
      // The table's own guard has asked for what the table says that this person sees.
      const unknown = [...links.values()].filter((link) => !isSeenBy(who, link));
      for (const link of unknown) {
        const answer = await page.request.get(`${world.address}${link}`);
        if (!answer.ok()) found.push(`${who}: a link to ${link} answers ${answer.status()}`);
      }
      await page.close();
    }
    expect(found).toEqual([]);
  });
}

test("axe finds what is wrong with a page", async ({ page }) => {
  await page.goto("/masuk");
  await page.evaluate(() => document.body.append(document.createElement("img")));
  expect((await violationsOn(page)).map((line) => line.split(":")[0])).toContain("image-alt");
});

test("axe finds nothing on the page for an address that is none", async ({
  page,
  expectedErrors,
  expectNoViolations,
}) => {
  expectedErrors.push(/404/);
  for (const address of ["/tidak-ada", "/en/seleksi/tidak-ada-2020", "/kantor/tidak-ada"]) {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoViolations();
  }
});

function isPage(file: string, { status = 200, method = "GET" }: Route): boolean {
  return file.endsWith("page.tsx") && status === 200 && method === "GET";
}

/**
 * @param foreignNames that have a translation, which has to stand in their place
 * @returns what is wrong with a page: axe's findings, such names, and whether it sticks out sideways
 */
async function lookAt(
  page: Page,
  address: string,
  foreignNames: readonly string[],
): Promise<string[]> {
  const answer = await page.goto(address);
  if (!answer?.ok()) return [`answers ${answer?.status()}`];
  const found = await violationsOn(page);
  const { inner, outer } = await page.evaluate(() => ({
    inner: document.documentElement.scrollWidth,
    outer: document.documentElement.clientWidth,
  }));
  if (inner > outer) found.push(`is ${inner} px wide in a window of ${outer}`);
  const text = await wordsOf(page);
  const untranslated = foreignNames.filter((name) => text.includes(name));
  return [...found, ...untranslated.map((name) => `says “${name}”, which has a translation`)];
}

/** All that a page says in its own language, its title too; without what people type and its examples. */
function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    const own = document.documentElement.lang;
    for (const other of body.querySelectorAll(
      `script, textarea, .s-hint, [lang]:not([lang="${own}"])`,
    )) {
      other.remove();
    }
    return `${document.title} ${body.textContent}`;
  });
}

/** The addresses within this site to which a page links. */
function linksOn(page: Page): Promise<string[]> {
  return page.locator("a[href]").evaluateAll((links) =>
    links.flatMap((link) => {
      const { origin, pathname, search } = new URL((link as HTMLAnchorElement).href);
      return origin === location.origin ? [`${pathname}${search}`] : [];
    }),
  );
}

/** Whether the table says that somebody sees the page that an address leads to. */
function isSeenBy(who: Who, address: string): boolean {
  const path = address.replace(/^\/en(?=\/|\?|$)/, "").replace(/\?.*/, "") || "/";
  const row = PATTERNS.find(({ pattern }) => pattern.test(path));
  return row?.route.sees.includes(who) ?? false;
}

/** Addresses of one form lead to the same page of other things: one of each is asked for. */
function formOf(address: string): string {
  return address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "*").replace(/\?.*/, "?");
}
