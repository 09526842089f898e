import { describe, expect, test } from "vitest";
import { read } from "#db/client";
import { curriculum, curriculumEntry } from "#db/schema/profile";
import { type Entry, entryOf } from "#domain/profile/sections";
import { Stale } from "#domain/refusal";
import { addEntries } from "#server/profile/add-entries";
import { findDeclared } from "#server/profile/declared";
import { loadEntry, loadHistory, loadSection } from "#server/profile/load-history";
import { RemoveEntry, removeEntry } from "#server/profile/remove-entry";
import { SaveEntry, saveEntry } from "#server/profile/save-entry";
import { StateEmpty, stateEmpty } from "#server/profile/state-empty";
import { contents } from "#testing/contents";
import { contextFor, contextOf } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { anAccount, anApplicant } from "#testing/scenario";

withFreshDatabase();

const POST = {
  section: "POST_HISTORY",
  entryId: "",
  version: "0",
  post: " Kepala Bidang Arsip ",
  agency: "Pemerintah Kota Tirtakarta",
  unit: "",
  level: "ADMINISTRATOR",
  echelon: "III.b",
  since: "2020-01-02",
  until: "",
  decreeNumber: "821.2/14",
  decreeDate: "2019-12-28",
  duties: "",
  isRelated: "on",
};

const decree = { decreeNumber: "823/1", decreeDate: "2024-03-20" };
const rank = (grade: "IV/a" | "IV/b", since: string) =>
  entryOf("RANK_HISTORY", { grade, since, ...decree });

describe("a line of a history", () => {
  test("is written with its kinds, and one audit row without personal data", async () => {
    const accountId = await anApplicant();
    await saveEntry(await contextFor(accountId), SaveEntry.parse(POST));
    const [entry] = await read().select().from(curriculumEntry);
    expect(entry).toMatchObject({
      accountId,
      section: "POST_HISTORY",
      values: {
        post: "Kepala Bidang Arsip",
        unit: null,
        until: null,
        isRelated: true,
        isConcurrent: false,
      },
      version: 1,
    });
    const { audit_entry: audit = [] } = await contents();
    expect(audit).toHaveLength(1);
    expect(`${audit[0]}`).not.toContain("Arsip");
  });

  test("mended in two tabs: the second is told what is stored now", async () => {
    const ctx = await contextFor(await anApplicant());
    await saveEntry(ctx, SaveEntry.parse(POST));
    const [line] = (await loadSection(ctx, "POST_HISTORY"))?.entries ?? [];
    const mended = (echelon: string) =>
      SaveEntry.parse({ ...POST, entryId: line?.id, version: "1", echelon });
    await saveEntry(ctx, mended("III.a"));

    const refusal = await refusalWritingNothing(() => saveEntry(ctx, mended("II.b")));
    expect(refusal).toBeInstanceOf(Stale);
    expect((refusal as Stale).current).toMatchObject({ echelon: "III.a", version: "2" });
    await saveEntry(ctx, { ...mended("II.b"), version: 2 });
    const page = await loadEntry(ctx, "POST_HISTORY", line?.id ?? "");
    expect(page).toMatchObject({ version: 3, values: { echelon: "II.b" } });

    const late = RemoveEntry.parse({ entryId: line?.id, version: "2" });
    expect(await refusalWritingNothing(() => removeEntry(ctx, late))).toBeInstanceOf(Stale);
    await removeEntry(ctx, { ...late, version: 3 });
    expect(await read().select().from(curriculumEntry)).toEqual([]);
  });

  test("refused: another's, nobody's, staff's, days to come, ends before it begins, twice", async () => {
    const ctx = await contextFor(await anApplicant());
    const refused = async (who: typeof ctx, change = {}) =>
      (await refusalWritingNothing(() => saveEntry(who, SaveEntry.parse({ ...POST, ...change }))))
        .code;
    expect(await refused(contextOf())).toBe("record-not-found");
    expect(await refused(await contextFor(await anAccount()))).toBe("applicant-is-pns");
    expect(await refused(ctx, { since: "2026-12-30" })).toBe("entry-in-future");
    expect(await refused(ctx, { until: "2019-12-31" })).toBe("entry-ends-early");
    // A term that ends later is a term that ends.
    await saveEntry(ctx, SaveEntry.parse({ ...POST, until: "2027-01-31" }));
    expect(await refused(ctx, { until: "2027-01-31" })).toBe("entry-repeated");

    const [line] = (await loadSection(ctx, "POST_HISTORY"))?.entries ?? [];
    const other = await contextFor(await anApplicant());
    expect(await refused(other, { entryId: line?.id, version: "1" })).toBe("record-not-found");
    expect(await loadEntry(other, "POST_HISTORY", line?.id ?? "")).toBeNull();
    const taken = RemoveEntry.parse({ entryId: line?.id, version: "1" });
    expect((await refusalWritingNothing(() => removeEntry(other, taken))).code).toBe(
      "record-not-found",
    );
  });

  test.each([
    ["post", "", "required"],
    ["level", "RAJA", "choose-one"],
    ["echelon", "V.a", "choose-one"],
    ["since", "2020-02-30", "not-a-date"],
    ["until", "1949-12-31", "not-a-date"],
    ["duties", "x".repeat(601), "too-long"],
  ])("%s = %.9j is told apart: %s", (field, typed, code) => {
    const result = SaveEntry.safeParse({ ...POST, [field]: typed });
    expect(result.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      [field, code],
    ]);
  });

  test("one appraisal a year", async () => {
    const ctx = await contextFor(await anApplicant());
    const typed = { section: "APPRAISALS", entryId: "", version: "0", year: "2025" };
    await saveEntry(ctx, SaveEntry.parse({ ...typed, rating: "GOOD" }));
    const again = SaveEntry.parse({ ...typed, rating: "POOR" });
    expect((await refusalWritingNothing(() => saveEntry(ctx, again))).code).toBe("entry-repeated");
    const later = SaveEntry.parse({ ...typed, year: "2027", rating: "GOOD" });
    expect((await refusalWritingNothing(() => saveEntry(ctx, later))).code).toBe("entry-in-future");
  });
});

