import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { clarificationsOf } from "#db/queries/clarification";
import { entriesOf, insertEntries } from "#db/queries/curriculum";
import { unsavedInput } from "#db/schema/unsaved";
import { MOST_CHARACTERS, UNSAVED_DAYS } from "#domain/unsaved/forms";
import { loadProfile } from "#server/application/load-profile";
import { SaveProfile, saveProfile } from "#server/application/save-profile";
import type { Context } from "#server/context";
import { loadExport } from "#server/profile/load-exchange";
import { SaveEntry, saveEntry } from "#server/profile/save-entry";
import { DiscardInput, discardInput } from "#server/unsaved/discard-input";
import { forgetInput } from "#server/unsaved/forget-input";
import { KeepInput, keepInput } from "#server/unsaved/keep-input";
import { loadUnsaved } from "#server/unsaved/load-input";
import { purgeInputs } from "#server/unsaved/purge-inputs";
import { KEEPS_PER_MINUTE, secondsToWait } from "#server/unsaved/rate";
import { answerClarification } from "#server/verification/answer-clarification";
import { askClarification } from "#server/verification/ask-clarification";
import { fileStageObjection } from "#server/verification/file-stage-objection";
import { startCheck } from "#server/verification/start-check";
import { contents } from "#testing/contents";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPublishedResult, errorIn, object, WHY } from "#testing/objection-scenario";
import { refusalWritingNothing } from "#testing/refusals";
import { candidatesWithResults, EDUCATION } from "#testing/results";
import { anAccount, anApplicant, aSelection } from "#testing/scenario";
import { aSentApplication, CLOSED } from "#testing/verification-scenario";

withFreshDatabase();

const ONE = "4c6f3d64-5b0f-4d5a-9a51-6a3f6d1c0001";
const OTHER = "4c6f3d64-5b0f-4d5a-9a51-6a3f6d1c0002";

/** What a browser sends of a form of the profile, opened when nothing was unsaved. */
const typed = (fields: Record<string, string>, tab = ONE, seen = "0") => ({
  locale: "id",
  version: "1",
  "unsaved.form": "PROFILE",
  "unsaved.about": "",
  "unsaved.tab": tab,
  "unsaved.seen": seen,
  "unsaved.base": "1",
  ...fields,
});

const keep = (ctx: Context, fields: Record<string, string>) =>
  keepInput(ctx, KeepInput.parse(fields));

const rows = () => read().select().from(unsavedInput);

const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

/** All fields of the profile as stored, with some typed over. */
async function profileOf(ctx: Context, change: Record<string, string>) {
  return { ...(await loadProfile(ctx))?.fields, ...change };
}

