import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "#e2e/support/test";

/**
 * Waits for the newest letter to an address that holds a link to a page, and returns the link
 * without its host.
 * @param page how the path begins that the link leads to, `/konfirmasi` say
 */
export async function linkInLetter(dataDir: string, email: string, page: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(() => {
      link = lettersTo(dataDir, email)
        .map((letter) => new RegExp(`https?://[^/\\s]+(${page}\\S*)`).exec(letter)?.[1])
        .findLast((found) => found !== undefined);
      return link;
    }, `a letter to ${email} with a link to ${page}`)
    .toBeDefined();
  return link ?? "";
}

function lettersTo(dataDir: string, email: string): string[] {
  const folder = join(dataDir, "surat");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .map((name) => decoded(readFileSync(join(folder, name), "latin1")))
    .filter((letter) => letter.includes(email));
}

/** Undoes the line breaks and escapes of quoted-printable; links are ASCII. */
function decoded(letter: string): string {
  if (!/content-transfer-encoding: quoted-printable/i.test(letter)) return letter;
  return letter
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}
