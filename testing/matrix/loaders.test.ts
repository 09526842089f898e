import { expect, test } from "vitest";
import { withSeededDatabase } from "#testing/database";
import { WHEN } from "#testing/matrix/agency";
import { idsIn } from "#testing/matrix/ids";
import {
  LOADER_ROWS,
  LOADERS_OF_THE_DOOR,
  momentOf,
  PUBLIC_LOADERS,
} from "#testing/matrix/loaders";
import { bilingualNames } from "#testing/matrix/names";
import { contextAs, PARTS, type Part } from "#testing/matrix/parts";
import { foundLoaders } from "#testing/matrix/source";
import { everythingSeen } from "#testing/matrix/sweep";
import { aWorld, told } from "#testing/matrix/world";

const world = withSeededDatabase(aWorld, { shared: true });

test("every loader has a row", () => {
  const known = [...LOADER_ROWS.map(({ loader }) => loader), ...PUBLIC_LOADERS];
  const all = new Set([...known, ...LOADERS_OF_THE_DOOR]);
  expect(foundLoaders()).toEqual([...all].toSorted());
});

const named = LOADER_ROWS.map((row) => ({ name: [row.loader, row.on].join(" ").trim(), row }));

test.each(named)("$name shows something to whom it may, here", async ({ row }) => {
  const { own, ownTexts } = world();
  const seeing: Part[] = [];
  for (const part of PARTS) {
    const ctx = await contextAs(own.places[row.at].cast, part, momentOf(row));
    const seen = await row.load(ctx, own);
    if (row.isEverybodysPage ? told(seen, ownTexts).length > 0 : !isNothing(seen))
      seeing.push(part);
  }
  expect(seeing.toSorted()).toEqual([...row.sees].toSorted());
});

test("no loader gives the name of a selection or a post in one language alone", async () => {
  const { own } = world();
  const names = (await bilingualNames()).map(({ id }) => id);
  const [alone, together] = [new Set<string>(), new Set<string>()];
  for (const row of LOADER_ROWS.filter(({ sees }) => sees.length > 0)) {
    const ctx = await contextAs(own.places[row.at].cast, row.sees[0] ?? "visitor", momentOf(row));
    const seen = await row.load(ctx, own);
    if (told(seen, names).length > 0) together.add(row.loader);
    for (const name of namedOnceIn(seen, names)) alone.add(`${row.loader}: ${name}`);
  }
  expect([...together]).toEqual(expect.arrayContaining(NAMING));
  expect([...alone]).toEqual([]);
});

/** Loaders of the office that show such names; more may come. */
const NAMING = [
  "accounts/loadStaff",
  "decision/loadDecisions",
  "planning/loadBoard",
  "planning/loadNavigation",
  "planning/loadPlan",
  "planning/loadSelections",
  "ranking/loadRankings",
  "record/loadTrail",
  "scoring/loadRecusal",
  "scoring/loadSheet",
  "scoring/loadStages",
  "scoring/loadWork",
  "verification/loadQueue",
];

/** What names of these stand in `seen` other than as the Indonesian half of a pair. */
function namedOnceIn(seen: unknown, names: readonly string[]): string[] {
  if (typeof seen === "string") return names.filter((name) => seen.includes(name));
  if (typeof seen !== "object" || seen === null) return [];
  if (Object.keys(seen).toSorted().join() === "en,id") return [];
  return Object.entries(seen)
    .filter(([key]) => !OF_ONE_LANGUAGE.includes(key))
    .flatMap(([, each]) => namedOnceIn(each, names));
}

/** Fields of a form, of which each language has its own; subject and text of a letter that went out. */
const OF_ONE_LANGUAGE = ["values", "subject", "body"];

test.each(["member", "chair", "assessor"] as const)(
  "%s learns nothing of the candidates before accepting the pact",
  async (part) => {
    const { undeclared } = world().own.places;
    const ids = await idsIn([undeclared.selectionId]);
    const secret = [...ids.applications, ...ids.sheets, ...ids.files.map(({ id }) => id)];
    expect(ids.applications.length).toBeGreaterThan(0);
    for (const moment of [WHEN.open, WHEN.closed]) {
      const seen = await everythingSeen(await contextAs(undeclared.cast, part, moment), ids);
      expect(told(seen, secret)).toEqual([]);
    }
  },
);

function isNothing(seen: unknown): boolean {
  return seen === null || seen === undefined || (Array.isArray(seen) && seen.length === 0);
}
