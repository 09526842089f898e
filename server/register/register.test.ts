import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { COLUMNS } from "#domain/register/sheet";
import { applyImport } from "#server/register/apply-import";
import { loadImport } from "#server/register/load-import";
import { loadRegister } from "#server/register/load-register";
import { loadRegisterFile } from "#server/register/load-register-file";
import { readRegisterFile } from "#server/register/read-register-file";
import { contents } from "#testing/contents";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { setParameter } from "#testing/parameters";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency } from "#testing/scenario";

withFreshDatabase();

const HEAD = Object.values(COLUMNS).join(";");
const HELD =
  "JPT-08;Sekretaris DPRD;Secretary of the City Council;Sekretariat DPRD;JPT Pratama;II.b;14;Perwali 12/2020;Siti Rahmawati, S.Pd., M.M.;19670117 199203 2 901;17/01/1967;IV/c;04/03/2021;;";
const VACANT =
  "JPT-10;Kepala Dinas Pendidikan;;Dinas Pendidikan;JPT Pratama;II.b;;;;;;;;1 Maret 2026;Pensiun";

const aSheet = (...rows: string[]) => ({
  fileName: "register.csv",
  content: Readable.from(Buffer.from([HEAD, ...rows].join("\r\n"))),
});

async function anOffice() {
  const agencyId = await anAgency();
  const admin = await aMemberOfStaff("AGENCY_ADMIN", agencyId);
  return { agencyId, admin, ctx: await contextFor(admin) };
}

async function imported(ctx: Awaited<ReturnType<typeof contextFor>>, ...rows: string[]) {
  const importId = await readRegisterFile(ctx, aSheet(...rows));
  await applyImport(ctx, { importId, version: 1 });
  return importId;
}

test("a sheet is read, looked at and applied, and the register foresees its vacancies", async () => {
  const { ctx } = await anOffice();
  const importId = await readRegisterFile(ctx, aSheet(HELD, VACANT));
  expect(await loadImport(ctx, importId)).toMatchObject({
    rows: 2,
    problemCount: 0,
    appliedAt: null,
    counts: { created: 2, changed: 0, same: 0 },
  });
  expect((await loadRegister(ctx, {}))?.rows).toEqual([]);

  await applyImport(ctx, { importId, version: 1 });
  const page = await loadRegister(ctx, { horizon: "2027-02-01" });
  expect(page).toMatchObject({
    level: "PRATAMA",
    levels: [{ level: "PRATAMA", posts: 2, held: 1 }],
    horizon: "2027-02-01",
    vacantByHorizon: 2,
    rows: [
      {
        code: "JPT-08",
        jobClass: "14",
        standard: "Perwali 12/2020",
        number: {
          number: {
            birthDate: "1967-01-17",
            firstAppointment: "1992-03",
            sex: "FEMALE",
            isAppointedBefore: false,
          },
        },
        vacantOn: "2027-02-01",
        reason: "RETIREMENT",
        findings: [{ code: "tenure-max", citation: { text: "PP 11/2017 Ps 133" } }],
        isUrgent: true,
      },
      {
        code: "JPT-10",
        vacantOn: "2026-03-01",
        reason: "RETIRED",
        holder: null,
        number: null,
        isUrgent: true,
      },
    ],
  });
  expect(page?.months.filter(({ falling }) => falling.length > 0)).toMatchObject([
    { first: "2027-02-01", falling: ["JPT-08"], vacant: 2, titles: [{ id: "Sekretaris DPRD" }] },
  ]);
  expect((await loadRegister(ctx, { horizon: "2027-01-31" }))?.vacantByHorizon).toBe(1);
});

test("any day may be asked for, and a passed one says what the register cannot know", async () => {
  const { ctx } = await anOffice();
  await imported(ctx, HELD, VACANT);
  const past = await loadRegister(ctx, { horizon: "2026-02-28" });
  expect(past).toMatchObject({
    horizon: "2026-02-28",
    isChosen: true,
    unknownOnHorizon: 0,
    vacantByHorizon: 0,
  });
  expect(past?.months).toHaveLength(36);
  expect(past?.months.slice(0, 2)).toMatchObject([
    { first: "2026-02-01", falling: [], vacant: 0 },
    { first: "2026-03-01", falling: ["JPT-10"], vacant: 1 },
  ]);
  expect(await loadRegister(ctx, { horizon: "2021-03-03" })).toMatchObject({ unknownOnHorizon: 1 });
  const unreadable = await loadRegister(ctx, { horizon: "2026-02-30" });
  expect(unreadable).toMatchObject({ isChosen: false, isHorizonUnreadable: true });
  expect(unreadable?.unknownOnHorizon).toBeNull();
  expect(await loadRegister(ctx, { horizon: "" })).toMatchObject({ isHorizonUnreadable: false });
});

