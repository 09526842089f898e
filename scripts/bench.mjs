import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import autocannon from "autocannon";
import { benchLists } from "./support/bench-lists.mjs";
import { buildIfStale, STANDALONE } from "./support/build.mjs";
import { BARE_LIST, buildEmptyApp } from "./support/empty-app.mjs";
import { freePort, runMain, setUp, Trouble } from "./support/machine.mjs";
import { prepareData, serve, stop } from "./support/server.mjs";

// Measures the production server on this machine, against an empty dynamic page of the same Next.
// Bounded: three rounds of a few seconds a page, eight connections, 127.0.0.1 only.

const HOST = "127.0.0.1";
const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 8;
/** What a list page must reach of the empty page's rate, and what a page may add in scripts. */
const LEAST_RATE = 0.55;
const MOST_EXTRA_KB = 30;
/** How many times as many requests a cached page must serve as the same page made each time. */
const LEAST_GAIN = 10;

await runMain(async () => {
  await setUp();
  await buildIfStale();
  const empty = await buildEmptyApp();
  const folder = mkdtempSync(join(tmpdir(), "selter-bench-"));
  const env = {
    SELTER_DATA_DIR: join(folder, "data"),
    SELTER_MIGRATIONS_DIR: join(STANDALONE, "drizzle"),
    SELTER_DEMO: "1",
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    LOG_LEVEL: "error",
  };
  const servers = [];
  try {
    await prepareData(env);
    servers.push(await start(STANDALONE, env), await start(empty, {}));
    const [selter, blank] = servers.map(({ address }) => address);
    const failed = [...(await measure(selter, blank)), ...(await benchLists(env))];
    if (failed.length > 0) throw new Trouble(`Not kept: ${failed.join("; ")}.`);
  } finally {
    for (const server of servers) await stop(server);
    rmSync(folder, { recursive: true, force: true });
  }
});

async function start(folder, env) {
  return serve({ folder, host: HOST, port: await freePort(), env, stdio: "ignore" });
}

async function measure(selter, blank) {
  const cookie = await signIn(selter, "sekretariat");
  const selection = await firstLink(
    `${selter}/kantor`,
    /\/kantor\/seleksi\/[0-9a-f-]{36}/g,
    cookie,
  );
  const notice = await firstLink(`${selter}/seleksi`, /\/seleksi\/[a-z0-9-]*tahap-iii-[0-9]+/g);
  const cached = [
    { name: "start page", url: `${selter}/` },
    { name: "list of selections", url: `${selter}/seleksi` },
    { name: "selection page", url: `${selter}${notice}` },
  ];
  const pages = [
    { name: "empty dynamic page", url: blank, cookie: "" },
    { name: "list, 50 rows, signed in", url: `${selter}${selection}/jejak`, cookie },
    { name: "bare list, 50 rows", url: `${blank}${BARE_LIST}`, cookie: "" },
    ...cached.flatMap(({ name, url }) => [
      { name, url, cookie: "" },
      { name: `${name}, made anew`, url, cookie: pastTheCache() },
    ]),
  ];
  await requireRows(pages[1], 50);

  const rates = pages.map(() => []);
  // In turns, so that a busy moment of the machine falls on all of them.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, page] of pages.entries()) rates[index].push(await load(page));
  }
  const medians = rates.map((each) => each.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]);
  const base = medians[0];
  console.log(`\n${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections; median and range\n`);
  console.log("page                            requests/s         range   of empty");
  for (const [index, { name }] of pages.entries()) {
    const range = `${Math.round(Math.min(...rates[index]))}–${Math.round(Math.max(...rates[index]))}`;
    const share = (medians[index] / base).toFixed(2);
    console.log(
      `${name.padEnd(30)} ${String(Math.round(medians[index])).padStart(11)} ${range.padStart(13)} ${share.padStart(10)}`,
    );
  }

  const [emptyKb, noticeKb] = [await scriptsOf(blank), await scriptsOf(`${selter}${notice}`)];
  console.log("\npage                     first-load JavaScript, compressed");
  console.log(`${"empty page".padEnd(26)} ${emptyKb.toFixed(1).padStart(8)} KB`);
  const extra = noticeKb - emptyKb;
  console.log(
    `${"selection page".padEnd(26)} ${noticeKb.toFixed(1).padStart(8)} KB (+${extra.toFixed(1)})`,
  );

  const failed = [];
  if (medians[1] < base * LEAST_RATE)
    failed.push(`the list serves less than ${LEAST_RATE} of empty`);
  console.log("\npage                       cached, against made anew each time");
  for (const [index, { name }] of cached.entries()) {
    const gain = medians[3 + 2 * index] / medians[4 + 2 * index];
    console.log(`${name.padEnd(26)} ${gain.toFixed(1).padStart(8)} times`);
    if (gain < LEAST_GAIN) failed.push(`${name}: the cache gains less than ${LEAST_GAIN}`);
  }
  if (extra > MOST_EXTRA_KB) failed.push(`the selection page adds more than ${MOST_EXTRA_KB} KB`);
  return failed;
}

