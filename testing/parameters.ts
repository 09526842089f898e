import { Readable } from "node:stream";
import { ChangeParameter, changeParameter } from "#server/regulation/change-parameter";
import { confirmChange } from "#server/regulation/confirm-change";
import { contextFor } from "#testing/context";
import { aPdf } from "#testing/pdf";
import { aMemberOfStaff } from "#testing/scenario";

/** Sets a parameter in an agency from a day on, through an administrator and the inspector. */
export async function setParameter(
  agencyId: string,
  parameter: string,
  value: string,
  validFrom: string,
): Promise<void> {
  const changeId = await changeParameter(
    await contextFor(await aMemberOfStaff("AGENCY_ADMIN", agencyId)),
    ChangeParameter.parse({
      ...{ agencyId, parameter, value, validFrom, validTo: "" },
      reason: "Peraturan wali kota menetapkan nilai lain.",
      number: `${parameter}/PERWALI/2026`,
      dated: "2026-11-20",
      subject: "Peraturan Wali Kota",
    }),
    { fileName: "perwali.pdf", content: Readable.from([aPdf()]), announcedBytes: null },
  );
  await confirmChange(await contextFor(await aMemberOfStaff("INSPECTOR", agencyId)), { changeId });
}
