import { readFileSync } from "node:fs";

/** What one file asks of the texts: whole keys, and patterns where a part is only known at run time. */
export type MessageUses = { readonly keys: string[]; readonly patterns: RegExp[] };

type Translator = { readonly name: string; readonly namespace: string; readonly at: number };

/**
 * Finds the texts that a file uses, by reading it, not by running it.
 *
 * It understands `const t = await getTranslations({ locale, namespace: "a.b" })`, `useTranslations("a")`,
 * `createTranslator({ … })`, several of them in one `Promise.all`, and parameters whose type names a
 * namespace (`t: Translations<"a">`). Called with a variable, a translator counts as using every key
 * directly under its namespace, and every one of `known` that stands in the file as a string.
 */
export function messageUses(path: string, known: ReadonlySet<string>): MessageUses {
  const source = withoutComments(readFileSync(path, "utf8"));
  const uses: MessageUses = { keys: [], patterns: [] };
  const translators = translatorsIn(source);
  const names = [...new Set(translators.map(({ name }) => name))];
  if (names.length === 0) return uses;
  const calls = new RegExp(
    `(?<![\\w.])(${names.join("|")})(?:\\.(?:rich|markup|raw|has))?\\(`,
    "g",
  );
  for (const call of source.matchAll(calls)) {
    const candidates = translators.filter(({ name, at }) => name === call[1] && at < call.index);
    const translator = candidates.at(-1);
    if (translator === undefined) continue;
    const argument = firstArgument(source, call.index + call[0].length);
    collect(argument, translator.namespace, source, known, uses);
  }
  return uses;
}

function translatorsIn(source: string): Translator[] {
  const found: Translator[] = [];
  const made = /(?:getTranslations|useTranslations|createTranslator)\(/g;
  for (const call of source.matchAll(made)) {
    const argument = firstArgument(source, call.index + call[0].length);
    const namespace =
      /namespace:\s*["']([\w.]+)["']/.exec(argument)?.[1] ??
      /^\s*["']([\w.]+)["']/.exec(argument)?.[1];
    if (namespace === undefined && /[^\s)]/.test(argument) && !/locale/.test(argument)) continue;
    const name = nameBefore(source, call.index, found);
    if (name !== undefined) found.push({ name, namespace: namespace ?? "", at: call.index });
  }
  for (const parameter of source.matchAll(/\b(\w+): \w*Translations<"([\w.]+)">/g)) {
    found.push({
      name: parameter[1] as string,
      namespace: parameter[2] as string,
      at: parameter.index,
    });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The constant that a translator is given to, also in `const [a, b] = await Promise.all([…])`. */
function nameBefore(source: string, at: number, found: readonly Translator[]): string | undefined {
  const before = source.slice(0, at);
  const single = /const (\w+)(?:: [\w<>"']+)? = \(?(?:await )?$/.exec(before);
  if (single) return single[1];
  const start = before.lastIndexOf("const [");
  const together = /^const \[([^\]]+)\] = await Promise\.all\(\[/.exec(source.slice(start));
  if (start < 0 || !together) return undefined;
  const open = start + together[0].length;
  const position = commasAtTop(source.slice(open, at));
  const names = (together[1] as string).split(",").map((part) => part.trim());
  return names[position] ?? found.at(-1)?.name;
}

function commasAtTop(text: string): number {
  let depth = 0;
  let commas = 0;
  for (const char of text) {
    if ("([{".includes(char)) depth += 1;
    else if (")]}".includes(char)) depth -= 1;
    else if (char === "," && depth === 0) commas += 1;
  }
  return commas;
}

/** The text from `start` to the comma or bracket that ends the first argument. */
export function firstArgument(source: string, start: number): string {
  let depth = 0;
  let quote = "";
  for (let at = start; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (quote !== "") {
      if (char === "\\") at += 1;
      else if (char === quote) quote = "";
    } else if (`"'\``.includes(char)) quote = char;
    else if ("([{".includes(char)) depth += 1;
    else if (depth === 0 && (char === "," || char === ")")) return source.slice(start, at);
    else if (")]}".includes(char)) depth -= 1;
  }
  return source.slice(start);
}

/** The strings in an expression, except those that something is compared with. */
export function literalsIn(expression: string): string[] {
  // What is compared is matched too, or the next string would begin at its closing quote.
  const literals = /((?:===|!==)\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g;
  return [...expression.matchAll(literals)]
    .filter((match) => match[1] === undefined)
    .map((match) => (match[2] ?? match[3]) as string);
}

function collect(
  argument: string,
  namespace: string,
  source: string,
  known: ReadonlySet<string>,
  uses: MessageUses,
): void {
  const whole = (key: string) => (namespace === "" ? key : `${namespace}.${key}`);
  const templates = [...argument.matchAll(/`([^`]*)`/g)].map((match) => match[1] as string);
  for (const template of templates) {
    const parts = template.split(/\$\{[^}]*\}/).map((part) => escaped(part));
    uses.patterns.push(new RegExp(`^${escaped(whole(""))}${parts.join(".+")}$`));
  }
  const literals = literalsIn(argument.replace(/`[^`]*`/g, ""));
  uses.keys.push(...literals.map(whole));
  if (templates.length > 0 || literals.length > 0) return;
  // A variable: its type says which of the namespace's own keys it may hold, and tsc checks that
  // each exists. Deeper ones stand somewhere in the file.
  uses.patterns.push(new RegExp(`^${escaped(whole(""))}[^.]+$`));
  uses.keys.push(
    ...literalsIn(source)
      .map(whole)
      .filter((key) => known.has(key)),
  );
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