describe("what is typed", () => {
  test("comes back on another device, and is in nothing that is saved, exported or recorded", async () => {
    const accountId = await anApplicant();
    const ctx = await contextFor(accountId);
    const before = await loadProfile(ctx);
    const exported = await loadExport(ctx);
    await keep(ctx, typed(await profileOf(ctx, { address: "Jalan Melati 3,\r\nTirtakarta" })));

    const { kept, mark } = (await loadUnsaved(ctx, "PROFILE")) ?? {};
    expect(kept).toMatchObject({
      values: { address: "Jalan Melati 3,\nTirtakarta", fullName: before?.fields.fullName },
      at: NOON.toISOString(),
      stored: null,
    });
    expect(mark).toMatchObject({ form: "PROFILE", about: "", seen: "1" });
    expect(await loadProfile(ctx)).toEqual(before);
    expect(await loadExport(ctx)).toEqual(exported);
    expect((await contents()).audit_entry).toBeUndefined();
  });

  test("is kept of the fields of the form alone, of each no more than fits", async () => {
    const ctx = await contextFor(await anApplicant());
    const foreign = { agencyName: "Kota Contoh", password: "rahasia-1", version: "1", nip: "1" };
    await keep(ctx, typed(foreign));
    const [row] = await rows();
    const names = Object.keys(row?.values ?? {});
    expect(names).toContain("maritalStatus");
    for (const name of ["password", "version", "nip", "locale", "unsaved.tab"]) {
      expect(names).not.toContain(name);
    }
    const isRead = (fields: Record<string, string>) => KeepInput.safeParse(fields).success;
    const longest = "x".repeat(MOST_CHARACTERS);
    expect(isRead(typed({ address: longest }))).toBe(true);
    expect(isRead(typed({ address: `${longest}x` }))).toBe(false);
    expect(isRead(typed({ "unsaved.form": "ACCOUNT" }))).toBe(false);
    expect(isRead({ address: "Jalan Melati 3" })).toBe(false);
  });

  test("is not kept when it says what is stored already", async () => {
    const ctx = await contextFor(await anApplicant());
    await keep(ctx, typed(await profileOf(ctx, { phone: "0812" })));
    expect(await rows()).toHaveLength(1);
    expect(await keep(ctx, typed(await profileOf(ctx, {})))).toBeNull();
    expect(await rows()).toEqual([]);
  });

  test("in a second tab takes the place of the first one's, which is told", async () => {
    const ctx = await contextFor(await anApplicant());
    expect(await keep(ctx, typed({ phone: "0811" }))).toMatchObject({ otherAt: null });
    const second = { ...ctx, now: later(1) };
    expect(await keep(second, typed({ phone: "0822" }, OTHER))).toMatchObject({ otherAt: NOON });
    expect(await keep(second, typed({ phone: "0823" }, OTHER))).toMatchObject({ otherAt: null });
    // A form that was opened with what is kept goes on from it.
    expect(await keep(ctx, typed({ phone: "0833" }, ONE, "3"))).toMatchObject({ otherAt: null });
    expect((await loadUnsaved(ctx, "PROFILE"))?.kept?.values.phone).toBe("0833");
  });
});

test("what was saved meanwhile word for word is not unsaved", async () => {
  const ctx = await contextFor(await anApplicant());
  const fields = await profileOf(ctx, { phone: "0812-0000-0999" });
  await keep(ctx, typed(fields));
  await saveProfile(ctx, SaveProfile.parse(fields));
  expect(await loadUnsaved(ctx, "PROFILE")).toMatchObject({ kept: null, mark: { seen: "1" } });
});

describe("a line of a history", () => {
  const TITLE = { section: "PUBLICATIONS", title: "Arsip kota", venue: "Jurnal", year: "2021" };
  const about = (entryId: string, fields: Record<string, string>, base = "1") =>
    typed({ ...fields, "unsaved.form": "ENTRY", "unsaved.about": entryId, "unsaved.base": base });

  async function aLine(accountId: string) {
    const values = { title: "Arsip desa", venue: "Jurnal", year: 2020 };
    await inTransaction((tx) =>
      insertEntries(tx, [{ accountId, section: "PUBLICATIONS", values, changedAt: NOON }]),
    );
    const [line] = await entriesOf(read(), accountId);
    return line?.id ?? "";
  }

  test("that was saved elsewhere since shows what is stored beside what was typed", async () => {
    const accountId = await anApplicant();
    const ctx = await contextFor(accountId);
    const entryId = await aLine(accountId);
    expect(await keep(ctx, about(entryId, { title: "Arsip kota tua" }))).toMatchObject({
      isStale: false,
    });
    await saveEntry(ctx, SaveEntry.parse({ ...TITLE, entryId, version: "1" }));
    expect((await loadUnsaved(ctx, "ENTRY", entryId))?.kept).toMatchObject({
      values: { title: "Arsip kota tua" },
      stored: { title: "Arsip kota", year: "2021", version: "2" },
    });
    // Going on from there does not make it forget what it was typed over.
    const base = (await loadUnsaved(ctx, "ENTRY", entryId))?.mark.base ?? "";
    expect(await keep(ctx, about(entryId, { title: "Arsip" }, base))).toMatchObject({
      isStale: true,
    });
    const same = { title: "Arsip kota", venue: "Jurnal", year: "2021" };
    expect(await keep(ctx, about(entryId, same))).toBeNull();
    expect((await loadUnsaved(ctx, "ENTRY", entryId))?.mark).toMatchObject({
      base: "2",
      seen: "0",
    });
  });

  test("and a new one are apart, in each section", async () => {
    const accountId = await anApplicant();
    const ctx = await contextFor(accountId);
    const entryId = await aLine(accountId);
    await keep(ctx, about(entryId, { title: "Satu" }));
    await keep(ctx, about("PUBLICATIONS", { title: "Dua" }, "0"));
    await keep(ctx, about("AWARDS", { detail: "Tiga" }, "0"));
    const title = async (place: string) =>
      (await loadUnsaved(ctx, "ENTRY", place))?.kept?.values.title;
    expect([await title(entryId), await title("PUBLICATIONS")]).toEqual(["Satu", "Dua"]);
    expect((await loadUnsaved(ctx, "ENTRY", "EDUCATION"))?.kept).toBeNull();
  });

  test("of another is neither kept nor found", async () => {
    const entryId = await aLine(await anApplicant());
    const stranger = await contextFor(await anApplicant());
    const refused = await refusalWritingNothing(() => keep(stranger, about(entryId, {})));
    expect(refused.code).toBe("record-not-found");
    expect(await loadUnsaved(stranger, "ENTRY", entryId)).toBeNull();
  });
});

