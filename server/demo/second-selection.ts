import { read } from "#db/client";
import { findApplication } from "#db/queries/application";
import { sheetsOfPostStage } from "#db/queries/scoring-sheets";
import { panelForPost } from "#db/queries/scoring-stages";
import { withdrawApplication } from "#server/application/withdraw-application";
import { seedClosing } from "#server/demo/seed-applications";
import { publishAll, seedChecks } from "#server/demo/seed-checks";
import { seedInput } from "#server/demo/seed-input";
import { seedNotice } from "#server/demo/seed-notice";
import { assessFor, type Made, openFor, scoreFor, settleFor } from "#server/demo/seed-scores";
import { seedStatements } from "#server/demo/seed-statements";
import { later } from "#server/demo/timeline";
import { actAs, deliverAt, postIdOf, stageNow, type Walk } from "#server/demo/walk";
import { disqualifyCandidate } from "#server/scoring/disqualify-candidate";
import { requestReopening } from "#server/scoring/request-reopening";

/**
 * How far the interview sheets of each post have come by today, by member and candidate: Society
 * complete, Communication 11 of 16, Investment to come, Trade three of five members.
 */
const INTERVIEW_SO_FAR: Readonly<Record<string, (member: number, candidate: number) => Made>> = {
  "JPT-07": () => "SENT",
  "JPT-23": (member, candidate) => {
    const at = member * 4 + candidate;
    return at < 11 ? "SENT" : at < 13 ? "DRAFT" : "NOTHING";
  },
  "JPT-25": () => "NOTHING",
  "JPT-29": (member, candidate) =>
    member < 3 ? "SENT" : member === 3 && candidate < 2 ? "DRAFT" : "NOTHING",
};

/** Round II up to today: interviews under way, nothing of them to be seen (`seed-scenario.md` §6). */
export async function seedSecond(walk: Walk): Promise<void> {
  const { time, plan } = walk;
  const codes = plan.posts.map(({ code }) => code);
  await seedClosing(walk);
  await seedStatements(walk, {
    local: "panelis2",
    post: "JPT-23",
    reason: "Saudara ipar saya melamar pada jabatan ini.",
  });
  await seedChecks(walk, -11);

  for (const [index, code] of codes.entries()) {
    await openFor(walk, "TRACK_RECORD", code, later(time.at(-9, "15:00"), index * 5));
  }
  for (const [index, code] of codes.entries()) {
    await scoreFor(walk, "TRACK_RECORD", code, time.at(-8 + index, "09:00"));
  }
  for (const [index, code] of codes.entries()) {
    await openFor(walk, "ASSESSMENT", code, later(time.at(-5, "07:30"), index * 5));
  }
  for (const [index, code] of codes.entries()) {
    await assessFor(walk, code, later(time.at(-4, "13:00"), index * 75));
  }
  for (const [index, code] of codes.entries()) {
    await settleFor(walk, "ASSESSMENT", code, later(time.at(-3, "09:00"), index * 15));
  }
  await publishAll(walk, "ASSESSMENT", time.at(-3, "13:00"));
  await withdraw(walk, time.at(-3, "19:35"));

  for (const [index, code] of codes.entries()) {
    await openFor(walk, "PAPER", code, later(time.at(-2, "07:00"), index * 5));
  }
  await markAbsent(walk, time.at(-2, "11:15"));
  for (const [index, code] of codes.entries()) {
    await scoreFor(walk, "PAPER", code, later(time.at(-2, "13:00"), index * 35));
  }
  for (const [index, code] of codes.entries()) {
    await settleFor(walk, "PAPER", code, later(time.at(-2, "19:00"), index * 15));
  }
  await publishAll(walk, "PAPER", time.at(-1, "07:00"));
  await seedNotice(walk, time.at(-1, "07:05"));

  for (const [index, code] of codes.entries()) {
    await openFor(walk, "INTERVIEW", code, later(time.at(-1, "07:30"), index * 5));
  }
  for (const [index, code] of codes.entries()) {
    const from = later(time.at(-1, "08:30"), index * 90);
    await scoreFor(walk, "INTERVIEW", code, from, INTERVIEW_SO_FAR[code]);
  }
  await askBack(walk, "panelis1", "JPT-29", time.at(-1, "17:50"));
  await seedInput(walk);
}

async function withdraw(walk: Walk, now: Date): Promise<void> {
  const leaving = walk.plan.entrants.find(({ leaves }) => leaves === "AFTER_ASSESSMENT");
  const applicationId = walk.applicationIds.get(leaving?.person ?? "") ?? "";
  const { version = 0 } = (await findApplication(read(), applicationId)) ?? {};
  await withdrawApplication(await actAs(walk.cast, leaving?.person ?? "", now), {
    applicationId,
    version,
    understood: "on",
  });
  await deliverAt(later(now, 1));
}

async function markAbsent(walk: Walk, now: Date): Promise<void> {
  const absent = walk.plan.entrants.find(({ leaves }) => leaves === "ABSENT_FROM_PAPER");
  const applicationId = walk.applicationIds.get(absent?.person ?? "") ?? "";
  const { postCode = "", paperCode } = (await findApplication(read(), applicationId)) ?? {};
  const { postStageId, version } = await stageNow(walk, "PAPER", postCode);
  await disqualifyCandidate(await actAs(walk.cast, "ketua", now), {
    postStageId,
    version,
    code: paperCode ?? "",
    reason: "ABSENT",
    explanation: "Tidak hadir pada penulisan makalah dan tidak memberi kabar sampai tes selesai.",
  });
  await deliverAt(later(now, 1));
}

/** A member wants to look at a sheet again that is sealed already. */
async function askBack(walk: Walk, local: string, code: string, now: Date): Promise<void> {
  const { postStageId } = await stageNow(walk, "INTERVIEW", code);
  const panel = await panelForPost(read(), walk.selectionId, postIdOf(walk, code));
  const seat = panel.find(({ accountId }) => accountId === walk.cast.accountIds[local]);
  const sheets = await sheetsOfPostStage(read(), postStageId);
  const sheet = sheets.find(
    ({ memberId, state }) => memberId === seat?.memberId && state === "SUBMITTED",
  );
  await requestReopening(await actAs(walk.cast, local, now), {
    sheetId: sheet?.sheetId ?? "",
    version: sheet?.version ?? 0,
    reason: "Nilai dua kriteria tertukar saat saya mengisi lembar ini.",
  });
}
