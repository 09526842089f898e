import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { expect, test } from "vitest";
import { newId } from "#db/new-id";
import { sourcesIn } from "#testing/sources";
import config from "../next.config.mjs";

/** Routes that hand over files as people have sent them. */
const HANDING_OVER = sourcesIn("app").filter(
  ({ file, imports }) => file.endsWith("/route.ts") && imports.includes("#server/file-response"),
);

/** The policy that Next sends with an address: of several that fit, the last. */
async function policyAt(path: string): Promise<string | undefined> {
  const rules = (await config.headers?.()) ?? [];
  return rules
    .filter(({ source }) => getPathMatch(source)(path))
    .flatMap(({ headers }) => headers)
    .findLast(({ key }) => key === "Content-Security-Policy")?.value;
}

/** An address of a route, without a language. */
function pathOf(file: string): string {
  return file
    .replace(/^app\/\[locale\]|\/\([^)]+\)|\/route\.ts$/g, "")
    .replace(/\[\w+]/g, () => newId());
}

test.each(HANDING_OVER.map(({ file }) => file))("%s hands over nothing that runs", async (file) => {
  const path = pathOf(file);
  for (const address of [path, `/en${path}`, `/id${path}`]) {
    expect(await policyAt(address), address).toMatch(/^sandbox; default-src 'none'/);
  }
});

test.each(["/", "/kantor", "/kantor/seleksi/1/surat/baru", "/lamaran/1/berkas/2/hapus"])(
  "%s is a page",
  async (path) => {
    expect(await policyAt(path)).toMatch(/^default-src 'self'/);
  },
);

/** Files with a language: an address with a dot is otherwise one of a file that is not there. */
const WITH_DOT = sourcesIn("app").filter(({ file }) =>
  /^app\/\[locale\].*\.\w+\/route\.ts$/.test(file),
);

test.each(WITH_DOT.map(({ file }) => file))("%s is found in Indonesian", async (file) => {
  const rewrites = await config.rewrites?.();
  const before = Array.isArray(rewrites) ? [] : (rewrites?.beforeFiles ?? []);
  const path = pathOf(file);
  const target = before.find(({ source }) => getPathMatch(source)(path))?.destination;
  expect(target).toBe("/id/:path");
});
