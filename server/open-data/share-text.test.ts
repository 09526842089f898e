import { expect, test } from "vitest";
import { postPath, postWord } from "#domain/planning/post-path";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { pictureWords, postAt, shareText } from "#server/open-data/share-text";
import { NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aSelection } from "#testing/scenario";

withFreshDatabase();

async function announced(values: Parameters<typeof aSelection>[0] = {}) {
  const { slug } = await aSelection(values);
  const page = await loadAnnouncement(NOON, slug);
  if (!page) throw new Error("Not announced.");
  return page;
}

test("the text says what, who, until when and where, in few lines", async () => {
  const page = await announced();
  const [title, post, agency, deadline, address, ...more] = shareText("id", page).split("\n");
  expect([title, post, agency, deadline]).toEqual([
    "*Seleksi Terbuka JPT Pratama Tahap III*",
    "Kepala Dinas Pendidikan",
    "Pemerintah Kota Tirtakarta",
    "Pendaftaran sampai 29 November 2026 pukul 23.59 WIB",
  ]);
  expect(address).toMatch(new RegExp(`^https?://[^/]+/seleksi/${page.slug}$`));
  expect(more).toEqual([]);
});

test("of a post it leads to the post, in its language", async () => {
  const page = await announced();
  const text = shareText("en", page, page.posts[0]);
  expect(text).toMatch(/^\*Head of Education\*\nSeleksi Terbuka JPT Pratama Tahap III\n/);
  expect(text).toContain("Applications until 29 November 2026, 23:59 WIB");
  expect(text).toMatch(new RegExp(`/en/seleksi/${page.slug}/jabatan/jpt-10$`));
});

test("once it is too late nobody is told until when", async () => {
  const page = await announced({ closesAt: NOON });
  expect(page.standing).toBe("IN_PROGRESS");
  expect(pictureWords("id", page).deadline).toBeNull();
  expect(shareText("id", page)).not.toContain("sampai");
});

test("a post's address holds nothing that means more in an address", async () => {
  expect(postWord("JPT.10/a B")).toBe("jpt-10-a-b");
  expect(postPath("tahap-iii", "JPT-10")).toBe("/seleksi/tahap-iii/jabatan/jpt-10");
  const page = await announced();
  expect(postAt(page, "jpt-10")?.code).toBe("JPT-10");
  expect(postAt(page, "JPT-10")?.code).toBe("JPT-10");
  expect(postAt(page, "jpt-11")).toBeUndefined();
});
