import { randomBytes } from "node:crypto";
// By its name alone: an old Node, which has no `statfsSync`, must get as far as being told so.
import fs, {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { buildIfStale, STANDALONE } from "./support/build.mjs";
import { isFree, ROOT, runMain, setUp, Trouble } from "./support/machine.mjs";
import { prepareData, serve } from "./support/server.mjs";

/** `npm start`: everything from a fresh clone to a served address. Environment: docs/contract.md. */

/** Room for the build, the database and some uploaded files, in bytes. */
const ROOM = 200 * 1024 * 1024;

await runMain(async () => {
  const host = process.env.HOST || "127.0.0.1";
  const port = portOf(process.env.PORT || "3000");
  const demo = process.env.SELTER_DEMO !== "0";
  const dataDir = resolve(ROOT, process.env.SELTER_DATA_DIR || "data");

  await requireFreePort(port, host);
  requireWritable(dataDir);
  const env = {
    SELTER_DATA_DIR: dataDir,
    SELTER_MIGRATIONS_DIR: join(ROOT, "drizzle"),
    SELTER_DEMO: demo ? "1" : "0",
    AUTH_SECRET: process.env.AUTH_SECRET || secretOf(dataDir, demo),
    ...absoluteDatabaseUrl(),
  };

  await setUp();
  await buildIfStale();
  await prepareData(env);
  await requireFreePort(port, host);
  const server = await serve({ folder: STANDALONE, host, port, env });
  announce(server, demo);

  // The terminal sends an interrupt to both of us; whoever signals only this process means both.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.child.kill(signal));
  const code = await server.ended;
  process.exitCode = code === 130 || code === 143 ? 0 : code;
});

function portOf(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Trouble(`PORT must be a number from 1 to 65535, not “${text}”.`);
}

async function requireFreePort(port, host) {
  const free = await isFree(port, host).catch((error) => {
    throw new Trouble(`Cannot listen on ${host}:${port} (${error.code}); set HOST and PORT.`);
  });
  if (!free) {
    throw new Trouble(
      `Port ${port} is taken by another program; end that one, or choose another port: PORT=${port + 1} npm start`,
    );
  }
}

function requireWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Trouble(
      error.code === "ENOSPC"
        ? `The data folder ${folder} cannot be made: the disk is full.`
        : `The data folder ${folder} is not writable; mend its permissions or set SELTER_DATA_DIR to another folder.`,
    );
  }
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize < ROOM) {
    throw new Trouble(
      `The disk that holds ${folder} is full: ${Math.floor((bavail * bsize) / 1024 / 1024)} MB are left, Selter needs ${ROOM / 1024 / 1024} MB.`,
    );
  }
}

/** The secret of the demo, made at its first start. Production brings its own. */
function secretOf(dataDir, demo) {
  if (!demo) {
    throw new Trouble(
      "AUTH_SECRET is missing: with SELTER_DEMO=0 set it to a long random text and keep it the same from start to start.",
    );
  }
  const file = join(dataDir, "auth-secret");
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

/** The server runs in another folder, where a relative path would name another file. */
function absoluteDatabaseUrl() {
  const url = process.env.DATABASE_URL;
  return url?.startsWith("file:") ? { DATABASE_URL: `file:${resolve(ROOT, url.slice(5))}` } : {};
}

function announce({ address, health }, demo) {
  const lines = ["", `Selter is running at ${address}`];
  if (!health.includes('"ok"')) lines.push(`It is not well, though: ${health}`);
  if (demo) {
    const password = process.env.DEMO_PASSWORD || "selter-demo-2026";
    lines.push(
      `Sign in at ${address}/masuk, for example as sekretariat@selter.test, password ${password}`,
      "That page lists the demo accounts of every role; all have this password.",
    );
  }
  lines.push("Stop with Ctrl+C.", "");
  console.log(lines.join("\n"));
}
