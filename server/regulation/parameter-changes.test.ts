import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { read } from "#db/client";
import { outbox } from "#db/schema/notification";
import { paper } from "#db/schema/paper";
import { parameterChange, parameterDecision } from "#db/schema/regulation";
import { ANNOUNCEMENT_MIN_DAYS } from "#domain/regulation/announcement";
import { valuesIn } from "#domain/regulation/law";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { loadPublicPaper } from "#server/announcement/load-notices";
import { ChangeParameter, changeParameter } from "#server/regulation/change-parameter";
import { confirmChange } from "#server/regulation/confirm-change";
import { declineChange } from "#server/regulation/decline-change";
import { departureTexts } from "#server/regulation/departures";
import { EndParameter, endParameter } from "#server/regulation/end-parameter";
import { lawInAgency, lawOf } from "#server/regulation/law-of";
import { loadChangeTasks } from "#server/regulation/load-change-tasks";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPdf } from "#testing/pdf";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency, aSelection } from "#testing/scenario";

withFreshDatabase();

const FIELDS = {
  parameter: "announcement.minDays",
  value: "20",
  validFrom: "2026-12-01",
  validTo: "",
  reason: "Peraturan wali kota meminta waktu yang lebih panjang.",
  number: "12/PERWALI/2026",
  dated: "2026-11-20",
  subject: "Peraturan Wali Kota tentang seleksi terbuka",
};
type Fields = Partial<Record<keyof typeof FIELDS, string | string[]>>;

const fileOf = (bytes: Buffer) => ({
  fileName: "perwali.pdf",
  content: Readable.from([bytes]),
  announcedBytes: bytes.length,
});

async function letters(kind: string) {
  const rows = await read()
    .select({ to: outbox.recipientId, payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.kind, kind));
  return rows.toSorted((a, b) => ((a.to ?? "") < (b.to ?? "") ? -1 : 1));
}

async function anAgencyWithStaff() {
  const agencyId = await anAgency();
  const admin = await aMemberOfStaff("AGENCY_ADMIN", agencyId);
  const other = await aMemberOfStaff("AGENCY_ADMIN", agencyId);
  const inspector = await aMemberOfStaff("INSPECTOR", agencyId);
  const change = async (fields: Fields = {}, bytes = aPdf(), by = admin) =>
    changeParameter(
      await contextFor(by),
      ChangeParameter.parse({ ...FIELDS, ...fields, agencyId }),
      fileOf(bytes),
    );
  const end = async (fields: Fields = {}) =>
    endParameter(
      await contextFor(admin),
      EndParameter.parse({ ...FIELDS, ...fields, agencyId }),
      fileOf(aPdf()),
    );
  const confirm = async (changeId: string, by = other, now?: string) =>
    confirmChange(await contextFor(by, now), { changeId });
  const minDays = async (on: string) =>
    valuesIn(ANNOUNCEMENT_MIN_DAYS, await lawInAgency(read(), agencyId, on)).minDays;
  return { agencyId, admin, other, inspector, change, end, confirm, minDays };
}

test("a change counts from its day on, once a second person has confirmed it", async () => {
  const { change, confirm, minDays, inspector } = await anAgencyWithStaff();
  const changeId = await change();
  expect(await minDays("2026-12-01")).toBe(15);
  await confirm(changeId, inspector);
  expect(await minDays("2026-11-30")).toBe(15);
  expect(await minDays("2026-12-01")).toBe(20);
});