test("posts are counted by unit, with whose five years are full", async () => {
  const { ctx } = await anOffice();
  const young = HELD.replace("JPT-08", "JPT-09")
    .replace("19670117", "19740117")
    .replace("17/01/1967", "17/01/1974")
    .replace(/;[^;]*;;$/, ";15 Maret 2022;;");
  await imported(ctx, HELD, young, VACANT);
  const page = await loadRegister(ctx, { horizon: "2027-02-01" });
  expect(page?.byUnit).toEqual([
    { unit: "Dinas Pendidikan", posts: 1, held: 0, vacantByHorizon: 1 },
    { unit: "Sekretariat DPRD", posts: 2, held: 2, vacantByHorizon: 1 },
  ]);
  expect(page?.months.filter(({ tenured }) => tenured.length > 0)).toMatchObject([
    {
      first: "2027-04-01",
      falling: [],
      tenured: ["JPT-09"],
      tenuredTitles: [{ id: "Sekretaris DPRD" }],
    },
  ]);
  expect(page?.tenureYears).toBe(5);
});

test("what is exported is read again without a change", async () => {
  const { ctx } = await anOffice();
  await imported(ctx, HELD, VACANT);
  const bytes = await loadRegisterFile(ctx);
  const importId = await readRegisterFile(ctx, {
    fileName: "register.xlsx",
    content: Readable.from(bytes ?? Buffer.alloc(0)),
  });
  expect(await loadImport(ctx, importId)).toMatchObject({
    problemCount: 0,
    counts: { created: 0, changed: 0, same: 2 },
  });
});

test("a second sheet changes posts by their code, and says beforehand what it changes", async () => {
  const { ctx } = await anOffice();
  await imported(ctx, HELD, VACANT);
  const next = VACANT.replace(
    ";;;;;;1 Maret 2026;Pensiun",
    ";Nur Hidayati, S.Pd.;19790912 200604 2 902;;IV/b;1/10/2026;;",
  );
  const importId = await readRegisterFile(ctx, aSheet(next));
  expect((await loadImport(ctx, importId))?.changes).toMatchObject([
    {
      code: "JPT-10",
      fields: [
        { field: "vacantSince", before: "2026-03-01", after: null },
        { field: "vacancyReason", before: "RETIRED", after: null },
        { field: "holderName", before: null, after: "Nur Hidayati, S.Pd." },
        { field: "holderNip", before: null, after: "197909122006042902" },
        { field: "holderGrade", before: null, after: "IV/b" },
        { field: "appointedOn", before: null, after: "2026-10-01" },
      ],
    },
  ]);
  await applyImport(ctx, { importId, version: 1 });
  expect((await loadRegister(ctx, {}))?.levels).toEqual([{ level: "PRATAMA", posts: 2, held: 2 }]);
});

test("a sheet with a problem changes nothing, and one that was applied is applied once", async () => {
  const { ctx } = await anOffice();
  const wrong = await readRegisterFile(
    ctx,
    aSheet(HELD.replace("17/01/1967", "18/01/1967"), VACANT),
  );
  expect(await loadImport(ctx, wrong)).toMatchObject({
    rows: 1,
    problems: [{ row: 2, column: "birthDate", code: "birth-contradicts", hint: "1967-01-17" }],
  });
  const refusal = await refusalWritingNothing(() =>
    applyImport(ctx, { importId: wrong, version: 1 }),
  );
  expect(refusal).toMatchObject({ code: "sheet-has-problems", facts: { count: 1 } });

  const right = await imported(ctx, HELD);
  expect(
    (await refusalWritingNothing(() => applyImport(ctx, { importId: right, version: 2 }))).code,
  ).toBe("record-stale");
});

test.each([
  ["nothing", Buffer.alloc(0), "sheet-empty"],
  ["a damaged workbook", Buffer.from("PK\u0003\u0004 and no more"), "sheet-not-read"],
  [
    "an old workbook",
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    "sheet-old",
  ],
  [
    "a workbook under a password",
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]),
    "sheet-encrypted",
  ],
  ["no text at all", Buffer.from([0xff, 0xfe, 0x00, 0x81]), "sheet-not-read"],
  ["too many rows", Buffer.from(`${HEAD}\n${"x\n".repeat(20_001)}`), "sheet-too-long"],
])("%s is refused and leaves nothing", async (_, bytes, code) => {
  const { ctx } = await anOffice();
  const refusal = await refusalWritingNothing(() =>
    readRegisterFile(ctx, { fileName: "x", content: Readable.from([bytes]) }),
  );
  expect(refusal.code).toBe(code);
});