describe("a section without entries", () => {
  const nothing = (section: string, said = true) =>
    StateEmpty.parse({ section, ...(said && { nothing: "on" }) });

  test("can be stated so, taken back, and is not empty any more with its first line", async () => {
    const ctx = await contextFor(await anApplicant());
    const stateOf = async (section: string) =>
      (await loadHistory(ctx))?.sections.find((each) => each.section === section)?.state;
    await stateEmpty(ctx, nothing("AWARDS"));
    expect(await stateOf("AWARDS")).toBe("COMPLETE");
    await stateEmpty(ctx, nothing("AWARDS", false));
    expect(await stateOf("AWARDS")).toBe("EMPTY");
    await stateEmpty(ctx, nothing("AWARDS"));
    const award = { detail: "Satyalancana", level: "NATIONAL", giver: "Presiden", year: "2020" };
    await saveEntry(
      ctx,
      SaveEntry.parse({ section: "AWARDS", entryId: "", version: "0", ...award }),
    );
    const [whole] = await read().select().from(curriculum);
    expect(whole).toMatchObject({ statedEmpty: [], version: 4 });
    const late = nothing("AWARDS");
    expect((await refusalWritingNothing(() => stateEmpty(ctx, late))).code).toBe(
      "section-not-empty",
    );
    const ranks = nothing("RANK_HISTORY");
    expect((await refusalWritingNothing(() => stateEmpty(ctx, ranks))).code).toBe(
      "record-not-found",
    );
  });
});

describe("many lines at once", () => {
  test("are all written, or none", async () => {
    const accountId = await anApplicant();
    const ctx = await contextFor(accountId);
    await addEntries(ctx, { entries: [rank("IV/a", "2020-04-01")], statedEmpty: ["AWARDS"] });
    const entries: Entry[] = [rank("IV/b", "2024-04-01"), rank("IV/a", "2020-04-01")];
    expect((await refusalWritingNothing(() => addEntries(ctx, { entries }))).code).toBe(
      "entry-repeated",
    );
    const many = Array.from({ length: 20 }, (_, n) => rank("IV/b", `2024-04-${10 + n}`));
    expect((await refusalWritingNothing(() => addEntries(ctx, { entries: many }))).code).toBe(
      "section-full",
    );
  });
});

describe("what somebody declares", () => {
  test("is the profile as it was said until the history says otherwise", async () => {
    const accountId = await anApplicant();
    const ctx = await contextFor(accountId);
    const before = await findDeclared(read(), accountId, "2026-11-24");
    expect(before).toMatchObject({ version: 1, profile: { grade: "IV/b", experienceYears: 11 } });

    await addEntries(ctx, { entries: [rank("IV/a", "2020-04-01")] });
    await saveEntry(ctx, SaveEntry.parse(POST));
    const after = await findDeclared(read(), accountId, "2026-11-24");
    expect(after).toMatchObject({
      version: 3,
      profile: {
        fullName: before.profile?.fullName,
        grade: "IV/a",
        currentPost: "Kepala Bidang Arsip",
        qualifyingSince: "2020-01-02",
        experienceYears: 6,
        educationLevel: "S2",
      },
    });
  });

  test("nobody else reads it", async () => {
    expect(await loadHistory(contextOf())).toBeNull();
    expect(await loadHistory(await contextFor(await anAccount()))).toBeNull();
    expect(await loadSection(contextOf(), "AWARDS")).toBeNull();
  });
});