test("the second persons are asked, and who proposed is told the outcome", async () => {
  const { admin, other, inspector, change, confirm } = await anAgencyWithStaff();
  const tasksOf = async (person: string) => loadChangeTasks(await contextFor(person));
  const first = await change();
  const proposed = { parameter: "Masa pengumuman, paling singkat", number: "12/PERWALI/2026" };
  const path = "/kantor/peraturan/announcement-minDays";
  const asked = [other, inspector].toSorted();
  expect(await letters("parameter.proposed")).toEqual(
    asked.map((to) => ({ to, payload: { ...proposed, path } })),
  );
  const task = { changeId: first, parameter: "announcement.minDays", validFrom: "2026-12-01" };
  expect(await tasksOf(inspector)).toEqual([task]);
  expect(await tasksOf(other)).toEqual([task]);
  expect(await tasksOf(admin)).toEqual([]);

  await confirm(first, inspector);
  expect(await letters("parameter.confirmed")).toMatchObject([{ to: admin, payload: proposed }]);
  expect(await tasksOf(other)).toEqual([]);
  const declineReason = "Dasarnya belum ditandatangani.";
  const second = await change({ value: "25", number: "13/PERWALI/2026" });
  await declineChange(await contextFor(other), { changeId: second, declineReason });
  expect(await letters("parameter.declined")).toMatchObject([
    { to: admin, payload: { reason: declineReason, number: "13/PERWALI/2026" } },
  ]);
});

test("nobody is told what they took back themselves", async () => {
  const { admin, change } = await anAgencyWithStaff();
  const changeId = await change();
  const declineReason = "Salah menyalin nomornya.";
  await declineChange(await contextFor(admin), { changeId, declineReason });
  expect(await letters("parameter.declined")).toEqual([]);
});

test("it counts in its own agency alone", async () => {
  const { change, confirm } = await anAgencyWithStaff();
  await confirm(await change());
  const another = await anAgencyWithStaff();
  expect(await another.minDays("2026-12-01")).toBe(15);
});

test("an end is an act of its own, with its own second person", async () => {
  const { change, end, confirm, minDays } = await anAgencyWithStaff();
  await confirm(await change());
  const ended = await end({ validFrom: "2027-01-01", number: "1/PERWALI/2026" });
  expect(await minDays("2027-01-01")).toBe(20);
  await confirm(ended);
  expect(await minDays("2026-12-31")).toBe(20);
  expect(await minDays("2027-01-01")).toBe(15);
});

test("one letter may carry several changes; another file under its number is refused", async () => {
  const { change } = await anAgencyWithStaff();
  await change();
  await change({ parameter: "extension.days", value: "10" });
  expect(await read().select().from(paper)).toHaveLength(1);
  const other = { parameter: "extension.maxCount", value: "3" };
  const refusal = await refusalWritingNothing(() => change({ ...other, dated: "2026-11-19" }));
  expect(refusal.code).toBe("paper-number-taken");
});

test("a selection that was announced before keeps its values", async () => {
  // Announced on the 24th at noon, opening on the 30th.
  const { agencyId, selectionId } = await aSelection({
    announcedOn: "2026-11-30",
    opensAt: new Date("2026-11-29T17:00:00.000Z"),
    closesAt: new Date("2026-12-20T17:00:00.000Z"),
  });
  const admin = await aMemberOfStaff("AGENCY_ADMIN", agencyId);
  const other = await aMemberOfStaff("AGENCY_ADMIN", agencyId);
  const law = async () => lawOf(read(), selectionId, new Date("2026-12-20T05:00:00Z"));
  const before = await law();
  const ctx = await contextFor(admin, "2026-11-24T06:00:00Z");
  const fields = { ...FIELDS, agencyId, validFrom: "2026-11-24" };
  const changeId = await changeParameter(ctx, ChangeParameter.parse(fields), fileOf(aPdf()));
  await confirmChange(await contextFor(other, "2026-11-24T07:00:00Z"), { changeId });
  expect(valuesIn(ANNOUNCEMENT_MIN_DAYS, await lawInAgency(read(), agencyId, before.on))).toEqual({
    minDays: 20,
  });
  expect(await law()).toEqual(before);
});

