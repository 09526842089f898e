import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, Trouble } from "./machine.mjs";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Quiet, and startable as root and in containers. None of these weakens what pages may do. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-sync",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
];

/**
 * How to start a Chromium: CHROMIUM_PATH, else one installed on the machine, else Playwright's,
 * else the one of the npm package `@sparticuz/chromium`.
 * @returns options for Playwright's `launch`
 */
export async function chromiumOptions() {
  const installed = [process.env.CHROMIUM_PATH, ...INSTALLED, await playwrights()].find(
    (path) => path && existsSync(path),
  );
  if (installed) return { executablePath: installed, args: ARGUMENTS };
  if (process.platform === "linux" && process.arch === "x64") return packaged();
  throw new Trouble(
    "No browser for the tests was found: install Chrome or Chromium, or run npx playwright install chromium.",
  );
}

async function playwrights() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

/** Unpacks the package's browser once, into a folder of our own that goes with its version. */
async function packaged() {
  const manifest = join(ROOT, "node_modules/@sparticuz/chromium/package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  const folder = join(ROOT, "node_modules/.cache", `chromium-${version}`);
  mkdirSync(folder, { recursive: true });

  // The package was made for a cloud's functions: it unpacks into the temporary folder, and brings
  // the system libraries along only where it believes itself there. Its own arguments stay unused:
  // they switch off web security, and tests of our policy would prove nothing.
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" });
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const executablePath = await chromium.executablePath();
    const libraries = join(tmpdir(), "al2023/lib");
    return {
      executablePath,
      args: ARGUMENTS,
      env: {
        ...before,
        LD_LIBRARY_PATH: [libraries, before.LD_LIBRARY_PATH].filter(Boolean).join(":"),
        FONTCONFIG_FILE: fontsOf(folder),
      },
    };
  } finally {
    for (const name of ["TMPDIR", "AWS_EXECUTION_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/**
 * The package's own list of font folders names none that is here. A browser that finds no font at
 * all ends itself when a page is left before its own fonts have come.
 */
function fontsOf(folder) {
  const file = join(folder, "fonts-of-tests.conf");
  if (existsSync(file)) return file;
  const folders = [join(folder, "fonts"), "/usr/share/fonts"].map((each) => `<dir>${each}</dir>`);
  const cache = `<cachedir>${join(folder, "fonts-cache")}</cachedir>`;
  const own = `${file}.${process.pid}`;
  writeFileSync(
    own,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${folders.join("")}${cache}</fontconfig>
`,
  );
  renameSync(own, file);
  return file;
}