describe("an objection", () => {
  test("is kept without its declaration, for its applicant alone, until it is filed", async () => {
    const fixture = await aSelection({ objectionDays: 3 });
    const { refused } = await aPublishedResult(fixture, ["A", "B", "C", "D"], ["E", "F"]);
    const [sent, second] = refused;
    if (!sent || !second) throw new Error("Two were refused.");
    const [id = ""] = sent.documentIds;
    const [foreignId = ""] = second.documentIds;
    const fields = typed({
      "unsaved.form": "OBJECTION",
      "unsaved.about": sent.applicationId,
      "unsaved.base": "0",
      [`attack.${id}`]: "on",
      [`statement.${id}`]: WHY,
      [`statement.${foreignId}`]: WHY,
      truth: "on",
    });
    const stranger = await contextFor(second.applicantId, CLOSED);
    expect((await refusalWritingNothing(() => keep(stranger, fields))).code).toBe(
      "record-not-found",
    );
    const owner = await contextFor(sent.applicantId, CLOSED);
    await keep(owner, fields);
    expect((await rows())[0]?.values).toEqual({
      [`attack.${id}`]: "on",
      [`ground.${id}`]: "",
      [`statement.${id}`]: WHY,
    });
    expect(await loadUnsaved(stranger, "OBJECTION", sent.applicationId)).toBeNull();
    await object(sent);
    expect(await loadUnsaved(owner, "OBJECTION", sent.applicationId)).toBeNull();
    expect((await refusalWritingNothing(() => keep(owner, fields))).code).toBe("objection-once");
  });
});

test("an objection to the result of a stage is kept for whoever stands in it, until it is filed", async () => {
  const fixture = await aSelection({ objectionDays: 3 });
  const candidates = await candidatesWithResults(fixture, EDUCATION);
  const { applicationId = "", applicantId = "" } = candidates["P-01"] ?? {};
  const postStageId = fixture.postStages.INTERVIEW;
  const fields = typed({
    "unsaved.form": "STAGE_OBJECTION",
    "unsaved.about": postStageId,
    "unsaved.base": "0",
    "error.WRONG_PERSON": "on",
    "statement.WRONG_PERSON": WHY,
    truth: "on",
  });
  const stranger = await contextFor(fixture.chair.accountId);
  expect((await refusalWritingNothing(() => keep(stranger, fields))).code).toBe("record-not-found");
  const owner = await contextFor(applicantId);
  await keep(owner, fields);
  expect((await rows())[0]?.values).toMatchObject({
    "error.WRONG_PERSON": "on",
    "statement.WRONG_PERSON": WHY,
    "statement.WRONG_SUM": "",
  });
  await fileStageObjection(owner, errorIn({ applicationId, postStageId }));
  expect(await loadUnsaved(owner, "STAGE_OBJECTION", postStageId)).toBeNull();
  expect((await refusalWritingNothing(() => keep(owner, fields))).code).toBe("objection-once");
});

