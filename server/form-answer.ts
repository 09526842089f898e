import type { z } from "zod";
import type { Locale } from "#domain/locale";
import { type Facts, Refused } from "#domain/refusal";
import { type FormState, untouched } from "#server/form-state";
import { refusalText } from "#server/refusals";
import { codedTexts } from "#server/texts";

/**
 * What a plain form with a file is told, written into the address of its page: files go to a route
 * handler, and that can only send its reader on. The address carries codes, never words of ours.
 */

/** What stands in the address of a page. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

type Typed = Readonly<Record<string, string>>;

const REFUSED = "tolak";
const AT = "di";
const ISSUE = "salah";
const FIELD = "isi.";
/** An address that proxies pass on. */
const MOST_TYPED = 1_500;

/**
 * For a refusal: its code, the field to mend and what was typed.
 * @param otherwise the field that a refusal without one is about
 */
export function refusedAnswer(
  { code, field }: Pick<Refused, "code" | "field">,
  typed: Typed,
  otherwise: string | null = null,
): string {
  const at = field ?? otherwise;
  return answer(typed, [[REFUSED, code], ...(at === null ? [] : [[AT, at] as const])]);
}

/** For fields that do not parse: the first complaint about each, and what was typed. */
export function issuesAnswer(error: z.ZodError, typed: Typed): string {
  const first = new Map<string, string>();
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    const limit = "maximum" in issue ? `:${issue.maximum}` : "";
    if (!first.has(field)) first.set(field, `${issue.message}${limit}`);
  }
  return answer(
    typed,
    [...first].map(([field, code]) => [ISSUE, `${field}:${code}`]),
  );
}

function answer(typed: Typed, codes: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(codes.map(([name, code]) => [name, code]));
  for (const [name, text] of Object.entries(typed)) {
    if (`${query}`.length + text.length < MOST_TYPED) query.set(`${FIELD}${name}`, text);
  }
  return `${query}`;
}

/**
 * The state of a form from its page's address. Codes that are not among `codes` say nothing.
 * @param facts what the sentence of a refusal may name
 */
export async function formAnswer(
  locale: Locale,
  query: Query,
  codes: readonly string[],
  facts: Facts = {},
): Promise<FormState> {
  const typed = Object.entries(query).flatMap(([name, value]) =>
    name.startsWith(FIELD) && typeof value === "string" ? [[name.slice(FIELD.length), value]] : [],
  );
  const values: Typed = Object.fromEntries(typed);
  const code = codes.find((each) => each === query[REFUSED]);
  if (code !== undefined) {
    const refusal = await refusalText(locale, new Refused(code, null, facts));
    const at = query[AT];
    return { values, issues: typeof at === "string" ? { [at]: refusal.what } : {}, refusal };
  }
  const t = codedTexts(locale, "common.issue");
  const issues = [query[ISSUE] ?? []].flat().flatMap((each) => {
    const [field = "", issue = "", limit = ""] = each.split(":");
    const facts = { minimum: 1, maximum: Number(limit) || 0 };
    return t.has(issue) ? [[field, t(issue, facts)]] : [];
  });
  return { ...untouched(values), issues: Object.fromEntries(issues) };
}
