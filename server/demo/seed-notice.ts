import { later } from "#server/demo/timeline";
import { actAs, deliverAt, type Walk } from "#server/demo/walk";
import { draftNotice } from "#server/notification/draft-notice";
import { loadNotice } from "#server/notification/load-notices";
import { sendNotice } from "#server/notification/send-notice";

/** The secretariat tells the candidates of a round where their interviews are. */
export async function seedNotice(walk: Walk, writtenAt: Date): Promise<void> {
  const { selectionId } = walk;
  const { noticeId } = await draftNotice(await actAs(walk.cast, "sekretariat", writtenAt), {
    selectionId,
    audience: "CONTINUING",
    postId: null,
    subject: "Ruang tunggu dan tata tertib wawancara",
    subjectEn: "Waiting room and rules of the interviews",
    body: [
      "Wawancara berlangsung di Gedung Balai Kota, lantai tiga. Ruang tunggu ada di ruang 302.",
      "Datanglah 30 menit sebelum giliran Anda dan bawa kartu identitas. Telepon genggam dititipkan selama wawancara.",
    ].join("\n\n"),
    bodyEn: [
      "The interviews take place in the City Hall, third floor. The waiting room is room 302.",
      "Please come 30 minutes before your turn and bring your identity card. Mobile phones are left outside during the interview.",
    ].join("\n\n"),
  });
  const sender = await actAs(walk.cast, "sekretariat2", later(writtenAt, 15));
  const notice = await loadNotice(sender, noticeId);
  const seen = notice?.toSend?.seen ?? "";
  await sendNotice(sender, { noticeId, version: 1, seen });
  await deliverAt(later(writtenAt, 16));
}
