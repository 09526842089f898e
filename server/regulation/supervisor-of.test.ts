import { expect, test } from "vitest";
import { read } from "#db/client";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { RecordAdvice, recordAdvice } from "#server/announcement/record-advice";
import { renderLetter } from "#server/notification/render-letter";
import { refusalText } from "#server/refusals";
import { departureTexts } from "#server/regulation/departures";
import { supervisorOf } from "#server/regulation/supervisor-of";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPaper } from "#testing/papers";
import { setParameter } from "#testing/parameters";
import { refusalWritingNothing } from "#testing/refusals";
import { aSelection } from "#testing/scenario";

withFreshDatabase();

const NAME = "Komisi Pengawas ASN";
const BEFORE = "2026-11-10";

/** A selection whose agency named another supervisor before it was announced. */
async function supervised() {
  const selection = await aSelection();
  await setParameter(selection.agencyId, "supervisor.name", NAME, BEFORE, `${BEFORE}T02:00:00Z`);
  return selection;
}

test("a selection names the supervisor that its agency has named, and says so", async () => {
  const { slug, selectionId } = await supervised();
  const page = await loadAnnouncement(NOON, slug);
  expect(page?.supervisor).toBe(NAME);
  expect(departureTexts("en", page?.departures ?? [])).toMatchObject([
    {
      ruleId: "panel-coordination",
      title: "Name of the body that supervises selections",
      general: "BKN",
      here: NAME,
    },
  ]);
  expect(await supervisorOf(read(), selectionId, NOON)).toBe(NAME);
  expect((await loadAnnouncement(NOON, (await aSelection()).slug))?.supervisor).toBe("BKN");
});

test("one that was announced before keeps the name of its announcement", async () => {
  const { agencyId, selectionId } = await aSelection();
  await setParameter(agencyId, "supervisor.name", NAME, "2026-11-25");
  const later = new Date("2026-12-01T05:00:00Z");
  expect(await supervisorOf(read(), selectionId, later)).toBe("BKN");
});

test("a refusal names it in the words of the reader", async () => {
  const selection = await supervised();
  const { selectionId, postId, chair } = selection;
  const adviceId = await aPaper(selection, "FEW_APPLICANTS_ADVICE");
  const ctx = await contextFor(chair.accountId);
  const refused = await refusalWritingNothing(() =>
    recordAdvice(ctx, RecordAdvice.parse({ selectionId, postId, adviceId })),
  );
  expect(refused).toMatchObject({ code: "few-not-asked", facts: { supervisor: NAME } });
  expect((await refusalText("id", refused)).what).toContain(NAME);
});

test("a letter names it, and one from before a name could be set says BKN", () => {
  const letter = (payload: Record<string, string>) =>
    renderLetter({
      kind: "plan.refused",
      locale: "id",
      recipientName: "Sri Wahyuni",
      agencyName: "Pemerintah Kota",
      zone: "Asia/Jakarta",
      payload: { selection: "Seleksi", number: "7/2026", reason: "Jadwal.", path: "/", ...payload },
    });
  expect(letter({ supervisor: NAME }).subject).toBe(`${NAME} menolak rencana: Seleksi`);
  expect(letter({}).subject).toBe("BKN menolak rencana: Seleksi");
});
