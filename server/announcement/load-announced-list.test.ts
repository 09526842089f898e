import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction } from "#db/client";
import { selectionPost } from "#db/schema/planning";
import { loadAnnounced } from "#server/announcement/load-announced";
import { loadAnnouncedList } from "#server/announcement/load-announced-list";
import { NOON } from "#testing/context";
import { withSeededDatabase } from "#testing/database";
import { anAgency, aSelection } from "#testing/scenario";

const days = (count: number) => new Date(NOON.getTime() + count * 86_400_000);

const world = withSeededDatabase(
  async () => {
    const bengawan = await anAgency({ province: "Bengawan Raya", city: "Tirtakarta" });
    const ministry = await anAgency({ name: "Kementerian Pelayaran" });
    const health = await aSelection({
      agencyId: bengawan,
      name: "Seleksi Rumah Sakit",
      publishedAt: days(-3),
      closesAt: days(2),
    });
    const school = await aSelection({
      agencyId: bengawan,
      name: "Seleksi Pendidikan",
      publishedAt: days(-2),
      closesAt: days(9),
    });
    const ships = await aSelection({
      agencyId: ministry,
      name: "Seleksi Pelayaran",
      publishedAt: days(-1),
      closesAt: days(-0.5),
    });
    await aSelection({ agencyId: bengawan, state: "DRAFT", publishedAt: null });
    await inTransaction(async (tx) => {
      const set = (selectionId: string, values: Partial<typeof selectionPost.$inferInsert>) =>
        tx.update(selectionPost).set(values).where(eq(selectionPost.selectionId, selectionId));
      await set(health.selectionId, { workField: "HEALTH", level: "PRATAMA" });
      await set(school.selectionId, { workField: "EDUCATION", level: "PRATAMA" });
      await set(ships.selectionId, { workField: "WORKS", level: "MADYA" });
    });
    return { slugs: [ships.slug, school.slug, health.slug] };
  },
  { shared: true },
);

const [SHIPS, SCHOOL, HEALTH] = ["ships", "school", "health"] as const;

async function found(asked: Parameters<typeof loadAnnouncedList>[1]): Promise<string[]> {
  const { rows, count } = await loadAnnouncedList(NOON, asked);
  expect(count).toBe(rows.length);
  return rows.map(({ slug }) => [SHIPS, SCHOOL, HEALTH][world().slugs.indexOf(slug)] ?? slug);
}

test.each([
  ["nothing", {}, [SHIPS, SCHOOL, HEALTH]],
  ["part of an agency's name", { agencyWords: "pelaYARan" }, [SHIPS]],
  ["a province", { province: "Bengawan Raya" }, [SCHOOL, HEALTH]],
  ["a province that has announced nothing", { province: "Antah Berantah" }, []],
  ["a level", { level: "MADYA" }, [SHIPS]],
  ["a field", { workField: "HEALTH" }, [HEALTH]],
  ["a field and a level of no one post", { workField: "HEALTH", level: "MADYA" }, []],
  ["what closes soon", { standing: "closing" }, [HEALTH]],
  ["what is open", { standing: "open" }, [SCHOOL, HEALTH]],
  ["words and a field", { text: "seleksi", workField: "EDUCATION" }, [SCHOOL]],
  [
    "no filter of ours",
    { level: "KING", workField: ["x"], province: 7, standing: "?" },
    [SHIPS, SCHOOL, HEALTH],
  ],
] as const)("asking for %s", async (_case, asked, expected) => {
  expect(await found(asked)).toEqual([...expected]);
});

test("offers the provinces in which something was announced", async () => {
  const { provinces } = await loadAnnouncedList(NOON);
  expect(provinces).toEqual(["Bengawan Raya"]);
});

test("counts all and goes on after the last row, with the same filter", async () => {
  const asked = { province: "Bengawan Raya" };
  const first = await loadAnnounced(NOON, asked, 1);
  expect([first.rows[0]?.slug, first.isFirst]).toEqual([world().slugs[1], true]);
  const second = await loadAnnounced(NOON, { ...asked, after: first.next }, 1);
  expect([second.rows[0]?.slug, second.isFirst, second.next]).toEqual([
    world().slugs[2],
    false,
    null,
  ]);
});
