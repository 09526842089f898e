import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { buildIfStale, STANDALONE } from "./support/build.mjs";
import { environment, freePort, NODE, run, runMain, setUp, Trouble } from "./support/machine.mjs";
import { prepareData, serve, stop } from "./support/server.mjs";

// The last minutes before a deadline: everybody sends the documents that are still missing, looks at
// the answers and submits, by the forms that a browser without JavaScript sends, to 127.0.0.1 alone.
// `npm run rush -- 2000 10`: applicants and minutes; a seventh comes in the last minute, and some
// after it. Bounded by both. Prints what it measured; fails when a promise was not kept.

const [applicants = 2_000, minutes = 10] = process.argv.slice(2).map(Number);
const DOCUMENTS = 5;
const LAST_MINUTE_SHARE = 0.15;
const LATE = Math.ceil(applicants / 100);
/** Milliseconds that an applicant takes between the last document and the button. */
const READING = 2_000;
const MOST_P99 = 2_000;

await runMain(async () => {
  await setUp();
  await buildIfStale();
  const folder = mkdtempSync(join(tmpdir(), "selter-rush-"));
  const clock = join(folder, "clock");
  const who = join(folder, "who.json");
  const told = join(folder, "told.json");
  const env = {
    SELTER_DATA_DIR: join(folder, "data"),
    SELTER_MIGRATIONS_DIR: join(STANDALONE, "drizzle"),
    SELTER_DEMO: "1",
    SELTER_CLOCK: `@${clock}`,
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    LOG_LEVEL: "error",
  };
  let server;
  try {
    await prepareData(env);
    const amounts = [applicants, DOCUMENTS].map(String);
    await script(["scripts/many-applicants.ts", ...amounts, who], env);
    const plan = JSON.parse(readFileSync(who, "utf8"));
    // Wherever the demo's deadline lies, the server's clock comes to it after so many minutes. It
    // is set in whole seconds, and the end is reckoned from them.
    const closes = new Date(plan.closesAt).getTime();
    const seconds = Math.ceil((closes - Date.now()) / 1_000) - minutes * 60;
    const ends = closes - seconds * 1_000;
    writeFileSync(clock, `${seconds < 0 ? "-" : "+"}${Math.abs(seconds)}s`);
    server = await serve({
      folder: STANDALONE,
      host: "127.0.0.1",
      port: await freePort(),
      env,
      stdio: "ignore",
    });
    const outcomes = await everybody(server, plan, ends);
    writeFileSync(told, JSON.stringify({ closesAt: plan.closesAt, applicants: outcomes }));
    report(outcomes);
    const found = JSON.parse(await script(["scripts/compare-receipts.ts", told], env));
    console.log(
      `${found.promised} receipts promised, ${found.held} held: ${found.lost} lost, ${found.doubled} doubled, ${found.late} late, ${found.untold} untold, ${found.altered} altered`,
    );
    const wrong = found.lost + found.doubled + found.late + found.untold + found.altered;
    if (wrong > 0) throw new Trouble("What applicants were told is not what the database holds.");
    const p99 = percentile(outcomes.map(({ submit }) => submit).filter(Boolean), 0.99);
    if (p99 > MOST_P99) throw new Trouble(`Not kept: 99 of 100 submissions within ${MOST_P99} ms.`);
  } finally {
    if (server) await stop(server);
    rmSync(folder, { recursive: true, force: true });
  }
});

async function script(args, env) {
  const { code, output } = await run(NODE, args, { env: environment(env) });
  if (code !== 0 && !output.includes('"lost"')) throw new Trouble(`${args[0]} failed:\n${output}`);
  return output;
}

/** Everybody at their moment; those of the last `LATE` press the button after the deadline. */
async function everybody(server, { documents, applicants: all }, ends) {
  const begins = Date.now();
  const span = ends - begins - 60_000;
  const inLastMinute = Math.round(all.length * LAST_MINUTE_SHARE);
  const memory = watchMemory(server.child.pid);
  const outcomes = await Promise.all(
    all.map(async (applicant, at) => {
      const rank = all.length - 1 - at;
      const due =
        rank < LATE
          ? ends + 200 + rank * 20
          : rank < inLastMinute
            ? ends - 60_000 + ((inLastMinute - rank) / inLastMinute) * 57_000
            : begins + (at / (all.length - inLastMinute)) * span;
      await pause(Math.max(0, due - READING - Date.now()));
      return { due, ...(await apply(server.address, applicant, documents, due)) };
    }),
  );
  console.log(`${Math.round(memory.stop() / 1_000_000)} MB resident memory at most`);
  return outcomes;
}

