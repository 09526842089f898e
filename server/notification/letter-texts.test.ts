import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOCALES } from "#domain/locale";
import { MESSAGES } from "#server/messages";
import { firstArgument, literalsIn } from "#testing/message-uses";
import { sourcesIn } from "#testing/sources";

/** Kinds that the use cases enqueue, read from their source. */
function enqueuedKinds(): string[] {
  const kinds = new Set<string>();
  for (const { file } of sourcesIn("server")) {
    if (file.includes(".test.")) continue;
    const source = readFileSync(file, "utf8");
    for (const call of source.matchAll(/\benqueue\(tx, ctx, \{/g)) {
      const start = source.indexOf("kind:", call.index) + "kind:".length;
      const named = literalsIn(firstArgument(source, start));
      expect(named, `${file} names the kind of its letter in place`).not.toEqual([]);
      for (const kind of named) kinds.add(kind);
    }
  }
  return [...kinds].toSorted();
}

test.each(LOCALES)("each kind of letter has a subject and a body in %s", (locale) => {
  const kinds = enqueuedKinds();
  expect(kinds).toContain("account.confirm");
  const letters = new Set(paths(MESSAGES[locale].notification.letter));
  const missing = kinds.flatMap((kind) =>
    [`${kind}.subject`, `${kind}.body`].filter((key) => !letters.has(key)),
  );
  expect(missing).toEqual([]);
  const written = [...letters].map((key) => key.replace(/\.(subject|body)$/, ""));
  expect([...new Set(written)].filter((kind) => !kinds.includes(kind))).toEqual([]);
});

function paths(tree: object, start = ""): string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [`${start}${name}`] : paths(value, `${start}${name}.`),
  );
}
