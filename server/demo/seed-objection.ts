import { read } from "#db/client";
import { pointsOf } from "#db/queries/objection";
import { later } from "#server/demo/timeline";
import { actAs, applicationOf, deliverAt, type Walk } from "#server/demo/walk";
import { agreeToAnswer } from "#server/verification/agree-to-answer";
import { answerObjection } from "#server/verification/answer-objection";
import { checkObjection } from "#server/verification/check-objection";
import { confirmObjection } from "#server/verification/confirm-objection";
import { fileObjection } from "#server/verification/file-objection";
import { loadOwnObjection } from "#server/verification/load-objection-form";

const STATEMENT =
  "Kepala badan kepegawaian menandatangani atas nama bupati berdasarkan Peraturan Bupati tentang pendelegasian wewenang kepegawaian, yang disebut dalam konsiderans surat.";

const FINDING =
  "Peraturan yang disebut mendelegasikan mutasi dan cuti, tidak persetujuan mengikuti seleksi terbuka. Pengumuman meminta surat pendelegasian dilampirkan; surat itu tidak ada dalam berkas.";

const HOUR = 60;

/** Who was refused for the signature on the permission objects, and two of the panel let the verdict stand. */
export async function seedObjection(walk: Walk, filedAt: Date): Promise<void> {
  const refused = walk.plan.entrants.find(({ differs }) => differs);
  if (refused === undefined) throw new Error("Nobody of the demo objects.");
  const applicationId = applicationOf(walk, refused);
  const owner = await actAs(walk.cast, refused.person, filedAt);
  const ids = ((await loadOwnObjection(owner, applicationId))?.failures ?? []).map(({ id }) => id);
  const forAll = <Value>(value: Value) => Object.fromEntries(ids.map((id) => [id, value]));
  const { objectionId } = await fileObjection(owner, {
    applicationId,
    attack: forAll(true),
    ground: forAll("MISAPPLIED" as const),
    statement: forAll(STATEMENT),
    truth: "on",
  });
  await checkObjection(await actAs(walk.cast, "sekretariat", later(filedAt, 4 * HOUR)), {
    objectionId,
    version: 1,
    admissible: "YES",
    reason: "Diajukan dalam masa sanggah, menyebut alasan yang disanggah, tanpa dokumen baru.",
  });
  const chair = await actAs(walk.cast, "ketua", later(filedAt, 5 * HOUR));
  await confirmObjection(chair, { objectionId, version: 2 });
  const points = (await pointsOf(read(), objectionId)).map(({ pointId }) => pointId);
  const answeredAt = later(filedAt, 28 * HOUR);
  await answerObjection(await actAs(walk.cast, "panelis3", answeredAt), {
    objectionId,
    version: 3,
    upheld: Object.fromEntries(points.map((id) => [id, "NO" as const])),
    answer: Object.fromEntries(points.map((id) => [id, FINDING])),
    value: {},
    unchanged: "",
  });
  const agreedAt = later(answeredAt, 2 * HOUR);
  await agreeToAnswer(await actAs(walk.cast, "panelis2", agreedAt), { objectionId, version: 4 });
  await deliverAt(later(agreedAt, 1));
}
