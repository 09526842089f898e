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

test.each(HANDING_OVER.map(({ file }) => file))("%s hands over nothing that runs", async (file) => {
  const path = file
    .replace(/^app\/\[locale\]|\/\([^)]+\)|\/route\.ts$/g, "")
    .replace(/\[\w+]/g, () => newId());
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
