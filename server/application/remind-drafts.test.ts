import { beforeEach, expect, test } from "vitest";
import { read } from "#db/client";
import { outbox } from "#db/schema/notification";
import { remindDrafts } from "#server/application/remind-drafts";
import { contents } from "#testing/contents";
import { contextOf } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import {
  type ApplicationFixture,
  anApplication,
  aSelection,
  type SelectionFixture,
} from "#testing/scenario";

withFreshDatabase();

// The window closes with 29 November; drafts of the fixtures were begun on the 24th.
const ON_THE_26TH = "2026-11-26T01:00:00.000Z";
const ON_THE_28TH = "2026-11-28T01:00:00.000Z";
const LAST_MORNING = "2026-11-29T01:00:00.000Z";
const AFTER_CLOSING = "2026-11-29T17:00:00.000Z";

let selection: SelectionFixture;
let draft: ApplicationFixture;

beforeEach(async () => {
  selection = await aSelection();
  draft = await anApplication(selection, { state: "DRAFT" });
});

const at = (now: string) => remindDrafts(contextOf({}, now));
const letters = () => read().select().from(outbox);

test("whoever has a draft is told three days before, the day before and on the last morning", async () => {
  await anApplication(selection);
  const numbers = [];
  for (const now of ["2026-11-26T00:59:59.999Z", ON_THE_26TH, ON_THE_28TH, LAST_MORNING]) {
    numbers.push(await at(now), await at(now));
  }
  expect(numbers).toEqual([0, 0, 1, 0, 1, 0, 1, 0]);
  expect(await at(AFTER_CLOSING)).toBe(0);
  const [letter, ...others] = await letters();
  expect(others).toHaveLength(2);
  expect(letter).toMatchObject({
    kind: "application.unsent",
    recipientId: draft.applicantId,
    payload: {
      lastSecond: "2026-11-29T16:59:59.000Z",
      path: `/lamaran/${draft.applicationId}`,
    },
  });
});

test("a server that slept reminds once, of the last moment", async () => {
  expect(await at("2026-11-29T05:00:00.000Z")).toBe(1);
  expect(await at("2026-11-29T06:00:00.000Z")).toBe(0);
});

test("a post that closes later is reminded later", async () => {
  const later = await aSelection({ closesAt: new Date("2026-12-29T17:00:00.000Z") });
  await anApplication(later, { state: "DRAFT" });
  expect(await at(ON_THE_28TH)).toBe(1);
});

test("two servers at once write one letter, and the draft may be sent as it was checked", async () => {
  const before = (await contents()).application?.map((row) => JSON.parse(`${row}`).version);
  const reminded = await Promise.all([at(ON_THE_28TH), at(ON_THE_28TH)]);
  expect(reminded.toSorted()).toEqual([0, 1]);
  expect(await letters()).toHaveLength(1);
  const after = (await contents()).application?.map((row) => JSON.parse(`${row}`).version);
  expect(after).toEqual(before);
});

test("of hundreds each is told", async () => {
  for (let count = 0; count < 104; count++) {
    await anApplication(selection, { state: "DRAFT", withFiles: false });
  }
  expect(await at(ON_THE_28TH)).toBe(105);
  expect(await at(ON_THE_28TH)).toBe(0);
});
