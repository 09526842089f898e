import { read } from "#db/client";
import { pointsOf } from "#db/queries/objection";
import type { OBJECTION_GROUNDS } from "#domain/verification/objection";
import type { Entrant } from "#server/demo/scenario";
import { later } from "#server/demo/timeline";
import { actAs, applicationOf, deliverAt, stageNow, type Walk } from "#server/demo/walk";
import { agreeToAnswer } from "#server/verification/agree-to-answer";
import { answerObjection } from "#server/verification/answer-objection";
import { checkObjection } from "#server/verification/check-objection";
import { confirmObjection } from "#server/verification/confirm-objection";
import { fileObjection } from "#server/verification/file-objection";
import { fileStageObjection } from "#server/verification/file-stage-objection";
import { loadOwnObjection } from "#server/verification/load-objection-form";

const STATEMENT =
  "Kepala badan kepegawaian menandatangani atas nama bupati berdasarkan Peraturan Bupati tentang pendelegasian wewenang kepegawaian, yang disebut dalam konsiderans surat.";

const FINDING =
  "Peraturan yang disebut mendelegasikan mutasi dan cuti, tidak persetujuan mengikuti seleksi terbuka. Pengumuman meminta surat pendelegasian dilampirkan; surat itu tidak ada dalam berkas.";

const SECOND_PAGE = "Surat itu dua halaman; tanda tangan dan meterai ada pada halaman kedua.";

const SIGNED =
  "Halaman kedua berkas memuat tanda tangan dan meterai. Kedua verifikator hanya membaca halaman pertama.";

const MIXED_UP =
  "Lampiran cetak laporan asesmen yang dibagikan kepada saya memuat kode peserta lain pada halaman kedua.";

const ANNEX =
  "Halaman kedua lampiran cetak memang memuat kode peserta lain dan sudah diganti. Laporan resmi penilai memuat kode dan nilai yang benar.";

const UNCHANGED =
  "Nilai dihitung dari laporan resmi penilai, bukan dari lampiran cetak; nilai yang diumumkan tetap.";

const HOUR = 60;

type Said = {
  readonly upheld: "YES" | "NO";
  readonly finding: string;
  readonly unchanged: string;
};

/** Who was refused for the signature on the permission objects, and two of the panel let the verdict stand. */
export function seedObjection(walk: Walk, filedAt: Date): Promise<void> {
  return objected(walk, filedAt, ({ differs }) => differs === true, {
    ...{ ground: "MISAPPLIED", statement: STATEMENT, after: 28 * HOUR },
    said: { upheld: "NO", finding: FINDING, unchanged: "" },
  });
}

/** Who was refused for a page that was not turned objects, and an erratum adds them to the list. */
export function seedUpheldObjection(walk: Walk, filedAt: Date): Promise<void> {
  return objected(walk, filedAt, ({ wronged }) => wronged === true, {
    ...{ ground: "OVERLOOKED", statement: SECOND_PAGE, after: 26 * HOUR },
    said: { upheld: "YES", finding: SIGNED, unchanged: "" },
  });
}

/** Somebody objects to every reason alike, and two of the panel answer so many minutes later. */
async function objected(
  walk: Walk,
  filedAt: Date,
  isObjector: (entrant: Entrant) => boolean,
  how: {
    readonly ground: (typeof OBJECTION_GROUNDS)[number];
    readonly statement: string;
    readonly after: number;
    readonly said: Said;
  },
): Promise<void> {
  const refused = walk.plan.entrants.find(isObjector);
  if (refused === undefined) throw new Error("Nobody of the demo objects.");
  const applicationId = applicationOf(walk, refused);
  const owner = await actAs(walk.cast, refused.person, filedAt);
  const ids = ((await loadOwnObjection(owner, applicationId))?.failures ?? []).map(({ id }) => id);
  const forAll = <Value>(value: Value) => Object.fromEntries(ids.map((id) => [id, value]));
  const { objectionId } = await fileObjection(owner, {
    applicationId,
    attack: forAll(true),
    ground: forAll(how.ground),
    statement: forAll(how.statement),
    truth: "on",
  });
  await admit(
    walk,
    objectionId,
    filedAt,
    "Diajukan dalam masa sanggah, menyebut alasan yang disanggah, tanpa dokumen baru.",
  );
  await settle(walk, objectionId, later(filedAt, how.after), how.said);
}

/** The later choice objects to a code in an annex of the assessment; it was wrong, and no score is. */
export async function seedStageObjection(walk: Walk, filedAt: Date): Promise<void> {
  const objector = walk.plan.entrants.find(({ person }) => person === "pelamar3");
  if (objector === undefined) throw new Error("Nobody of the demo objects to a result.");
  const { postStageId } = await stageNow(walk, "ASSESSMENT", objector.post);
  const owner = await actAs(walk.cast, objector.person, filedAt);
  const { objectionId } = await fileStageObjection(owner, {
    applicationId: applicationOf(walk, objector),
    postStageId,
    error: { WRONG_PERSON: true },
    statement: { WRONG_PERSON: MIXED_UP },
    truth: "on",
  });
  await admit(
    walk,
    objectionId,
    filedAt,
    "Diajukan dalam masa sanggah dan menyebut kesalahan administrasi, bukan nilainya.",
  );
  await settle(walk, objectionId, later(filedAt, 5 * HOUR + 30), {
    upheld: "YES",
    finding: ANNEX,
    unchanged: UNCHANGED,
  });
}

/** The secretariat proposes that it can be dealt with, and the chair confirms. */
async function admit(
  walk: Walk,
  objectionId: string,
  filedAt: Date,
  reason: string,
): Promise<void> {
  await checkObjection(await actAs(walk.cast, "sekretariat", later(filedAt, 4 * HOUR)), {
    ...{ objectionId, version: 1, admissible: "YES", reason },
  });
  const chair = await actAs(walk.cast, "ketua", later(filedAt, 5 * HOUR));
  await confirmObjection(chair, { objectionId, version: 2 });
}

/** A member answers every point alike, and two hours later another agrees. */
async function settle(
  walk: Walk,
  objectionId: string,
  answeredAt: Date,
  said: Said,
): Promise<void> {
  const points = (await pointsOf(read(), objectionId)).map(({ pointId }) => pointId);
  await answerObjection(await actAs(walk.cast, "panelis3", answeredAt), {
    objectionId,
    version: 3,
    upheld: Object.fromEntries(points.map((id) => [id, said.upheld])),
    answer: Object.fromEntries(points.map((id) => [id, said.finding])),
    value: {},
    unchanged: said.unchanged,
  });
  const agreedAt = later(answeredAt, 2 * HOUR);
  await agreeToAnswer(await actAs(walk.cast, "panelis2", agreedAt), { objectionId, version: 4 });
  await deliverAt(later(agreedAt, 1));
}
