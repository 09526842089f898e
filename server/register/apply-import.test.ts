import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, read, type Transaction } from "#db/client";
import { beginImport, insertImportRows } from "#db/queries/register-import";
import { selectionPost } from "#db/schema/planning";
import { position, registerImport, registerImportRow } from "#db/schema/register";
import { COLUMNS } from "#domain/register/sheet";
import type { Context } from "#server/context";
import { applyImport } from "#server/register/apply-import";
import { loadImport } from "#server/register/load-import";
import { purgeReadings } from "#server/register/purge-readings";
import { readRegisterFile } from "#server/register/read-register-file";
import { writePositions } from "#server/register/write-positions";
import { contents } from "#testing/contents";
import { contextFor, contextOf } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { aPosition } from "#testing/register";
import { aMemberOfStaff, anAgency, aSelection } from "#testing/scenario";
import { auditOf } from "#testing/verification-scenario";

withFreshDatabase();

const HEAD = Object.values(COLUMNS).join(";");
const A_DAY = 86_400_000;

let agencyId: string;
let ctx: Context;

beforeEach(async () => {
  agencyId = await anAgency();
  ctx = await contextFor(await aMemberOfStaff("AGENCY_ADMIN", agencyId));
});

const readSheet = (...rows: string[]) =>
  readRegisterFile(ctx, {
    fileName: "register.csv",
    content: Readable.from(Buffer.from([HEAD, ...rows].join("\r\n"))),
  });

async function imported(...rows: string[]): Promise<string> {
  const importId = await readSheet(...rows);
  await applyImport(ctx, { importId, version: 1 });
  return importId;
}

const posts = (count: number) =>
  Array.from({ length: count }, (_, n) => `K-${n};Kepala Seksi;;Dinas;Pengawas;;;;;;;;;;`);

const registerOf = async (whose: string) => {
  const rows = await read().select().from(position).where(eq(position.agencyId, whose));
  return new Map(rows.map(({ code, ...row }) => [code, row]));
};

