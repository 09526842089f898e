import { contents } from "#testing/contents";
import { type AgencyWorld, anAgencyAtWork } from "#testing/matrix/agency";
import { aMemberOfStaff } from "#testing/scenario";

/** Two agencies at work beside each other, and what only the first of them knows. */
export type World = {
  readonly own: AgencyWorld;
  readonly foreign: AgencyWorld;
  /** Ids, names, numbers and other texts that stand in the first agency's rows and nowhere else. */
  readonly ownTexts: readonly string[];
};

export async function aWorld(): Promise<World> {
  const operator = await aMemberOfStaff("SYSTEM_ADMIN", null);
  const nobodys = await rows();
  const own = await anAgencyAtWork("Kota Arunika", operator);
  const first = await rows();
  const foreign = await anAgencyAtWork("Kabupaten Bahana", operator);
  const both = await rows();
  const elsewhere = textsIn([...nobodys, ...[...both].filter((row) => !first.has(row))]);
  const ownTexts = [...textsIn([...first])].filter((text) => !elsewhere.has(text));
  return { own, foreign, ownTexts };
}

async function rows(): Promise<Set<string>> {
  return new Set(Object.values(await contents()).flat() as string[]);
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Those of the texts that stand somewhere in what was found, as words of their own. */
export function told(found: unknown, texts: readonly string[]): string[] {
  const json = JSON.stringify(found) ?? "";
  // Ids are many, and are looked up instead of looked for.
  const ids = new Set(json.match(ID));
  const words = json.replaceAll(ID, "");
  return texts.filter((text) => ids.has(text) || standsIn(words, text));
}

/** "Person 2" does not stand in "Person 21". */
function standsIn(words: string, text: string): boolean {
  for (let at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + 1)) {
    if (!/[\w-]/.test(words.charAt(at + text.length))) return true;
  }
  return false;
}

/** Shorter texts are codes and states, which mean nothing by themselves. */
const SHORTEST = 6;

function textsIn(stored: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string" && value.length >= SHORTEST) found.add(value);
    if (typeof value !== "object" || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      visit(key.length === 36 ? key : null);
      visit(each);
    }
  };
  for (const row of stored) visit(JSON.parse(row));
  return found;
}
