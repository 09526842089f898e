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