test("others read or keep no register, and one agency sees nothing of another", async () => {
  const { agencyId, ctx } = await anOffice();
  const importId = await imported(ctx, HELD);
  const secretariat = await contextFor(await aMemberOfStaff("SECRETARIAT", agencyId));
  expect(await loadRegister(secretariat, {})).toMatchObject({ mayKeep: false, mayPlan: true });
  expect(await loadImport(secretariat, importId)).toBeNull();

  const foreign = (await anOffice()).ctx;
  const observer = await contextFor(await aMemberOfStaff("OBSERVER", agencyId));
  expect((await loadRegister(foreign, {}))?.rows).toEqual([]);
  expect(await loadImport(foreign, importId)).toBeNull();
  expect(await loadRegister(observer, {})).toBeNull();
  expect(await loadRegisterFile(observer)).toBeNull();
  for (const other of [secretariat, observer]) {
    const refusal = await refusalWritingNothing(() => readRegisterFile(other, aSheet(HELD)));
    expect(refusal.code).toBe("record-not-found");
  }
  const refusal = await refusalWritingNothing(() => applyImport(foreign, { importId, version: 2 }));
  expect(refusal.code).toBe("record-not-found");
});

test("ten thousand posts are read and written in seconds", async () => {
  const { ctx } = await anOffice();
  const rows = Array.from({ length: 10_000 }, (_, n) => VACANT.replace("JPT-10", `P-${n}`));
  const began = performance.now();
  const importId = await readRegisterFile(ctx, aSheet(...rows));
  await applyImport(ctx, { importId, version: 1 });
  expect(performance.now() - began).toBeLessThan(30_000);
  expect(await loadRegister(ctx, {})).toMatchObject({
    levels: [{ level: "PRATAMA", posts: 10_000, held: 0 }],
    next: expect.stringMatching(/^P-/),
  });
  const { audit_entry: trail = [] } = await contents();
  expect(trail.map((entry) => JSON.parse(`${entry}`).kind)).toEqual(
    expect.arrayContaining(["register.read", "register.imported"]),
  );
});

test("the forecast follows what the agency has set for its own officials", async () => {
  const { agencyId, ctx } = await anOffice();
  await imported(ctx, HELD);
  await setParameter(agencyId, "retirement.ageJpt", "61", "2026-12-01");
  const page = await loadRegister(ctx, { horizon: "2028-01-31" });
  // In force from December on, when the holder is still 59.
  expect(page).toMatchObject({
    retirementAges: { senior: 60, administrative: 58 },
    vacantByHorizon: 0,
    rows: [{ code: "JPT-08", vacantOn: "2028-02-01" }],
    vacancies: [],
  });
  expect((await loadRegister(ctx, { horizon: "2028-02-01" }))?.vacantByHorizon).toBe(1);
});

test("whose term is full follows what the agency has set, on the day on which it is full", async () => {
  const { agencyId, ctx } = await anOffice();
  await imported(
    ctx,
    HELD.replace("19670117", "19740117")
      .replace("17/01/1967", "17/01/1974")
      .replace(/;[^;]*;;$/, ";15 Maret 2022;;"),
  );
  const tenured = async () => {
    const page = await loadRegister(ctx, {});
    return page?.months.flatMap(({ first, tenured }) => (tenured.length > 0 ? [first] : []));
  };
  expect(await tenured()).toEqual(["2027-04-01"]);
  await setParameter(agencyId, "tenure.maxYears", "6", "2027-03-15");
  expect(await tenured()).toEqual(["2028-04-01"]);
  // Today five years still hold.
  expect(await loadRegister(ctx, {})).toMatchObject({ tenureYears: 5, rows: [{ findings: [] }] });
  const other = await anOffice();
  await imported(other.ctx, HELD.replace(/;[^;]*;;$/, ";1 Maret 2022;;"));
  expect((await loadRegister(other.ctx, {}))?.tenureYears).toBe(5);
  await setParameter(other.agencyId, "tenure.maxYears", "4", "2026-11-24");
  expect(await loadRegister(other.ctx, {})).toMatchObject({
    tenureYears: 4,
    rows: [{ findings: [{ code: "tenure-max", facts: { maxYears: 4 } }] }],
  });
});
