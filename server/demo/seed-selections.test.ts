import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { commitWithoutWaiting, read } from "#db/client";
import { account } from "#db/schema/accounts";
import { application } from "#db/schema/application";
import { decision, signedRanking } from "#db/schema/decision";
import { publicInput } from "#db/schema/input";
import { outbox } from "#db/schema/notification";
import { resultErratum } from "#db/schema/objection";
import { selection, selectionPost, stage } from "#db/schema/planning";
import { postStage, scoreSheet } from "#db/schema/scoring";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { checkFiles } from "#server/application/check-files";
import { DEMO_PLANS } from "#server/demo/plans";
import { seedAccounts, seedContextFor } from "#server/demo/seed-accounts";
import { seedSelections } from "#server/demo/seed-selections";
import { createSelection } from "#server/planning/create-selection";
import { contents } from "#testing/contents";
import { NOON } from "#testing/context";
import { withDataFolder } from "#testing/data-folder";
import { withFreshDatabase } from "#testing/database";

withFreshDatabase();

withDataFolder();

test("the scenario comes out to the hundredth, and a second seeding changes nothing", {
  timeout: 300_000,
}, async () => {
  commitWithoutWaiting();
  const cast = await seedAccounts(NOON, "a password of the demo");
  await seedSelections(cast, NOON);

  expect(await totals()).toEqual({
    "JPT-10": [
      [8295, 1],
      [8281, 2],
      [8100, 3],
      [7857, 4],
      [7370, 5],
    ],
    "JPT-30": [
      [8421, 1],
      [8204, 2],
      [7979, 3],
      [7979, 3],
      [7509, 5],
    ],
  });
  expect(await picks()).toEqual({
    "JPT-10": "Nur Hidayati, S.Pd., M.Pd.",
    "JPT-30": "Raka Adinugraha Wibisono, S.T., M.Ec.Dev.",
  });
  expect(await errata()).toEqual(["Yulianto Wicaksono, S.Pd., M.Pd."]);
  expect(await selectionStates()).toEqual(["CLOSED", "RUNNING", "RUNNING"]);
  expect(await counted("application")).toEqual({
    "JPT-07": { IN_SELECTION: 4, MISSED_DEADLINE: 1 },
    "JPT-08": { DRAFT: 3, SUBMITTED: 6 },
    "JPT-10": {
      ELIMINATED: 1,
      MISSED_DEADLINE: 1,
      NOT_ELIGIBLE: 1,
      NOT_SELECTED: 2,
      NOT_SHORTLISTED: 2,
      SELECTED: 1,
    },
    "JPT-21": { DRAFT: 2, SUBMITTED: 3 },
    "JPT-23": { ELIMINATED: 1, IN_SELECTION: 4, MISSED_DEADLINE: 2, NOT_ELIGIBLE: 1 },
    "JPT-25": { DISQUALIFIED: 1, IN_SELECTION: 5, NOT_ELIGIBLE: 1 },
    "JPT-29": {
      ELIMINATED: 1,
      IN_SELECTION: 5,
      MISSED_DEADLINE: 3,
      NOT_ELIGIBLE: 1,
      WITHDRAWN: 1,
    },
    "JPT-30": { NOT_ELIGIBLE: 1, NOT_SELECTED: 2, NOT_SHORTLISTED: 2, SELECTED: 1 },
    "JPT-34": { DRAFT: 2 },
  });
  expect(await counted("interview")).toEqual({
    "JPT-07": { SUBMITTED: 20 },
    "JPT-10": { OPENED: 25 },
    "JPT-23": { SUBMITTED: 11, DRAFT: 2, EMPTY: 3 },
    "JPT-25": { EMPTY: 25 },
    "JPT-29": { SUBMITTED: 14, REOPEN_REQUESTED: 1, DRAFT: 2, EMPTY: 8 },
    "JPT-30": { OPENED: 25 },
  });
  expect(await parameterDepartures()).toEqual({
    "seleksi-terbuka-jpt-pratama-tahap-i-2026": [],
    "seleksi-terbuka-jpt-pratama-tahap-ii-2026": [],
    "seleksi-terbuka-jpt-pratama-tahap-iii-2026": [["results.maxDays", 7, 10]],
  });
  expect(await inputStates()).toEqual({ FORWARDED: 1, NEW: 2, NOT_USED: 1, USED: 1 });
  expect(await undelivered()).toEqual([]);
  expect(await checkFiles()).toMatchObject({ orphans: [], missing: [], damaged: [] });

  const before = await contents();
  const lines: string[] = [];
  const again = await seedAccounts(NOON, "a password of the demo");
  await seedSelections(again, NOON, (line) => lines.push(line));
  expect(lines).toEqual([]);
  expect(await contents()).toEqual(before);
});

