import { inTransaction } from "#db/client";
import { updateComplaint } from "#db/queries/complaint";
import { VISITOR } from "#domain/actor";
import { answerComplaint } from "#server/complaint/answer-complaint";
import { enterComplaint } from "#server/complaint/enter-complaint";
import { RecordComplaint, recordComplaint } from "#server/complaint/record-complaint";
import { reviewComplaint } from "#server/complaint/review-complaint";
import { DEMO_AGENCY, DEMO_CODE } from "#server/demo/accounts";
import { seedContext } from "#server/demo/seed-accounts";
import { later } from "#server/demo/timeline";
import { actAs, deliverAt, type Walk } from "#server/demo/walk";
import { codeHashOf } from "#server/tracking-code";

/** Three reports: one answered, one under review, and a new one about the secretariat. */
export async function seedReports({ cast, time, selectionId }: Walk): Promise<void> {
  const { agencyId } = cast;
  const { zone } = DEMO_AGENCY;

  const called = await fromPage(time.at(-5, "21:06"), {
    place: { agencyId, selectionId, zone },
    aboutSecretariat: "NO",
    story:
      "Sekitar pukul 19.00 seseorang yang mengaku utusan panitia menelepon calon pelamar dan meminta Rp 75 juta agar nilai wawancaranya aman. Saya mendengar percakapan itu di kantor.",
    happenedWhen: "Kemarin, sekitar pukul 19.00",
    happenedWhere: "Kantor, lewat telepon",
    receivedOn: time.day(-5),
  });
  // The use case told the code to nobody, since nobody was there to note it down.
  await inTransaction((tx) =>
    updateComplaint(tx, { id: called, version: 1 }, { codeHash: codeHashOf(DEMO_CODE) }),
  );
  const inspector = await actAs(cast, "inspektur", time.at(-4, "09:30"));
  await reviewComplaint(inspector, { complaintId: called, version: 2 });
  await answerComplaint(seedContext(inspector.actor, time.at(-2, "15:12")), {
    complaintId: called,
    version: 3,
    answer:
      "Terima kasih atas laporan Anda. Panitia seleksi tidak meminta biaya apa pun pada tahap mana pun. Nomor penelepon sudah kami teruskan kepada kepolisian, dan peringatan dimuat pada pengumuman.",
  });

  const secretariat = await actAs(cast, "sekretariat", time.at(-3, "10:20"));
  const { complaintId } = await recordComplaint(
    secretariat,
    RecordComplaint.parse({
      about: `selection:${selectionId}`,
      aboutSecretariat: "NO",
      channel: "WHATSAPP",
      receivedOn: time.day(-3),
      story:
        "Pengirim menulis bahwa seorang anggota panitia terlihat makan siang bersama calon pelamar di luar kantor. Dua foto menyertai pesannya.",
      happenedWhere: "Rumah makan di Jalan Tirta Wening",
    }),
    "id",
  );
  const chair = await actAs(cast, "ketua", time.at(-2, "08:45"));
  await reviewComplaint(chair, { complaintId, version: 1 });

  await fromPage(time.at(-1, "20:40"), {
    place: { agencyId, selectionId: null, zone },
    aboutSecretariat: "YES",
    story:
      "Petugas loket sekretariat menolak berkas pelamar dari luar kota dengan alasan kuota, padahal pengumuman tidak menyebut kuota.",
    happenedWhen: "Jumat lalu",
    happenedWhere: "Loket pelayanan",
    receivedOn: time.day(-1),
  });
  await deliverAt(later(time.at(-1, "20:40"), 1));
}

type Told = Pick<
  Parameters<typeof enterComplaint>[2],
  "place" | "aboutSecretariat" | "story" | "happenedWhen" | "happenedWhere" | "receivedOn"
>;

/** What the public page does, without its trap for programs. */
async function fromPage(now: Date, told: Told): Promise<string> {
  const { complaintId } = await inTransaction((tx) =>
    enterComplaint(tx, seedContext(VISITOR, now), {
      ...told,
      channel: "FORM",
      locale: "id",
      reporterName: "",
      reporterEmail: "",
      reporterPhone: "",
    }),
  );
  return complaintId;
}
