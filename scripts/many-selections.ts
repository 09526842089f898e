import { closeDatabase, commitWithoutWaiting, inTransaction } from "#db/client";
import { agency } from "#db/schema/agency";
import { selection, selectionPost } from "#db/schema/planning";
import { addDays } from "#domain/calendar";
import { WORK_FIELDS } from "#domain/planning/work-field";
import { shifted } from "#server/clock";

// For measurements: fills an empty, migrated database with so many announced selections of so many
// agencies, straight into the tables. `node scripts/many-selections.ts 1000 200`

const [selections = 0, agencies = 0] = process.argv.slice(2).map(Number);
const HOUR = 3_600_000;
const PROVINCES = 34;

try {
  await fill(shifted(new Date()));
} finally {
  await closeDatabase();
}

async function fill(now: Date): Promise<void> {
  commitWithoutWaiting();
  await inTransaction(async (tx) => {
    const agencyIds: string[] = [];
    for (let number = 1; number <= agencies; number++) {
      const place = `Kota ${number}`;
      const [row] = await tx
        .insert(agency)
        .values({
          slug: `kota-${number}`,
          name: `Pemerintah ${place}`,
          secretariatName: `BKPSDM ${place}`,
          address: `Jalan Balai Kota ${number}, ${place}`,
          phone: "(021) 555-0100",
          email: `bkpsdm@kota-${number}.test`,
          zone: "Asia/Jakarta",
          province: `Provinsi ${(number % PROVINCES) + 1}`,
          city: place,
        })
        .returning({ id: agency.id });
      if (row !== undefined) agencyIds.push(row.id);
    }
    for (let number = 1; number <= selections; number++) {
      const publishedAt = new Date(now.getTime() - number * HOUR);
      const firstDay = publishedAt.toISOString().slice(0, 10);
      const lastDay = addDays(firstDay, 15);
      const closesAt = new Date(`${addDays(lastDay, 1)}T00:00:00+07:00`);
      const [row] = await tx
        .insert(selection)
        .values({
          agencyId: agencyIds[number % agencyIds.length] ?? "",
          slug: `seleksi-${number}`,
          name: `Seleksi Terbuka JPT Pratama ${number}`,
          nameEn: `Open Selection of Senior Officials ${number}`,
          state: number % 3 === 0 ? "CLOSED" : "RUNNING",
          announcementNumber: `${number}/PANSEL-JPTP/XI/2026`,
          announcedOn: firstDay,
          lastDay,
          opensAt: publishedAt,
          closesAt,
          publicationMode: "RANKED_WITH_SCORE",
          resultIdentity: "NAME",
          createdAt: publishedAt,
          publishedAt,
        })
        .returning({ id: selection.id });
      if (row === undefined) continue;
      await tx.insert(selectionPost).values(
        [1, 2, 3].map((position) => ({
          selectionId: row.id,
          code: `JPT-${position}`,
          prefix: ["SATU", "DUA", "TIGA"][position - 1] ?? "",
          title: `Kepala Dinas Urusan ${position} dari Seleksi ${number}`,
          titleEn: `Head of Office ${position} of Selection ${number}`,
          unit: `Dinas Urusan ${position}`,
          level: "PRATAMA" as const,
          workField: WORK_FIELDS[(number + position) % WORK_FIELDS.length] ?? "OTHER",
          requiredLevels: {},
          position,
          lastDay,
          closesAt,
        })),
      );
    }
  });
}
