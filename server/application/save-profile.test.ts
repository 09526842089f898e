import { expect, test } from "vitest";
import { read } from "#db/client";
import { applicantProfile } from "#db/schema/application";
import { Stale } from "#domain/refusal";
import { SaveProfile, saveProfile } from "#server/application/save-profile";
import { contents } from "#testing/contents";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { anAccount, anApplicant } from "#testing/scenario";

withFreshDatabase();

const TYPED = {
  version: "0",
  fullName: "  Sari Wulandari, S.H., M.Si.  ",
  birthPlace: "Tirtakarta",
  phone: "0812-0000-0901",
  address: "Jalan Teratai 9, Tirtakarta",
  agencyName: "Pemerintah Kota Tirtakarta",
  unit: "Dinas Sosial",
  currentPost: "Sekretaris Dinas Sosial",
  currentLevel: "ADMINISTRATOR",
  currentPostSince: "2022-01-03",
  qualifyingSince: "",
  grade: "IV/a",
  gradeSince: "2021-04-01",
  educationLevel: "S2",
  educationMajor: "Hukum",
  educationSchool: "Universitas Tirtakarta",
  experienceYears: "9",
};

test("the first save writes the profile and one audit row without personal data", async () => {
  const accountId = await anAccount({ nip: "197805172003032901" });
  await saveProfile(await contextFor(accountId), SaveProfile.parse(TYPED));
  const [profile] = await read().select().from(applicantProfile);
  expect(profile).toMatchObject({
    accountId,
    fullName: "Sari Wulandari, S.H., M.Si.",
    qualifyingSince: null,
    experienceYears: 9,
    updatedAt: NOON,
    version: 1,
  });
  const { audit_entry: audit = [] } = await contents();
  expect(audit).toHaveLength(1);
  expect(`${audit[0]}`).not.toContain("Sari");
});

test("the second of two tabs is told what is stored now, and decides", async () => {
  const accountId = await anApplicant();
  const ctx = await contextFor(accountId);
  await saveProfile(ctx, SaveProfile.parse({ ...TYPED, version: "1", phone: "0812-0000-0111" }));

  const late = SaveProfile.parse({ ...TYPED, version: "1", phone: "0812-0000-0222" });
  const refusal = await refusalWritingNothing(() => saveProfile(ctx, late));

  expect(refusal).toBeInstanceOf(Stale);
  expect((refusal as Stale).current).toMatchObject({ phone: "0812-0000-0111", version: "2" });
  await saveProfile(ctx, { ...late, version: 2 });
  const [profile] = await read().select().from(applicantProfile);
  expect(profile).toMatchObject({ phone: "0812-0000-0222", version: 3 });
});

test("refused: no NIP, nobody, a day that has not come yet, a profile that does not exist", async () => {
  const input = SaveProfile.parse(TYPED);
  const refused = async (ctx: Parameters<typeof saveProfile>[0], change = {}) =>
    (await refusalWritingNothing(() => saveProfile(ctx, { ...input, ...change }))).code;
  const own = await contextFor(await anAccount({ nip: "197805172003032902" }));
  expect(await refused(await contextFor(await anAccount()))).toBe("applicant-is-pns");
  expect(await refused(contextOf())).toBe("record-not-found");
  expect(await refused(own, { gradeSince: "2026-11-25" })).toBe("profile-day-in-future");
  expect(await refused(own, { qualifyingSince: "2027-01-01" })).toBe("profile-day-in-future");
  expect(await refused(own, { version: 3 })).toBe("record-stale");
  await saveProfile(own, { ...input, gradeSince: "2026-11-24" });
});

test.each([
  ["phone", "empat", "not-a-phone"],
  ["grade", "V/a", "choose-one"],
  ["gradeSince", "2021-02-30", "not-a-date"],
  ["gradeSince", "1902-01-01", "not-a-date"],
  ["experienceYears", "9,5", "not-a-whole-number"],
  ["experienceYears", "51", "out-of-range"],
  ["fullName", " ", "required"],
  ["currentLevel", "RAJA", "choose-one"],
])("%s = %j is told apart: %s", (field, typed, code) => {
  const result = SaveProfile.safeParse({ ...TYPED, [field]: typed });
  expect(result.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    [field, code],
  ]);
});