describe("a messy sheet", () => {
  const NEW = [
    'JPT-08; Sekretaris  DPRD ;Secretary;"Sekretariat; DPRD";jpt pratama;II.b;14;Perwali 12/2020;"Siti ""R"" Rahmawati, S.Pd.";19670117 199203 2 901;17-01-1967;IV/c;4 Maret 2021;;',
    "JPT-10;Kepala Dinas Pendidikan;;Dinas Pendidikan;Pratama;;;;KOSONG;;;;;1/3/2026;pensiun",
    "ADM-1;Camat;;Kecamatan Ä;Administrator;;;;Edi;197805172002031902;;;;;",
    ";;;;;;;;;;;;;;",
    "adm-2;Camat 100%;;Kecamatan;administrator;;;;-;;;;;;",
  ];
  const vacant = { holderName: null, holderNip: null, holderGrade: null, appointedOn: null };
  const bare = { titleEn: null, echelon: null, jobClass: null, standard: null };
  const none = { vacantSince: null, vacancyReason: null };
  const AS_NEW = {
    "JPT-08": {
      title: "Sekretaris DPRD",
      titleEn: "Secretary",
      unit: "Sekretariat; DPRD",
      level: "PRATAMA",
      echelon: "II.b",
      jobClass: "14",
      standard: "Perwali 12/2020",
      ...none,
      holderName: 'Siti "R" Rahmawati, S.Pd.',
      holderNip: "196701171992032901",
      holderGrade: "IV/c",
      appointedOn: "2021-03-04",
    },
    "JPT-10": {
      ...{ ...bare, ...vacant, title: "Kepala Dinas Pendidikan", unit: "Dinas Pendidikan" },
      ...{ level: "PRATAMA", vacantSince: "2026-03-01", vacancyReason: "RETIRED" },
    },
    "ADM-1": {
      ...{ ...bare, ...none, title: "Camat", unit: "Kecamatan Ä", level: "ADMINISTRATOR" },
      ...{ holderName: "Edi", holderNip: "197805172002031902" },
      ...{ holderGrade: null, appointedOn: null },
    },
    "adm-2": {
      ...{ ...bare, ...none, ...vacant, title: "Camat 100%", unit: "Kecamatan" },
      level: "ADMINISTRATOR",
    },
  };

  test("makes new posts, and of a foreign agency with the same codes none changes", async () => {
    const foreign = await anAgency();
    await aPosition(foreign, "JPT-08");
    const before = await registerOf(foreign);
    const importId = await imported(...NEW);
    expect(Object.fromEntries(await registerOf(agencyId))).toEqual(
      Object.fromEntries(
        Object.entries(AS_NEW).map(([code, row]) => [
          code,
          { ...row, agencyId, version: 1, id: expect.any(String) },
        ]),
      ),
    );
    expect(await registerOf(foreign)).toEqual(before);
    expect(await auditOf("register.imported")).toMatchObject([
      { subjectId: importId, agencyId, after: { created: 4, changed: 0, same: 0 } },
    ]);
    expect(await read().select().from(registerImport)).toMatchObject([
      { state: "APPLIED", appliedAt: ctx.now, rows: 4, version: 2 },
    ]);
  });

  test("changes posts where it differs, keeps their ids, and leaves what it leaves out", async () => {
    const left = "JPT-99;Staf Ahli;;Sekretariat;Pratama;;;;;;;;;;";
    await imported(...NEW, left);
    const before = await registerOf(agencyId);
    const importId = await readSheet(
      // The holder has gone, one has come, one lost what is known besides, one is as before.
      "JPT-08;Sekretaris DPRD;;Sekretariat;Pratama;II.b;14;Perwali 12/2020;;;;;;1/11/2026;Mutasi",
      "JPT-10;Kepala Dinas Pendidikan;;Dinas Pendidikan;Pratama;;;;Edi;197805172002031902;;IV/b;1/10/2026;;",
      "ADM-1;Camat;;Kecamatan Ä;Pengawas;;;;Edi;197805172002031902;;;;;",
      NEW[4] ?? "",
      "ADM-3;Camat;;Kecamatan;Administrator;;;;;;;;;;",
    );
    const page = await loadImport(ctx, importId);
    expect(page?.counts).toEqual({ created: 1, changed: 3, same: 1 });
    expect(
      page?.changes.map(({ code, fields }) => [code, fields?.map(({ field }) => field)]),
    ).toEqual([
      [
        "JPT-08",
        [
          ...["titleEn", "unit", "vacantSince", "vacancyReason"],
          ...["holderName", "holderNip", "holderGrade", "appointedOn"],
        ],
      ],
      [
        "JPT-10",
        [
          ...["vacantSince", "vacancyReason"],
          ...["holderName", "holderNip", "holderGrade", "appointedOn"],
        ],
      ],
      ["ADM-1", ["level"]],
      ["ADM-3", undefined],
    ]);
    await applyImport(ctx, { importId, version: 1 });
    const gone = { titleEn: null, unit: "Sekretariat", vacantSince: "2026-11-01" };
    const edi = { holderName: "Edi", holderNip: "197805172002031902" };
    const made = { ...bare, ...none, ...vacant, title: "Camat", unit: "Kecamatan" };
    expect(await registerOf(agencyId)).toEqual(
      new Map<string, unknown>([
        ...before,
        [
          "JPT-08",
          {
            ...{ ...before.get("JPT-08"), ...vacant, ...gone },
            ...{ vacancyReason: "TRANSFERRED", version: 2 },
          },
        ],
        [
          "JPT-10",
          {
            ...{ ...before.get("JPT-10"), ...none, ...edi },
            ...{ holderGrade: "IV/b", appointedOn: "2026-10-01", version: 2 },
          },
        ],
        ["ADM-1", { ...before.get("ADM-1"), level: "SUPERVISOR", version: 2 }],
        [
          "ADM-3",
          { ...made, level: "ADMINISTRATOR", agencyId, version: 1, id: expect.any(String) },
        ],
      ]),
    );
    const trail = await auditOf("register.imported");
    expect(trail.at(-1)).toMatchObject({ after: { created: 1, changed: 3, same: 1 } });
  });
});