async function apply(address, { applicationId, cookie }, documents, due) {
  const page = `${address}/lamaran/${applicationId}`;
  const headers = { cookie, origin: address };
  const uploads = [];
  const outcome = { applicationId, receipt: null, uploads, submit: null, error: null };
  try {
    for (const id of documents) {
      const form = new FormData();
      form.append("berkas", new Blob([pdf(`${applicationId}/${id}`)]), "berkas.pdf");
      const begun = performance.now();
      const answer = await fetch(`${page}/dokumen/${id}/unggah`, {
        method: "POST",
        body: form,
        headers,
        redirect: "manual",
      });
      uploads.push(performance.now() - begun);
      if (!/diterima=/.test(answer.headers.get("location") ?? "")) {
        outcome.error = `upload ${answer.status}`;
      }
      await answer.body?.cancel();
    }
    const shown = await fetch(`${page}/periksa`, { headers, redirect: "manual" });
    const form = formIn(await shown.text());
    if (form === null) return outcome;
    await pause(Math.max(0, due - Date.now()));
    const begun = performance.now();
    const answer = await fetch(`${page}/periksa`, {
      method: "POST",
      body: form,
      headers,
      redirect: "manual",
    });
    outcome.submit = performance.now() - begun;
    const target = answer.headers.get("location");
    await answer.body?.cancel();
    if (target === null || !target.endsWith("/terkirim")) return outcome;
    const receipt = await (await fetch(new URL(target, address), { headers })).text();
    const number = /[A-Z]{2,5}-\d{2}-\d{4,}-\d{2}/.exec(receipt)?.[0];
    const code = /SLT-\w{4}-\w{4}/.exec(receipt)?.[0];
    outcome.receipt = { number, code };
  } catch (error) {
    outcome.error = `${error.message}: ${error.cause?.message ?? ""}`;
  }
  return outcome;
}

/** What the form of the declarations would send; null when the page has none. */
function formIn(html) {
  const form = /<form[^>]*>(?:(?!<\/form>)[\s\S])*name="truth"[\s\S]*?<\/form>/.exec(html)?.[0];
  if (form === undefined) return null;
  const data = new FormData();
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1] ?? "";
    data.append(unescaped(name), unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? ""));
  }
  for (const name of ["truth", "stages", "publication"]) data.append(name, "on");
  return data;
}

function unescaped(text) {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** A scan of 200 KB, no two alike. */
function pdf(text) {
  return [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj",
    `%${text}${"x".repeat(200_000)}`,
    "trailer<</Root 1 0 R/Size 4>>",
    "startxref",
    "0",
    "%%EOF",
  ].join("\n");
}

function report(outcomes) {
  const table = [
    ["submit", outcomes.map(({ submit }) => submit).filter(Boolean)],
    ["upload of 200 KB", outcomes.flatMap(({ uploads }) => uploads)],
  ];
  console.log("\nms                      count     p50     p95     p99     max");
  for (const [name, times] of table) {
    const cells = [0.5, 0.95, 0.99, 1].map((part) => percentile(times, part).toFixed(0));
    console.log(
      name.padEnd(20) + String(times.length).padStart(9) + cells.map((x) => x.padStart(8)).join(""),
    );
  }
  const errors = outcomes.map(({ error }) => error).filter((error) => error !== null);
  const kinds = Map.groupBy(errors, (error) => error);
  for (const [kind, each] of kinds) console.log(`${each.length} × ${kind}`);
  console.log(`${LATE} pressed the button after the deadline`);
}

function percentile(times, part) {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

/** The most resident memory of a process in bytes, where the system tells it. */
function watchMemory(pid) {
  let most = 0;
  const timer = setInterval(() => {
    try {
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      most = Math.max(most, Number(kilobytes) * 1_024);
    } catch {
      // Not every system keeps such a file.
    }
  }, 500);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}