test("the public reads what was set when a selection was announced, with its basis", async () => {
  const { agencyId, slug } = await aSelection({ publishedAt: new Date("2026-11-15T01:00:00Z") });
  const admin = await aMemberOfStaff("AGENCY_ADMIN", agencyId);
  const other = await aMemberOfStaff("AGENCY_ADMIN", agencyId);
  const set = async (parameter: string, value: string, confirmedAt: string) => {
    const day = "2026-11-14";
    const terms = { parameter, value, validFrom: day, dated: day, number: `1/${parameter}` };
    const changeId = await changeParameter(
      await contextFor(admin, "2026-11-14T01:00:00Z"),
      ChangeParameter.parse({ ...FIELDS, ...terms, agencyId, reasonEn: "As the mayor wishes." }),
      fileOf(aPdf()),
    );
    if (confirmedAt !== "") await confirmChange(await contextFor(other, confirmedAt), { changeId });
  };
  await set("applicants.minPerPost", "5", "2026-11-14T02:00:00Z");
  await set("plan.homeAffairsTriggers", "ACTING_HEAD", "2026-11-14T02:00:00Z");
  await set("extension.days", "10", "");
  // Of officials, not of selections.
  await set("retirement.ageJpt", "61", "2026-11-14T02:00:00Z");
  const now = new Date("2026-11-20T05:00:00Z");
  const { departures = [] } = (await loadAnnouncement(now, slug)) ?? {};
  expect(departureTexts("en", departures)).toMatchObject([
    {
      kind: "PARAMETER",
      ruleId: "applicants-min",
      title: "Applicants of each post, at least",
      general: "4 people",
      here: "5 people",
      basis: { number: "1/applicants.minPerPost", dated: "2026-11-14" },
      reason: "As the mayor wishes.",
    },
    { ruleId: "plan-home-affairs-permission", here: "An acting head leads the region" },
  ]);
  for (const { basis } of departures) {
    if (basis === null) continue;
    expect((await loadPublicPaper(slug, basis.id))?.fileName).toBe("perwali.pdf");
    expect(await loadPublicPaper((await aSelection()).slug, basis.id)).toBeNull();
  }
  const papers = await read().select({ id: paper.id, number: paper.number }).from(paper);
  for (const name of ["extension.days", "retirement.ageJpt"]) {
    const own = papers.find(({ number }) => number === `1/${name}`);
    expect(own).toBeDefined();
    expect(await loadPublicPaper(slug, own?.id ?? "")).toBeNull();
  }
});

test.each<[string, Fields, string]>([
  ["below the range", { value: "14" }, "parameter-value"],
  ["with a fraction", { value: "15.5" }, "parameter-value"],
  ["of two values where one is asked", { value: ["x", "20"] }, "parameter-value"],
  ["from yesterday", { validFrom: "2026-11-23" }, "parameter-retroactive"],
  ["that ends before it begins", { validTo: "2026-11-30" }, "parameter-ends-before"],
  ["to what holds anyway", { value: "15" }, "parameter-as-it-is"],
  [
    "of a limit beyond its counterpart",
    { parameter: "weights.bands.paper.lowest", value: "30" },
    "parameter-order",
  ],
  ["on a letter of tomorrow", { dated: "2026-11-25" }, "paper-from-tomorrow"],
])("a change %s is refused", async (_case, fields, code) => {
  const { change } = await anAgencyWithStaff();
  expect((await refusalWritingNothing(() => change(fields))).code).toBe(code);
});

test.each<[string, Fields, string]>([
  ["a parameter that nobody sets", { parameter: "shortlist.count" }, "parameter"],
  ["no number of the basis", { number: " " }, "number"],
  ["no date of the basis", { dated: "" }, "dated"],
  ["a date that does not exist", { validFrom: "2026-02-30" }, "validFrom"],
  ["a reason of a word", { reason: "perlu" }, "reason"],
])("%s does not parse", (_case, fields, field) => {
  const agencyId = "018f3c1e-0000-7000-8000-000000000001";
  const parsed = ChangeParameter.safeParse({ ...FIELDS, ...fields, agencyId });
  expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});

