import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { MESSAGES } from "#server/messages";
import { firstArgument, literalsIn, messageUses } from "#testing/message-uses";
import { sourcesIn } from "#testing/sources";

/**
 * Words for the codes of the database: complete by the code list, whether or not a page says them.
 * And the sections of the statements, which their page shows one and all.
 */
const COMPLETE_BY_CODE = ["terms.", "statements.accessibility.", "statements.privacy."];

const texts = flattened(MESSAGES.id);
const known = new Set(texts.keys());
const sources = ["app", "components", "server", "domain", "db"]
  .flatMap(sourcesIn)
  .filter(({ file }) => !file.includes(".test."));
const files = sources.map(({ file }) => file);
const uses = files.map((file) => ({ file, ...messageUses(file, known) }));

test("both languages have the same texts, with the same gaps to fill", () => {
  const english = flattened(MESSAGES.en);
  expect([...english.keys()].sort()).toEqual([...texts.keys()].sort());
  const gaps = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)/g)].map((m) => m[1]))].sort();
  const different = [...texts].filter(
    ([key, text]) => gaps(text).join() !== gaps(english.get(key) ?? "").join(),
  );
  expect(different.map(([key]) => key)).toEqual([]);
});

test("no text is empty", () => {
  const all = [...texts, ...flattened(MESSAGES.en)];
  expect(all.filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
});

test("Indonesian texts have one word for an e-mail", () => {
  const others = /\b(?:surel|pos-?el|surat elektronik|email)\b/i;
  const words = [...texts].map(([key, text]) => [key, text.replace(/\{\w+/g, "{")] as const);
  expect(words.filter(([, text]) => others.test(text)).map(([key]) => key)).toEqual([]);
});

test("each text that is asked for exists", () => {
  const missing = uses.flatMap(({ file, keys, patterns }) => [
    ...keys.filter((key) => !exists(key)).map((key) => `${file}: ${key}`),
    ...patterns
      .filter((pattern) => ![...known].some((key) => pattern.test(key)))
      .map((pattern) => `${file}: ${pattern.source}`),
  ]);
  expect(missing).toEqual([]);
});

test("each text is asked for", () => {
  const keys = new Set(uses.flatMap((use) => use.keys));
  const patterns = uses.flatMap((use) => use.patterns);
  const server = files
    .filter((file) => file.startsWith("server/"))
    .map(read)
    .join("\n");
  const carried = new Set(["failure", "nowhere"].flatMap(carriedKeys));
  const unused = [...known].filter((key) => {
    if (COMPLETE_BY_CODE.some((start) => key.startsWith(start))) return false;
    if (key.startsWith("refusal.") || /^\w+\.refusals\./.test(key)) return false;
    if (/^(failure|nowhere)\./.test(key)) return !carried.has(key);
    // Schemas give the bare code of an issue; the form's action looks up its sentence.
    if (key.startsWith("common.issue.")) return !server.includes(`"${key.split(".").at(-1)}"`);
    return (
      !keys.has(key) && !patterns.some((pattern) => pattern.test(key)) && !askedWhole(key, keys)
    );
  });
  expect(unused).toEqual([]);
});

describe("refusals", () => {
  const spoken = new Set(Object.keys(MESSAGES.id.refusal));

  test("each one that is thrown says what happened and what to do, and no other is spoken of", () => {
    const { thrown, mentioned } = refusalCodes();
    expect([...thrown].filter((code) => !spoken.has(code))).toEqual([]);
    // Those of `common` belong to every area; the first area that throws one needs it at once.
    const shared = Object.keys(MESSAGES.id.common.refusals);
    const silent = [...spoken].filter((code) => !thrown.has(code) && !mentioned.has(code));
    expect(silent.filter((code) => !shared.includes(code))).toEqual([]);
  });

  test("each has both sentences", () => {
    const halves = Object.entries(MESSAGES.id.refusal).filter(
      ([, { what, remedy }]) => !what || !remedy,
    );
    expect(halves.map(([code]) => code)).toEqual([]);
  });

  test("each is spoken of in one area only", () => {
    const areas = Object.entries(MESSAGES.id).filter(([area]) => area !== "refusal");
    const codes = areas.flatMap(([, area]) => Object.keys("refusals" in area ? area.refusals : {}));
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });
});

/** What pages and use cases lead to. A rule that no use case asks yet needs no sentence yet. */
function reachedFiles(): Set<string> {
  const reached = new Set(files.filter((file) => /^(app|server)\//.test(file)));
  for (const file of reached) {
    const { imports = [] } = sources.find((source) => source.file === file) ?? {};
    for (const name of imports) {
      const path = name.replace("#", "");
      for (const ending of [".ts", ".tsx"])
        if (files.includes(path + ending)) reached.add(path + ending);
    }
  }
  return reached;
}

/** Codes in `new Refused(…)`; and strings beside one whose code comes from elsewhere in its area. */
function refusalCodes() {
  const thrown = new Set<string>();
  const mentioned = new Set<string>();
  for (const file of reachedFiles()) {
    const source = read(file);
    for (const call of source.matchAll(/new Refused\(/g)) {
      const literals = literalsIn(firstArgument(source, call.index + call[0].length));
      for (const code of literals) thrown.add(code);
    }
    if (/^(domain|server)\//.test(file)) for (const text of literalsIn(source)) mentioned.add(text);
  }
  return { thrown, mentioned };
}

/** What stands in place of a page takes its few sentences straight from the file. */
function carriedKeys(area: string): string[] {
  const source = read(`components/layout/${area}-state.tsx`);
  return [...source.matchAll(/\btexts\.(\w+)/g)].map((match) => `${area}.${match[1]}`);
}

/** A key may also name a whole branch, as for `t.raw` or `t.has`. */
function exists(key: string): boolean {
  return known.has(key) || [...known].some((other) => other.startsWith(`${key}.`));
}

function askedWhole(key: string, keys: ReadonlySet<string>): boolean {
  const parts = key.split(".");
  return parts.some((_, at) => at > 1 && keys.has(parts.slice(0, at).join(".")));
}

function read(file: string): string {
  return readFileSync(file, "utf8");
}

function flattened(tree: object, start = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === "string") found.set(`${start}${name}`, value);
    else for (const [key, text] of flattened(value, `${start}${name}.`)) found.set(key, text);
  }
  return found;
}