test("a selection that was left half made is neither finished nor doubled", async () => {
  const cast = await seedAccounts(NOON, "a password of the demo");
  const { name } = DEMO_PLANS[0] ?? { name: "" };
  await createSelection(await seedContextFor(cast.accountIds.sekretariat ?? "", NOON), {
    agencyId: cast.agencyId,
    name,
    nameEn: null,
  });
  await expect(seedSelections(cast, NOON)).rejects.toThrow(`“${name}” is only half made`);
  expect(await selectionStates()).toEqual(["DRAFT"]);
});

async function totals() {
  const rows = await read()
    .select({ code: selectionPost.code, lines: signedRanking.lines })
    .from(signedRanking)
    .innerJoin(selectionPost, eq(selectionPost.id, signedRanking.postId));
  return Object.fromEntries(
    rows.map(({ code, lines }) => [code, lines.map(({ total, rank }) => [total, rank])]),
  );
}

/** What the agency set otherwise, as the public reads it beside each selection. */
async function parameterDepartures() {
  const found = await read().select({ slug: selection.slug }).from(selection);
  const departures: Record<string, unknown> = {};
  for (const { slug } of found) {
    const page = await loadAnnouncement(NOON, slug);
    departures[slug] = page?.departures.flatMap((each) =>
      each.kind === "PARAMETER" ? [[each.parameter, each.general, each.value]] : [],
    );
  }
  return departures;
}

async function picks() {
  const rows = await read()
    .select({ code: selectionPost.code, name: account.name })
    .from(decision)
    .innerJoin(selectionPost, eq(selectionPost.id, decision.postId))
    .innerJoin(application, eq(application.id, decision.pickedApplicationId))
    .innerJoin(account, eq(account.id, application.applicantId));
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}

/** Whom errata added to a list of the eligible. */
async function errata() {
  const rows = await read()
    .select({ name: account.name })
    .from(resultErratum)
    .innerJoin(application, eq(application.id, resultErratum.applicationId))
    .innerJoin(account, eq(account.id, application.applicantId))
    .orderBy(asc(resultErratum.number));
  return rows.map(({ name }) => name);
}

async function selectionStates() {
  const rows = await read()
    .select({ state: selection.state })
    .from(selection)
    .orderBy(asc(selection.createdAt));
  return rows.map(({ state }) => state);
}

/** How many applications, or interview sheets, of each post are in which state. */
async function counted(what: "application" | "interview") {
  const rows =
    what === "application"
      ? await read()
          .select({ code: selectionPost.code, state: application.state })
          .from(application)
          .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
      : await read()
          .select({ code: selectionPost.code, state: scoreSheet.state })
          .from(scoreSheet)
          .innerJoin(postStage, eq(postStage.id, scoreSheet.postStageId))
          .innerJoin(stage, eq(stage.id, postStage.stageId))
          .innerJoin(selectionPost, eq(selectionPost.id, postStage.postId))
          .where(eq(stage.kind, "INTERVIEW"));
  const found: Record<string, Record<string, number>> = {};
  for (const { code, state } of rows) {
    found[code] ??= {};
    found[code][state] = (found[code][state] ?? 0) + 1;
  }
  return found;
}

async function inputStates() {
  const found: Record<string, number> = {};
  for (const { state } of await read().select({ state: publicInput.state }).from(publicInput)) {
    found[state] = (found[state] ?? 0) + 1;
  }
  return found;
}

async function undelivered() {
  const rows = await read()
    .select({ kind: outbox.kind, deliveredAt: outbox.deliveredAt })
    .from(outbox);
  return rows.filter(({ deliveredAt }) => deliveredAt === null).map(({ kind }) => kind);
}
