import { inTransaction } from "#db/client";
import { position } from "#db/schema/register";

/** A post of the register, vacant unless said otherwise, straight into the table. */
export async function aPosition(
  agencyId: string,
  code: string,
  values: Partial<typeof position.$inferInsert> = {},
): Promise<string> {
  return inTransaction(async (tx) => {
    const [row] = await tx
      .insert(position)
      .values({
        agencyId,
        code,
        title: "Kepala Dinas Pendidikan",
        titleEn: "Head of Education",
        unit: "Dinas Pendidikan",
        level: "PRATAMA",
        vacantSince: "2026-09-01",
        vacancyReason: "RETIRED",
        ...values,
      })
      .returning({ id: position.id });
    if (!row) throw new Error("The insert returned no row.");
    return row.id;
  });
}

/** A holder who retires at 60 on the first of the month after the birthday of the year given. */
export function aHolder(bornOn: string): Partial<typeof position.$inferInsert> {
  return {
    holderName: "Siti Rahmawati, S.Pd., M.M.",
    holderNip: `${bornOn.replaceAll("-", "")}1992032901`,
    holderGrade: "IV/c",
    appointedOn: "2023-03-04",
    vacantSince: null,
    vacancyReason: null,
  };
}
