import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { InputError } from "#domain/ranking/json-reader";
import { rankCandidates } from "#domain/ranking/rank";
import { readRankingInput } from "#domain/ranking/read-input";

/** Prints the ranking of a JSON input; whatever is wrong: exit code 2 and one line on stderr. */
try {
  const input = readRankingInput(await textOf(process.argv.slice(2)));
  const ranking = rankCandidates(input).map(({ id, published, rank, shortlisted }) => ({
    id,
    total: published,
    rank,
    shortlisted,
  }));
  process.stdout.write(`${JSON.stringify({ ranking })}\n`);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function textOf(args: readonly string[]): Promise<string> {
  const [file] = args;
  if (file === undefined || args.length > 1) {
    throw new InputError("arguments", "name one JSON file, or - for standard input");
  }
  const bytes = await bytesOf(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InputError("input", "not UTF-8 text");
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return file === "-" ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    throw new InputError(file, `cannot be read (${codeOf(error)})`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
}
