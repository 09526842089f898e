import type { StageKind } from "#domain/planning/terms";
import { seedClosing } from "#server/demo/seed-applications";
import { publishAll, seedChecks } from "#server/demo/seed-checks";
import { seedFinish } from "#server/demo/seed-finish";
import {
  seedObjection,
  seedStageObjection,
  seedUpheldObjection,
} from "#server/demo/seed-objection";
import { assessFor, openFor, type SheetStage, scoreFor, settleFor } from "#server/demo/seed-scores";
import { seedStatements } from "#server/demo/seed-statements";
import { later } from "#server/demo/timeline";
import type { Walk } from "#server/demo/walk";

/** Round I, from the closing of its window to the published choice (`seed-scenario.md` §5). */
export async function seedFirst(walk: Walk): Promise<void> {
  const { time } = walk;
  await seedClosing(walk);
  await seedStatements(walk);
  await seedChecks(walk, -60);
  await seedUpheldObjection(walk, time.at(-56, "08:15"));
  await seedObjection(walk, time.at(-56, "10:20"));

  await forEachPost(walk, (code, delay) =>
    openFor(walk, "ASSESSMENT", code, later(time.at(-53, "07:30"), delay)),
  );
  await forEachPost(walk, (code, delay) =>
    assessFor(walk, code, later(time.at(-48, "09:00"), delay * 20)),
  );
  await settleAndPublish(walk, "ASSESSMENT", time.at(-46, "13:00"), time.at(-46, "16:00"));
  await seedStageObjection(walk, time.at(-45, "08:40"));

  await scored(walk, "TRACK_RECORD", time.at(-44, "08:00"));
  await scored(walk, "PAPER", time.at(-44, "13:00"));
  await settleAndPublish(walk, "TRACK_RECORD", time.at(-43, "09:00"), time.at(-43, "11:00"));
  await settleAndPublish(walk, "PAPER", time.at(-43, "13:00"), time.at(-43, "15:00"));
  await scored(walk, "INTERVIEW", time.at(-42, "08:30"));
  await settleAndPublish(walk, "INTERVIEW", time.at(-41, "13:00"), time.at(-41, "15:00"));

  await seedFinish(walk, [
    {
      post: "JPT-10",
      picked: "pelamar3",
      reason:
        "Memimpin pembaruan 42 sekolah dasar selama lima tahun dan menurunkan angka putus sekolah. Pengalaman ini paling sesuai dengan prioritas pendidikan kota.",
    },
    {
      post: "JPT-30",
      tie: {
        admitted: "lestari.widyaningrum",
        reason:
          "Nilai akhir sama, 79,79. Sesuai kriteria dalam pengumuman, nilai wawancara yang lebih tinggi didahulukan: 81,80 dibanding 81,20.",
      },
      picked: "raka.wibisono",
      reason:
        "Peringkat pertama, menyusun dokumen perencanaan lima tahunan yang selaras dengan anggaran, dan menguasai pengendalian program lintas perangkat daerah.",
    },
  ]);
}

async function forEachPost(
  { plan }: Walk,
  act: (code: string, delay: number) => Promise<void>,
): Promise<void> {
  for (const [index, { code }] of plan.posts.entries()) await act(code, index * 6);
}

/** One stage, opened and scored for all posts. */
async function scored(walk: Walk, kind: SheetStage, from: Date): Promise<void> {
  await forEachPost(walk, (code, delay) => openFor(walk, kind, code, later(from, delay)));
  await forEachPost(walk, (code, delay) => scoreFor(walk, kind, code, later(from, 30 + delay)));
}

async function settleAndPublish(
  walk: Walk,
  kind: StageKind,
  settled: Date,
  published: Date,
): Promise<void> {
  await forEachPost(walk, (code, delay) => settleFor(walk, kind, code, later(settled, delay * 3)));
  await publishAll(walk, kind, published);
}
