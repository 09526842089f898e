import { read } from "#db/client";
import { findPlan, listMembers } from "#db/queries/plan";
import { approveAmendment } from "#server/announcement/decide-amendment";
import { proposeAmendment } from "#server/announcement/propose-amendment";
import { proposePanelChange } from "#server/announcement/propose-panel-change";
import { demoEmail } from "#server/demo/accounts";
import { seedPaper } from "#server/demo/seed-papers";
import { actAs, deliverAt, type Walk } from "#server/demo/walk";

const NEW_PHONE = "(0200) 555-0142";

/** The area code of the telephone number was wrong in the announcement: it is amended. */
export async function seedThird({ cast, time, plan, selectionId }: Walk): Promise<void> {
  const yesterday = (local: string, clock: string) => actAs(cast, local, time.at(-1, clock));
  const basisId = await seedPaper(await yesterday("sekretariat", "15:10"), selectionId, {
    kind: "BASIS",
    number: `800/${417 + plan.announced}/BKPSDM/${time.day(-1).slice(0, 4)}`,
    dated: time.day(-1),
    subject: "Ralat nomor telepon sekretariat",
  });
  const announced = await findPlan(read(), selectionId);
  if (announced === null) throw new Error("The selection has no plan.");
  const { contactName, contactAddress, howToApply, howToApplyEn } = announced;
  const { amendmentId } = await proposeAmendment(await yesterday("sekretariat", "15:20"), {
    selectionId,
    part: "CONTACT",
    subjectId: null,
    basisId,
    reason: "Kode wilayah telepon keliru dalam pengumuman; nomor ini yang benar.",
    reasonEn: "The area code was wrong in the announcement; this number is right.",
    after: { contactName, contactPhone: NEW_PHONE, contactAddress, howToApply, howToApplyEn },
  });
  const chair = await yesterday("ketua", "16:05");
  await approveAmendment(chair, { amendmentId, version: 1, sure: "on" });
  await deliverAt(time.at(-1, "16:06"));
  await seedPanelChange({ cast, time, plan, selectionId });
}

/** A member goes to another office; the change of the panel waits for an approval. */
async function seedPanelChange(walk: Omit<Walk, "postIds" | "applicationIds">): Promise<void> {
  const { cast, time, plan, selectionId } = walk;
  const secretariat = await actAs(cast, "sekretariat", time.at(-1, "16:20"));
  await seedPaper(secretariat, selectionId, {
    kind: "PANEL_COORDINATION",
    number: `800.1.2/${431 - plan.begun}/${time.day(-2).slice(0, 4)}`,
    dated: time.day(-2),
    subject: "Koordinasi penggantian anggota panitia seleksi dengan BKN",
  });
  const decreeId = await seedPaper(secretariat, selectionId, {
    kind: "PANEL_DECREE",
    number: `821.2/${131 - plan.begun}/${time.day(-1).slice(0, 4)}`,
    dated: time.day(-1),
    subject: "Penggantian anggota panitia seleksi terbuka JPT pratama",
  });
  const members = await listMembers(read(), selectionId);
  const idOf = (local: string) =>
    members.find(({ accountId }) => accountId === cast.accountIds[local])?.id ?? "";
  await proposePanelChange(secretariat, {
    selectionId,
    leaving: [idOf("panelis3")],
    leftOn: time.day(-1),
    hasSuccessor: "YES",
    email: demoEmail("pengganti"),
    name: "Dra. Sekar Palupi, M.A.P.",
    element: "OTHER_AGENCY",
    institution: "Biro Organisasi Provinsi Bengawan Raya",
    postLevel: "PRATAMA",
    expertise: "Kelembagaan dan tata laksana",
    fromSupervisor: false,
    chairId: idOf("ketua"),
    decreeId,
    reason: "Anggota pindah tugas ke instansi lain dan tidak lagi dapat mengikuti seleksi.",
    reasonEn: "The member moves to another agency and can no longer take part.",
  });
  await deliverAt(time.at(-1, "16:21"));
}
