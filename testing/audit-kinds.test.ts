import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOCALES } from "#domain/locale";
import { MESSAGES } from "#server/messages";
import { firstArgument, literalsIn } from "#testing/message-uses";
import { sourcesIn } from "#testing/sources";

/** Calls that write into the audit trail, with their text. */
function auditCalls(): { file: string; call: string }[] {
  return sourcesIn("server").flatMap(({ file }) => {
    if (file.includes(".test.")) return [];
    const source = readFileSync(file, "utf8");
    return [...source.matchAll(/\b(?:recordAudit|planChanged|takeStep)\(/g)].map((match) => ({
      file,
      call: callAt(source, match.index + match[0].length),
    }));
  });
}

/** The text of a call from after its bracket to the bracket that closes it. */
function callAt(source: string, start: number): string {
  let depth = 1;
  let at = start;
  for (; at < source.length && depth > 0; at += 1) {
    if ("([{".includes(source.charAt(at))) depth += 1;
    if (")]}".includes(source.charAt(at))) depth -= 1;
  }
  return source.slice(start, at);
}

function kindsIn(call: string): string[] {
  return [...call.matchAll(/\bkind:/g)].flatMap((match) =>
    literalsIn(firstArgument(call, match.index + match[0].length)),
  );
}

const kinds = [...new Set(auditCalls().flatMap(({ call }) => kindsIn(call)))].toSorted();

test("acts are named as noun.past", () => {
  expect(kinds.length).toBeGreaterThan(20);
  expect(kinds.filter((kind) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(kind))).toEqual([]);
});

test.each(LOCALES)("each act that is recorded has its sentence in %s", (locale) => {
  const said = new Set(paths(MESSAGES[locale].record.kind));
  expect(kinds.filter((kind) => !said.has(kind))).toEqual([]);
});

test("no act that is spoken of is recorded nowhere", () => {
  const said = paths(MESSAGES.id.record.kind);
  expect(said.filter((kind) => !kinds.includes(kind))).toEqual([]);
});

test("no score goes into the trail where scores are at hand", () => {
  const scores = /\b(?:marks?|levels?|values?|totals?|scores?|ranks?|jobPersonMatch|exact|lines)\b/;
  const telling = auditCalls().filter(
    ({ file, call }) => /^server\/(scoring|ranking|decision)\//.test(file) && scores.test(call),
  );
  expect(telling.map(({ file }) => file)).toEqual([]);
});

function paths(tree: object, start = ""): string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [`${start}${name}`] : paths(value, `${start}${name}.`),
  );
}
