import type { Page } from "@playwright/test";
import { openSelection } from "#e2e/support/demo";
import { fill, follow, press } from "#e2e/support/forms";
import { paper } from "#e2e/support/paper";
import { day } from "#e2e/support/road";
import { checkWithAxe, expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";

test.setTimeout(240_000);

const CHANGES = /\/perubahan$/;

test("an announced selection is amended, extended, and loses one of its posts", async ({
  world,
  pageOf,
  visitorPage,
}) => {
  const visitor = await visitorPage();
  const slug = await openSelection(visitor);
  const secretariat = await pageOf("sekretariat");
  const chair = await pageOf("ketua");
  await secretariat.goto("/kantor");
  await follow(secretariat, /Tahap III/, /\/kantor\/seleksi\/[0-9a-f-]{36}$/);
  const office = new URL(secretariat.url()).pathname;

  await test.step("days in the wrong order are refused with their clause", async () => {
    await secretariat.goto(`${office}/perubahan`);
    await checkWithAxe(secretariat);
    await follow(secretariat, /Usulkan perubahan Jadwal: Penulisan makalah/, /\/usul\/jadwal\//);
    await fill(secretariat, {
      startsOn: day(33),
      endsOn: day(32),
      resultsOn: day(34),
      reason: "Balai Diklat dipakai rekapitulasi bantuan banjir.",
    });
    await press(secretariat, "Minta persetujuan ketua");
    await expect(secretariat.locator(".s-errsum")).toContainText("PP 11/2017 Ps 114(1), 117(4)");
  });

  await test.step("a proposal waits, and the chair publishes it", async () => {
    await fill(secretariat, { startsOn: day(32), endsOn: day(32) });
    await press(secretariat, "Minta persetujuan ketua", /\/perubahan\/[0-9a-f-]{36}$/);
    await expect(secretariat.getByText("Menunggu persetujuan").first()).toBeVisible();
    await visitor.goto(`/seleksi/${slug}/perubahan`);
    await expect(visitor.getByRole("article")).toHaveCount(1);

    await chair.goto(`${office}/perubahan`);
    await follow(chair, "Jadwal: Penulisan makalah", /\/perubahan\/[0-9a-f-]{36}$/);
    await checkWithAxe(chair);
    await fill(chair, { sure: true });
    await press(chair, "Setujui dan terbitkan", CHANGES);

    await visitor.goto(`/seleksi/${slug}`);
    await expect(visitor.getByText("Pengumuman ini sudah berubah")).toBeVisible();
    await follow(visitor, "Lihat isi semula dan yang sekarang", CHANGES);
    const youngest = visitor.getByRole("article").first();
    await expect(youngest.getByRole("heading")).toContainText("Perubahan 2");
    await expect(youngest.locator("del").first()).toBeVisible();
    await checkWithAxe(visitor);
  });

  await test.step("programs read the same", async () => {
    const answer = await visitor.request.get(`/api/v1/selections/${slug}?lang=en`);
    const { amendments } = await answer.json();
    expect(amendments).toHaveLength(2);
    expect(amendments[0]).toMatchObject({
      kind: "AMENDMENT",
      subject: "PAPER",
      after: { startsOn: day(32), endsOn: day(32), resultsOn: day(34) },
    });
  });

  await test.step("before closing nothing can be extended", async () => {
    await chair.goto(`${office}/perubahan/perpanjangan`);
    await expect(
      chair.getByText("Tidak ada jabatan yang dapat diperpanjang sekarang"),
    ).toBeVisible();
  });

  world.moveClock("+6d");
  await test.step("the chair extends the posts that lack applicants, on a decision", async () => {
    await recordPaper(chair, office, "PANEL_DECISION", "07/KEP-PANSEL");
    await chair.goto(`${office}/perubahan/perpanjangan`);
    await checkWithAxe(chair);
    await expect(
      chair.getByRole("row").filter({ hasText: "Cukup, tidak dibuka lagi" }),
    ).toHaveCount(1);
    await fill(chair, {
      reason: "Pelamar yang mengirim kurang dari empat sampai penutupan.",
      sure: true,
    });
    await press(chair, "Tanda tangani dan terbitkan");
    await expect(chair.locator(".s-errsum")).toContainText("memerlukan surat dasar");
    await choose(chair, "decisionId", "07/KEP-PANSEL");
    await fill(chair, { sure: true });
    await press(chair, "Tanda tangani dan terbitkan", CHANGES);

    await visitor.goto(`/seleksi/${slug}`);
    const open = visitor.getByRole("row").filter({ hasText: "Kependudukan" });
    await expect(open).toContainText("Lamar");
    const closed = visitor.getByRole("row").filter({ hasText: "Sekretaris Dewan" });
    await expect(closed).not.toContainText("Lamar");
  });

  await test.step("a draft that missed the deadline can be sent again", async () => {
    const applicant = await pageOf("pelamar1");
    await applicant.goto("/lamaran");
    await expect(applicant.getByText("BELUM DIKIRIM").first()).toBeVisible();
  });

  await test.step("one post is cancelled, the others go on", async () => {
    await chair.goto(`${office}/perubahan`);
    await follow(chair, /Batalkan jabatan Direktur Rumah Sakit/, /\/batal\//);
    await checkWithAxe(chair);
    await choose(chair, "decisionId", "07/KEP-PANSEL");
    await fill(chair, {
      reason: "Jabatan dihapus dari susunan organisasi rumah sakit.",
      sure: true,
    });
    await press(chair, "Batalkan jabatan", CHANGES);

    await visitor.goto(`/seleksi/${slug}`);
    await expect(
      visitor.getByRole("row").filter({ hasText: "Direktur Rumah Sakit" }),
    ).toContainText("Dibatalkan");
    await visitor.goto(`/en/seleksi/${slug}/perubahan`);
    await expect(visitor.getByRole("article")).toHaveCount(4);
    const [file] = await visitor.getByRole("link", { name: /07\/KEP-PANSEL/ }).all();
    const address = (await file?.getAttribute("href")) ?? "";
    expect((await visitor.request.get(address)).headers()["content-type"]).toBe("application/pdf");
  });
});

async function recordPaper(page: Page, office: string, kind: string, number: string) {
  await page.goto(`${office}/surat/baru`);
  await checkWithAxe(page);
  await page.getByRole("button", { name: "Catat surat" }).click();
  await expect(page.locator(".s-errsum")).toContainText("Nomor");
  await fill(page, {
    kind,
    number,
    dated: day(0),
    subject: "Berita acara rapat panitia",
  });
  await page.locator("main input[type=file]").setInputFiles(paper("berita-acara.pdf"));
  await page.getByRole("button", { name: "Catat surat" }).click();
  await expect(page).toHaveURL(/\/surat$/);
  await expect(page.getByRole("row").filter({ hasText: number })).toBeVisible();
}

async function choose(page: Page, field: string, text: string) {
  const select = page.locator(`main select[name=${field}]`);
  const value = await select
    .locator("option")
    .filter({ hasText: text })
    .first()
    .getAttribute("value");
  await select.selectOption(value ?? "");
}
