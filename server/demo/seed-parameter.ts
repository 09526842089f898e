import { Readable } from "node:stream";
import { read } from "#db/client";
import { changesOfAgency } from "#db/queries/parameters";
import { pageOfText } from "#server/demo/pdf";
import type { Cast } from "#server/demo/seed-accounts";
import type { Timeline } from "#server/demo/timeline";
import { actAs, deliverAt } from "#server/demo/walk";
import { ChangeParameter, changeParameter } from "#server/regulation/change-parameter";
import { confirmChange } from "#server/regulation/confirm-change";

/**
 * The agency gives itself more days for the results of a stage, once: the administrator records the
 * regulation, the inspector confirms it. It is older than the plan of the third selection and younger
 * than the announcement of the second, so that the third alone departs from the general rule.
 */
export async function seedParameter(cast: Cast, time: Timeline): Promise<void> {
  const { agencyId } = cast;
  if ((await changesOfAgency(read(), agencyId)).length > 0) return;
  const dated = time.day(-31);
  const number = `24/PERWALI/${dated.slice(0, 4)}`;
  const subject = "Peraturan Wali Kota tentang tata cara seleksi terbuka";
  const content = pageOfText(subject.toUpperCase(), [
    `Nomor: ${number}`,
    `Tanggal: ${dated}`,
    "",
    "Hasil setiap tahap diumumkan paling lambat 10 hari sesudah tahap berakhir.",
    "Peraturan contoh untuk keperluan demo; bukan naskah dinas.",
  ]);
  const changeId = await changeParameter(
    await actAs(cast, "admin", time.at(-30, "10:12")),
    ChangeParameter.parse({
      ...{ agencyId, parameter: "results.maxDays", value: "10", validTo: "" },
      validFrom: time.day(-26),
      reason: "Penyelenggara uji kompetensi memerlukan sepuluh hari untuk menyusun laporannya.",
      reasonEn: "The assessment centre needs ten days to write its report.",
      ...{ number, dated, subject },
    }),
    {
      fileName: "perwali-seleksi-terbuka.pdf",
      content: Readable.from([content]),
      announcedBytes: content.length,
    },
  );
  const inspector = await actAs(cast, "inspektur", time.at(-29, "13:40"));
  await confirmChange(inspector, { changeId });
  await deliverAt(time.at(-29, "13:45"));
}
