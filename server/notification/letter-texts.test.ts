import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOCALES } from "#domain/locale";
import { carriesOneTimeLink } from "#domain/notification/one-time";
import { MESSAGES } from "#server/messages";
import { firstArgument, literalsIn } from "#testing/message-uses";
import { sourcesIn } from "#testing/sources";

type Call = { readonly file: string; readonly kinds: readonly string[] };

/** Where letters are enqueued, with the kinds named there; none where a variable says it. */
function enqueueCalls(): Call[] {
  return sourcesIn("server")
    .filter(({ file }) => !file.includes(".test."))
    .flatMap(({ file }) => {
      const source = readFileSync(file, "utf8");
      return [...source.matchAll(/\benqueue\(tx, ctx, \{/g)].map((call) => {
        const kind = /\bkind(:?)/g;
        kind.lastIndex = call.index;
        const named = kind.exec(source);
        const kinds = named?.[1] ? literalsIn(firstArgument(source, kind.lastIndex)) : [];
        return { file, kinds };
      });
    });
}

const calls = enqueueCalls();

test.each(LOCALES)("each kind of letter has a subject and a body in %s", (locale) => {
  const letters = new Set(paths(MESSAGES[locale].notification.letter));
  const kinds = calls.flatMap((call) => call.kinds);
  expect(kinds).toContain("account.confirm");
  const missing = kinds.flatMap((kind) =>
    [`${kind}.subject`, `${kind}.body`].filter((key) => !letters.has(key)),
  );
  expect(missing).toEqual([]);
});

test("each letter that is written is sent by somebody, also where a variable names it", () => {
  const letters = paths(MESSAGES.id.notification.letter);
  const written = [...new Set(letters.map((key) => key.replace(/\.(subject|body)$/, "")))];
  const spoken = new Map(
    calls.map(({ file }) => [file, new Set(literalsIn(readFileSync(file, "utf8")))]),
  );
  const unsent = written.filter((kind) => ![...spoken.values()].some((words) => words.has(kind)));
  expect(unsent).toEqual([]);
  const unclear = calls.filter(
    ({ file, kinds }) => kinds.length === 0 && !written.some((kind) => spoken.get(file)?.has(kind)),
  );
  expect(unclear.map(({ file }) => file)).toEqual([]);
});

test("a letter that speaks of a link which works once is not sent again", () => {
  const letters = MESSAGES.id.notification.letter;
  const once = paths(letters).filter((key) => /dipakai satu kali/.test(textAt(letters, key)));
  expect(once.length).toBeGreaterThan(3);
  const kinds = once.map((key) => key.replace(/\.body$/, ""));
  expect(kinds.filter((kind) => !carriesOneTimeLink(kind))).toEqual([]);
});

function textAt(tree: object, key: string): string {
  const found = key
    .split(".")
    .reduce<unknown>((below, name) => (below as Record<string, unknown>)[name], tree);
  return String(found);
}

function paths(tree: object, start = ""): string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [`${start}${name}`] : paths(value, `${start}${name}.`),
  );
}
