import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { STANDALONE } from "./build.mjs";
import { environment, freePort, NODE, run, Trouble } from "./machine.mjs";
import { prepareData, serve, stop } from "./server.mjs";

// How the list of announcements bears many of them: 1,000 selections of 200 agencies against 10.

const FEW = { selections: 10, agencies: 4 };
const MANY = { selections: 1_000, agencies: 200 };
const ROUNDS = 150;
const WARM = 30;
/** What half of the requests for the long list may take of those for the short one. */
const MOST_RATIO = 1.3;

/** The list itself is held to the ratio; the others find more rows among many, and are shown. */
const QUESTIONS = [
  { name: "list", path: "/seleksi/cari", isHeld: true },
  { name: "list, field and province", path: "/seleksi/cari?bidang=HEALTH&provinsi=Provinsi+2" },
  { name: "list, words", path: "/seleksi/cari?kata=urusan" },
  { name: "list, closing soon", path: "/seleksi/cari?keadaan=closing" },
];

/** Measures and prints. @returns what was not kept, in words */
export async function benchLists(env) {
  const folder = mkdtempSync(join(tmpdir(), "selter-lists-"));
  const servers = [];
  try {
    for (const [name, amount] of Object.entries({ few: FEW, many: MANY })) {
      // Not the demo, which would be seeded.
      const own = { ...env, SELTER_DATA_DIR: join(folder, name), SELTER_DEMO: "0" };
      await prepareData(own);
      const amounts = [amount.selections, amount.agencies].map(String);
      const { code, output } = await run(NODE, ["scripts/many-selections.ts", ...amounts], {
        env: environment(own),
      });
      if (code !== 0) throw new Trouble(`The selections could not be made:\n${output}`);
      const at = { folder: STANDALONE, host: "127.0.0.1", port: await freePort() };
      servers.push(await serve({ ...at, env: own, stdio: "ignore" }));
    }
    return await compare(servers.map(({ address }) => address));
  } finally {
    for (const server of servers) await stop(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare([few, many]) {
  const failed = [];
  console.log(
    `\np50 in ms, ${FEW.selections} and ${MANY.selections} selections, one after another\n`,
  );
  console.log("page                               few      many     ratio");
  for (const { name, path, isHeld } of QUESTIONS) {
    const times = [[], []];
    for (let round = 0; round < WARM + ROUNDS; round++) {
      // In turns, so that a busy moment of the machine falls on both.
      for (const [index, base] of [few, many].entries()) {
        const taken = await timeOf(base + path);
        if (round >= WARM) times[index].push(taken);
      }
    }
    const [short, long] = times.map((each) => each.toSorted((a, b) => a - b)[ROUNDS / 2]);
    const ratio = long / short;
    const cells = [short.toFixed(1), long.toFixed(1), ratio.toFixed(2)];
    console.log(`${name.padEnd(30)} ${cells.map((cell) => cell.padStart(8)).join(" ")}`);
    if (isHeld && ratio > MOST_RATIO)
      failed.push(`${name}: 1,000 selections take ${ratio.toFixed(2)} times as long as 10`);
  }
  return failed;
}

async function timeOf(url) {
  const begun = performance.now();
  const response = await fetch(url);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Trouble(`${url} answered ${response.status}.`);
  return performance.now() - begun;
}
