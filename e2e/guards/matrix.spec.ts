import { type APIRequestContext, request } from "@playwright/test";
import { type DemoIds, demoIds } from "#e2e/support/ids";
import { PLAIN_ROUTES, ROUTES, type Route, WHO, type Who } from "#e2e/support/routes";
import { expect, signInByCall } from "#e2e/support/test";
import { test } from "#e2e/support/world";
import { filesOf } from "#testing/sources";

test("every page and every route handler has a row", () => {
  const files = [...filesOf("app/**/page.tsx"), ...filesOf("app/**/route.ts")];
  const rows = [...Object.keys(ROUTES), ...Object.keys(PLAIN_ROUTES)];
  expect(files.toSorted()).toEqual(rows.toSorted());
});

test("everybody gets the pages of the table and no other, in both languages", async ({ world }) => {
  test.setTimeout(300_000);
  await world.runScript("plan-draft.ts");
  const ids = demoIds(world.dataDir);
  const wrong: string[] = [];
  for (const who of WHO) {
    const caller = await callerFor(world.address, who);
    const asks = [...Object.entries(ROUTES), ...Object.entries(PLAIN_ROUTES)].flatMap(
      ([file, route]) => prefixesFor(file, route, who).map((prefix) => ({ file, route, prefix })),
    );
    const ask = async ({ file, route, prefix }: (typeof asks)[number]) => {
      const expected = answerFor(route, who, prefix);
      const got = await answerTo(caller, route, prefix, ids);
      if (got !== expected) wrong.push(`${who} ${prefix} ${file}: ${got} instead of ${expected}`);
    };
    await inParallel(
      asks.filter(({ route }) => !route.endsSession),
      ask,
    );
    for (const last of asks.filter(({ route }) => route.endsSession)) await ask(last);
    await caller.dispose();
  }
  expect(wrong).toEqual([]);
});

/** Everybody asks in Indonesian; in English one of those who see it, and two of the others. */
function prefixesFor(file: string, { sees }: Route, who: Who): readonly string[] {
  if (file in PLAIN_ROUTES) return [""];
  const [seeing] = sees;
  const other = WHO.find((each) => each !== "visitor" && !sees.includes(each));
  return who === "visitor" || who === seeing || who === other ? ["", "/en"] : [""];
}

/** What the table says that somebody gets: a status, and for visitors where they are sent. */
function answerFor(route: Route, who: Who, prefix: string): string {
  if (route.endsSession) return `${route.status} ${prefix}/masuk`;
  if (route.sees.includes(who)) return `${route.status ?? 200}`;
  const special = route.others?.[who];
  if (special !== undefined) return `${special}`;
  if (who !== "visitor") return "404";
  return `${route.method === "POST" ? 303 : 307} ${prefix}/masuk`;
}

async function answerTo(
  caller: APIRequestContext,
  { path, method = "GET" }: Route,
  prefix: string,
  ids: DemoIds,
): Promise<string> {
  const address = path(ids);
  const response = await caller.fetch(`${prefix}${address === "/" && prefix ? "" : address}`, {
    method,
    maxRedirects: 0,
  });
  const status = response.status();
  const target = response.headers().location ?? "";
  return /^(?:\/en)?\/masuk\b/.test(target) ? `${status} ${target.split("?")[0]}` : `${status}`;
}

/** Somebody who calls the server without a browser, signed in unless a visitor. */
async function callerFor(address: string, who: Who): Promise<APIRequestContext> {
  const caller = await request.newContext({
    baseURL: address,
    extraHTTPHeaders: { origin: address },
  });
  if (who !== "visitor") await signInByCall(caller, address, who);
  return caller;
}

const AT_ONCE = 6;

async function inParallel<Item>(items: readonly Item[], act: (item: Item) => Promise<void>) {
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