/** The cookie of this build with which Next makes a page anew that it would take from its cache. */
function pastTheCache() {
  const file = join(STANDALONE, ".next/prerender-manifest.json");
  const { preview } = JSON.parse(readFileSync(file, "utf8"));
  return `__prerender_bypass=${preview.previewModeId}`;
}

/** Requests per second that were answered with 200. */
async function load({ url, cookie }) {
  const headers = cookie ? { cookie } : {};
  const options = { url, connections: CONNECTIONS, headers };
  await autocannon({ ...options, duration: 1 }); // warm
  const result = await autocannon({ ...options, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Trouble(`${url} did not answer all with 200.`);
  return result.requests.average;
}

/** Signs in as a script would, over next-auth's own routes. @returns the cookies to send */
async function signIn(base, account) {
  const jar = new Map();
  const keep = (response) => {
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
  };
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const first = await fetch(`${base}/api/auth/csrf`);
  keep(first);
  const { csrfToken } = await first.json();
  const body = new URLSearchParams({
    csrfToken,
    email: `${account}@selter.test`,
    password: process.env.DEMO_PASSWORD || "selter-demo-2026",
  });
  const url = `${base}/api/auth/callback/credentials`;
  const options = { method: "POST", body, headers: { cookie: cookies() }, redirect: "manual" };
  keep(await fetch(url, options));
  return cookies();
}

async function firstLink(url, pattern, cookie = "") {
  const text = await (await fetch(url, { headers: { cookie } })).text();
  const found = text.match(pattern)?.at(-1);
  if (!found) throw new Trouble(`${url} links to no selection.`);
  return found;
}

async function requireRows({ url, cookie }, least) {
  const text = await (await fetch(url, { headers: { cookie } })).text();
  const rows = text.match(/<tr[ >]/g)?.length ?? 0;
  if (rows <= least) throw new Trouble(`${url} has only ${rows} rows.`);
}

/** Kilobytes of script that the page loads by itself, as sent. */
async function scriptsOf(url) {
  const text = await (await fetch(url)).text();
  const sources = new Set(
    [...text.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1]),
  );
  let bytes = 0;
  for (const source of sources) {
    // An old browser's own; others do not load it.
    if (new RegExp(`<script[^>]+src="${escaped(source)}"[^>]*noModule`, "i").test(text)) continue;
    bytes += await sentBytes(new URL(source, url));
  }
  return bytes / 1000;
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** What goes over the wire for one file; fetch would unpack it. */
async function sentBytes(url) {
  const { get } = await import("node:http");
  const body = await new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip" } }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve(Buffer.concat(parts)));
    }).on("error", reject);
  });
  if (body[0] === 0x1f && body[1] === 0x8b) gunzipSync(body); // complete, or it throws
  return body.length;
}
