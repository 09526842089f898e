import { inTransaction, read } from "#db/client";
import { findInput, findInputWindow } from "#db/queries/input";
import { VISITOR } from "#domain/actor";
import type { InputAct } from "#domain/input/life-cycle";
import { DEMO_AGENCY } from "#server/demo/accounts";
import { seedContext } from "#server/demo/seed-accounts";
import { later } from "#server/demo/timeline";
import { actAs, deliverAt, type Walk } from "#server/demo/walk";
import { enterInput } from "#server/input/enter-input";
import { RecordInput, recordInput } from "#server/input/record-input";
import { setInputWindow } from "#server/input/set-window";
import { settleInput } from "#server/input/settle-input";

/**
 * The days of the plan, which the secretariat made longer before they were over: five inputs, three of
 * them settled.
 */
export async function seedInput(walk: Walk): Promise<void> {
  const { cast, time, selectionId } = walk;
  const opened = await findInputWindow(read(), selectionId);
  if (opened === null) throw new Error("The plan of the demo opened no days for input.");
  const { firstDay, version } = opened;
  const secretariat = await actAs(cast, "sekretariat", time.at(-3, "08:20"));
  await setInputWindow(secretariat, { selectionId, firstDay, lastDay: time.day(6), version });

  const market = await fromPage(walk, -6, "ratna.ayuningtyas", {
    stance: "SUPPORT",
    topic: "PERFORMANCE",
    knowledge: "OWN",
    facts:
      "Saya pedagang Pasar Tirta Lama. Saat beliau menjadi sekretaris dinas, pendataan ulang los selesai dalam dua bulan dan daftarnya ditempel di pintu pasar.",
    senderName: "Marlina Sitorus",
    senderContact: "0812-0000-9911",
  });
  const rumour = await fromPage(walk, -5, "teguh.wirawan", {
    stance: "CONCERN",
    topic: "CONFLICT",
    knowledge: "HEARSAY",
    facts: "Kata tetangga saya, beliau berteman lama dengan salah seorang anggota panitia seleksi.",
    senderName: "Yohanes Kelen",
    senderContact: "yohanes.kelen@example.test",
  });
  const { inputId: posted } = await recordInput(
    await actAs(cast, "sekretariat", time.at(-4, "10:05")),
    RecordInput.parse({
      selectionId,
      applicationId: walk.applicationIds.get("rangga.wardhana"),
      stance: "CONCERN",
      topic: "NEUTRALITY",
      knowledge: "DOCUMENT",
      facts:
        "Unggahan warga memuat foto kandidat di panggung kampanye pada hari kerja, dengan tanggal dan tempatnya.",
      channel: "SOCIAL_MEDIA",
      link: "https://medsos.example.test/warga/unggahan/48213",
      receivedOn: time.day(-4),
    }),
  );
  await settle(
    walk,
    market,
    -3,
    "09:10",
    "use",
    "Dicocokkan dengan laporan dinas; benar, dan dicatat dalam rekam jejak.",
  );
  await settle(
    walk,
    rumour,
    -3,
    "09:25",
    "dismiss",
    "Tidak ada fakta yang dapat diperiksa. Anggota panitia sudah menyatakan hubungannya sebelum tahap dibuka.",
  );
  await settle(
    walk,
    posted,
    -3,
    "09:40",
    "forward",
    "Diteruskan kepada Inspektorat Kota untuk diperiksa sebagai dugaan pelanggaran netralitas.",
  );

  await fromPage(walk, -2, "sri.handayani", {
    stance: "CONCERN",
    topic: "INTEGRITY",
    knowledge: "OWN",
    facts:
      "Pada pelatihan bulan Maret saya menandatangani daftar hadir dua hari, sedangkan kegiatannya berlangsung satu hari. Kandidat adalah penanggung jawab kegiatan itu.",
    senderName: "Rosalina Ndun",
    senderContact: "0812-0000-9931",
  });
  await fromPage(walk, -1, "lilis.suryani", {
    stance: "SUPPORT",
    topic: "INTEGRITY",
    knowledge: "DOCUMENT",
    facts:
      "Laporan tahunan dinas menyebut beliau mengembalikan bingkisan dari penyedia dan melaporkannya kepada unit pengendalian gratifikasi.",
    senderName: "Bonifasius Tukan",
    senderContact: "0812-0000-9947",
  });
  await deliverAt(time.at(-1, "21:00"));
}

type Said = Omit<
  Parameters<typeof enterInput>[3],
  "applicationId" | "channel" | "link" | "receivedOn"
>;

/** What the public page does, without its trap for programs. */
async function fromPage(walk: Walk, day: number, about: string, said: Said): Promise<string> {
  const { cast, time, selectionId } = walk;
  const now = time.at(day, "20:15");
  const place = { agencyId: cast.agencyId, selectionId, zone: DEMO_AGENCY.zone };
  const { inputId } = await inTransaction((tx) =>
    enterInput(tx, seedContext(VISITOR, now), place, {
      ...said,
      applicationId: walk.applicationIds.get(about) ?? "",
      channel: "FORM",
      link: "",
      receivedOn: time.day(day),
    }),
  );
  await deliverAt(later(now, 1));
  return inputId;
}

async function settle(
  { cast, time }: Walk,
  inputId: string,
  day: number,
  at: string,
  act: InputAct,
  treatment: string,
): Promise<void> {
  const { version = 0 } = (await findInput(read(), inputId)) ?? {};
  const chair = await actAs(cast, "ketua", time.at(day, at));
  const heard = { heardOn: null, hearing: "" };
  await settleInput(chair, { inputId, act, treatment, version, ...heard });
}