test("an answer is kept for whoever was asked, until it is given", async () => {
  const fixture = await aSelection({ verifiers: 1, clarificationDays: 2 });
  const { applicationId, applicantId, documentIds } = await aSentApplication(fixture);
  const verifier = await contextFor(fixture.secretariat, CLOSED);
  await startCheck(verifier, { postId: fixture.postId });
  const documentId = documentIds[0] ?? "";
  const question = "Jabatan mana yang dimaksud?";
  await askClarification(verifier, { applicationId, documentId, question, answerBy: "WORDS" });
  const [asked] = await clarificationsOf(read(), applicationId);
  const clarificationId = asked?.clarificationId ?? "";
  const fields = typed({
    "unsaved.form": "ANSWER",
    "unsaved.about": clarificationId,
    "unsaved.base": "0",
    answer: "Kepala Bidang",
  });
  const owner = await contextFor(applicantId, CLOSED);
  await keep(owner, fields);
  expect((await loadUnsaved(owner, "ANSWER", clarificationId))?.kept?.values).toEqual({
    answer: "Kepala Bidang",
  });
  expect(await loadUnsaved(verifier, "ANSWER", clarificationId)).toBeNull();
  expect((await refusalWritingNothing(() => keep(verifier, fields))).code).toBe("record-not-found");
  await answerClarification(owner, { clarificationId, answer: "Kepala Bidang Arsip." });
  expect(await loadUnsaved(owner, "ANSWER", clarificationId)).toBeNull();
  expect((await refusalWritingNothing(() => keep(owner, fields))).code).toBe(
    "clarification-answered",
  );
});

describe("what was kept goes", () => {
  const mark = (tab: string, seen: string) => ({
    form: "PROFILE",
    about: "",
    tab,
    seen,
    base: "1",
  });

  test("when the form that wrote or showed it is saved, not when another wrote since", async () => {
    const ctx = await contextFor(await anApplicant());
    const left = async (tab: string, seen: string) => {
      await keep(ctx, typed({ phone: "0811" }));
      await forgetInput(ctx, mark(tab, seen));
      return (await rows()).length;
    };
    expect(await left(ONE, "0")).toBe(0);
    expect(await left(OTHER, "1")).toBe(0);
    expect(await left(OTHER, "0")).toBe(1);
    await forgetInput(ctx, undefined);
    await forgetInput(await contextFor(await anApplicant()), mark(ONE, "1"));
    await forgetInput(contextOf(), mark(ONE, "1"));
    expect(await rows()).toHaveLength(1);
  });

  test("when its person discards it, back to the page of the form", async () => {
    const ctx = await contextFor(await anApplicant());
    await keep(ctx, typed({ phone: "0811" }));
    const input = DiscardInput.parse({ unsaved: mark(OTHER, "0") });
    await discardInput(await contextFor(await anApplicant()), input);
    expect(await rows()).toHaveLength(1);
    expect(await discardInput(ctx, input)).toEqual({ path: "/profil/pribadi" });
    expect(await rows()).toEqual([]);
  });

  test("after some days", async () => {
    const ctx = await contextFor(await anApplicant());
    await keep(ctx, typed({ phone: "0811" }));
    const day = 24 * 60 * UNSAVED_DAYS;
    expect(await purgeInputs(contextOf({}, later(day)))).toBe(0);
    expect(await purgeInputs(contextOf({}, new Date(later(day).getTime() + 1)))).toBe(1);
    expect(await rows()).toEqual([]);
  });
});

test("nobody without a NIP and no visitor keeps anything", async () => {
  const code = async (ctx: Context) =>
    (await refusalWritingNothing(() => keep(ctx, typed({ phone: "0811" })))).code;
  expect(await code(await contextFor(await anAccount()))).toBe("applicant-is-pns");
  expect(await code(contextOf())).toBe("record-not-found");
});

test("one person's forms are kept so often within a minute, and another's still", () => {
  const ctx = contextOf({ userId: ONE });
  for (let nth = 0; nth < KEEPS_PER_MINUTE; nth += 1) expect(secondsToWait(ctx, 0)).toBe(0);
  expect(secondsToWait(ctx, 30_000)).toBe(30);
  expect(secondsToWait(contextOf({ userId: OTHER }), 30_000)).toBe(0);
});