test("posts of running selections of the agency are tied to those that a sheet makes", async () => {
  const known = await aPosition(agencyId, "JPT-11");
  const tied = await aSelection({ agencyId });
  const over = await aSelection({ agencyId, state: "CLOSED" });
  const foreign = await aSelection();
  const earlier = await aSelection({ agencyId });
  await inTransaction((tx) =>
    tx.update(selectionPost).set({ code: "JPT-11" }).where(eq(selectionPost.id, earlier.postId)),
  );
  await imported(
    "JPT-10;Kepala Dinas Pendidikan;;Dinas Pendidikan;Pratama;;;;;;;;;;",
    "JPT-11;Kepala Dinas Kesehatan;;Dinas Kesehatan;Pratama;;;;;;;;;;",
  );
  const made = (await registerOf(agencyId)).get("JPT-10")?.id;
  expect(made).not.toBe(known);
  const rows = await read()
    .select({ id: selectionPost.id, positionId: selectionPost.positionId })
    .from(selectionPost);
  expect(new Map(rows.map(({ id, positionId }) => [id, positionId]))).toEqual(
    new Map([
      [tied.postId, made],
      [over.postId, null],
      [foreign.postId, null],
      // Its post was in the register before: whoever left it untied may have meant it.
      [earlier.postId, null],
    ]),
  );
});

describe("other writers", () => {
  test("wait for a few statements, however many rows a sheet has", async () => {
    const importId = await readSheet(...posts(2_500));
    const sheet = { id: importId, agencyId, rows: 2_500 };
    for (const expected of [
      { created: 2_500, changed: 0, same: 0 },
      { created: 0, changed: 0, same: 2_500 },
    ]) {
      const { written, counts } = await inTransaction(async (tx) => {
        const counting = countingWrites(tx);
        return { counts: await writePositions(counting.tx, sheet), written: counting.written() };
      });
      expect(counts).toEqual(expected);
      // One for each thousand rows, and one that ties posts where some are new.
      expect(written).toBe(expected.created > 0 ? 4 : 3);
    }
  });

  test("come between the chunks in which the rows of a sheet are kept", async () => {
    let [isDone, between] = [false, 0];
    const writing = async () => {
      for (let n = 0; !isDone; n += 1) {
        await aPosition(agencyId, `X-${n}`);
        const [sheet] = await read().select().from(registerImport);
        if (sheet?.state === "READING") between += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const others = writing();
    await readSheet(...posts(1_200));
    isDone = true;
    await others;
    expect(between).toBeGreaterThan(1);
  });
});

test("of a sheet that is wrong throughout all is counted and the first of it told", async () => {
  const importId = await readSheet(...posts(250).map((row) => row.replace("Pengawas", "Eselon")));
  const page = await loadImport(ctx, importId);
  expect(page).toMatchObject({ rows: 0, problemCount: 250 });
  expect(page?.problems).toHaveLength(100);
  const refusal = await refusalWritingNothing(() => applyImport(ctx, { importId, version: 1 }));
  expect(refusal).toMatchObject({ code: "sheet-has-problems", facts: { count: 250 } });
});

describe("a sheet whose reading broke off", () => {
  async function brokenOff(): Promise<string> {
    const importId = await inTransaction((tx) =>
      beginImport(tx, {
        ...{ agencyId, fileName: "register.csv" },
        ...{ uploadedBy: ctx.actor.userId ?? "", uploadedAt: ctx.now },
      }),
    );
    const row = { importId, title: "Camat", unit: "Kecamatan", level: "ADMINISTRATOR" } as const;
    await inTransaction((tx) =>
      insertImportRows(
        tx,
        ["ADM-1", "ADM-2"].map((code, place) => ({ ...row, code, place })),
      ),
    );
    return importId;
  }

  test("is shown to nobody and changes nothing", async () => {
    const importId = await brokenOff();
    expect(await loadImport(ctx, importId)).toBeNull();
    const refusal = await refusalWritingNothing(() => applyImport(ctx, { importId, version: 1 }));
    expect(refusal.code).toBe("record-not-found");
  });

  test("is deleted after a day, and no sheet that was read to its end is", async () => {
    await readSheet(...posts(2));
    const whole = await contents();
    await brokenOff();
    const at = (later: number) => contextOf({}, new Date(ctx.now.getTime() + later));
    expect(await purgeReadings(at(A_DAY))).toBe(0);
    expect(await read().select().from(registerImportRow)).toHaveLength(4);
    expect(await purgeReadings(at(A_DAY + 1))).toBe(1);
    expect(await contents()).toEqual(whole);
  });
});

/** A transaction that counts what it is told to write. */
function countingWrites(tx: Transaction) {
  let written = 0;
  const counted = new Proxy(tx, {
    get(target, name) {
      if (["insert", "update", "delete"].includes(String(name))) written += 1;
      const found = Reflect.get(target, name);
      return typeof found === "function" ? found.bind(target) : found;
    },
  });
  return { tx: counted, written: () => written };
}