test.each([
  ["no PDF", Buffer.from("<html>"), "upload-not-pdf"],
  ["empty", Buffer.alloc(0), "upload-empty"],
])("a basis that is %s is refused and leaves nothing", async (_case, bytes, code) => {
  const { change } = await anAgencyWithStaff();
  expect((await refusalWritingNothing(() => change({}, bytes))).code).toBe(code);
});

test("one proposal for a parameter waits at a time", async () => {
  const { change, admin } = await anAgencyWithStaff();
  const changeId = await change();
  const again = await refusalWritingNothing(() => change({ value: "25", number: "2" }));
  expect(again.code).toBe("parameter-waits-already");
  const declineReason = "Nilainya salah ketik.";
  await declineChange(await contextFor(admin), { changeId, declineReason });
  await change({ value: "25", number: "2" });
});

test("nothing is ended that is not set", async () => {
  const { end } = await anAgencyWithStaff();
  expect((await refusalWritingNothing(() => end())).code).toBe("parameter-as-it-is");
});

test("nobody confirms their own change", async () => {
  const { change, confirm, admin } = await anAgencyWithStaff();
  const changeId = await change();
  const refusal = await refusalWritingNothing(() => confirm(changeId, admin));
  expect(refusal.code).toBe("parameter-own-change");
});

test("what waited beyond its day is not confirmed any more", async () => {
  const { change, confirm, other } = await anAgencyWithStaff();
  const changeId = await change({ validFrom: "2026-11-24" });
  const late = () => confirm(changeId, other, "2026-11-25T05:00:00Z");
  expect((await refusalWritingNothing(late)).code).toBe("parameter-retroactive");
  await declineChange(await contextFor(other), { changeId, declineReason: "Sudah lewat harinya." });
});

test("two that would cross are not both confirmed", async () => {
  const { change, confirm } = await anAgencyWithStaff();
  const lowest = await change({ parameter: "weights.bands.paper.lowest", value: "20" });
  const highest = await change({ parameter: "weights.bands.paper.highest", value: "17" });
  await confirm(lowest);
  expect((await refusalWritingNothing(() => confirm(highest))).code).toBe("parameter-order");
});

test("what is decided stays decided, also by two at the same moment", async () => {
  const { change, confirm, other, inspector } = await anAgencyWithStaff();
  const changeId = await change();
  const both = await Promise.allSettled([confirm(changeId, other), confirm(changeId, inspector)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await read().select().from(parameterDecision)).toHaveLength(1);
  expect((await refusalWritingNothing(() => confirm(changeId))).code).toBe(
    "transition-not-possible",
  );
  const ctx = await contextFor(other);
  const decline = () => declineChange(ctx, { changeId, declineReason: "Tidak jadi saja." });
  expect((await refusalWritingNothing(decline)).code).toBe("transition-not-possible");
});

test("another agency's people find nothing", async () => {
  const { change, confirm } = await anAgencyWithStaff();
  const stranger = await anAgencyWithStaff();
  const changeId = await change();
  for (const act of [
    () => confirm(changeId, stranger.admin),
    () => change({ number: "9" }, aPdf(), stranger.admin),
  ]) {
    expect((await refusalWritingNothing(act)).code).toBe("record-not-found");
  }
  const ctx = await contextFor(stranger.inspector);
  const decline = () => declineChange(ctx, { changeId, declineReason: "Bukan milik kami." });
  expect((await refusalWritingNothing(decline)).code).toBe("record-not-found");
});

test("neither a change nor its decision can be altered", async () => {
  const { change, confirm } = await anAgencyWithStaff();
  await confirm(await change());
  const { writer } = await import("#db/client").then((client) => ({
    writer: client.inTransaction,
  }));
  await expect(writer((tx) => tx.update(parameterChange).set({ value: 30 }))).rejects.toThrow();
  await expect(writer((tx) => tx.delete(parameterDecision))).rejects.toThrow();
});
