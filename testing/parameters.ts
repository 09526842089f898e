import { Readable } from "node:stream";
import { ChangeParameter, changeParameter } from "#server/regulation/change-parameter";
import { confirmChange } from "#server/regulation/confirm-change";
import { contextFor, NOON } from "#testing/context";
import { aPdf } from "#testing/pdf";
import { aMemberOfStaff } from "#testing/scenario";

/**
 * Sets a parameter in an agency from a day on, through an administrator and the inspector.
 * @param now when they do; a selection is judged by what was set before it was published
 */
export async function setParameter(
  agencyId: string,
  parameter: string,
  value: string,
  validFrom: string,
  now: string | Date = NOON,
): Promise<void> {
  const changeId = await changeParameter(
    await contextFor(await aMemberOfStaff("AGENCY_ADMIN", agencyId), now),
    ChangeParameter.parse({
      ...{ agencyId, parameter, value, validFrom, validTo: "" },
      reason: "Peraturan wali kota menetapkan nilai lain.",
      number: `${parameter}/PERWALI/2026`,
      dated: "2026-11-02",
      subject: "Peraturan Wali Kota",
    }),
    { fileName: "perwali.pdf", content: Readable.from([aPdf()]), announcedBytes: null },
  );
  await confirmChange(await contextFor(await aMemberOfStaff("INSPECTOR", agencyId), now), {
    changeId,
  });
}
