import { fill, follow, press } from "#e2e/support/forms";
import { openPost } from "#e2e/support/open-post";
import { checkWithAxe, expect, signIn } from "#e2e/support/test";
import { test } from "#e2e/support/world";

test.setTimeout(180_000);
const PHONE = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
const SEND = /^Kirim kepada \d+ orang$/;

const NOTICE = {
  audience: "ACTIVE",
  subject: "Ruang tes makalah berpindah",
  body: "Tes makalah berlangsung di Aula Balai Kota, bukan di ruang rapat.\n\nJamnya tetap.",
  subjectEn: "Another room for the paper",
  bodyEn: "The paper is written in the City Hall auditorium.\n\nThe hour stays the same.",
};

test("the secretariat writes to all applicants of a selection, once, and they read it on a phone", async ({
  world,
  visitorPage,
  pageOf,
}) => {
  const { id, postId } = openPost(world.dataDir);
  const list = `/kantor/seleksi/${id}/pemberitahuan`;
  const writer = await pageOf("sekretariat");
  const colleague = await pageOf("sekretariat2");

  await test.step("a notice is written in both languages and previewed", async () => {
    await writer.goto(list);
    await expect(writer.getByRole("heading", { name: "Belum ada pemberitahuan" })).toBeVisible();
    await follow(writer, "Tulis pemberitahuan", /\/pemberitahuan\/baru$/);
    await checkWithAxe(writer);
    await press(writer, "Simpan dan lihat pratinjau");
    await expect(writer.locator(".s-errsum")).toContainText("Kelompok penerima");
    await fill(writer, NOTICE);
    await press(writer, "Simpan dan lihat pratinjau", /\/pemberitahuan\/[0-9a-f-]{36}$/);
    const letters = writer.locator(".s-mail");
    await expect(letters.first()).toContainText("Tes makalah berlangsung di Aula Balai Kota");
    await expect(letters.last()).toContainText("The hour stays the same.");
    await checkWithAxe(writer);
  });
  const notice = new URL(writer.url()).pathname;

  await test.step("its writer tries it out", async () => {
    await press(writer, "Kirim uji kepada saya", /\?uji$/);
    await expect(writer.getByText("Surat uji dalam dua bahasa")).toBeVisible();
    await writer.goto("/kantor/surat-keluar");
    await expect(writer.getByRole("link", { name: `[UJI] ${NOTICE.subject}` })).toBeVisible();
    await expect(writer.getByRole("link", { name: `[TEST] ${NOTICE.subjectEn}` })).toBeVisible();
  });

  await test.step("who applied meanwhile is not written to unseen", async () => {
    await writer.goto(notice);
    await world.runScript("apply.ts", postId, "pelamar2@selter.test");
    await press(writer, SEND);
    await expect(writer.locator(".s-errsum")).toContainText("Daftar penerima berubah");
    await writer.goto(notice);
    await colleague.goto(notice);
    await press(writer, SEND, /\?terkirim$/);
    await expect(writer.getByText("Pemberitahuan dikirim", { exact: true })).toBeVisible();
    await press(colleague, SEND);
    await expect(colleague.locator(".s-errsum")).toContainText("Tidak ada yang dikirim dua kali");
  });

  await test.step("the letters arrive, and the page counts them", async () => {
    await expect(async () => {
      await writer.goto(notice);
      const counted = await writer.locator("#pengiriman .s-tag").textContent();
      const [delivered, all] = /(\d+) dari (\d+)/.exec(counted ?? "")?.slice(1) ?? [];
      expect(Number(all)).toBeGreaterThan(1);
      expect(delivered).toBe(all);
    }).toPass({ timeout: 60_000 });
    await checkWithAxe(writer);
    await writer.goto(list);
    await expect(writer.getByRole("link", { name: NOTICE.subject })).toBeVisible();
  });

  await test.step("an applicant with a draft reads it at the application", async () => {
    const page = await visitorPage(PHONE);
    await signIn(page, "pelamar1");
    await page.goto("/lamaran");
    await follow(page, /^Lanjutkan lamaran/, /\/lamaran\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("heading", { name: NOTICE.subject })).toBeVisible();
    await expect(page.getByText("Jamnya tetap.")).toBeVisible();
    // axe is a script.
    const scripted = await pageOf("pelamar1");
    await scripted.goto(page.url());
    await checkWithAxe(scripted);
  });

  await test.step("the chair reads it without who got it, and the trail says how many did", async () => {
    const chair = await pageOf("ketua");
    await chair.goto(notice);
    await expect(chair.locator(".s-mail")).toHaveCount(2);
    await expect(chair.locator("#penerima, #pengiriman")).toHaveCount(0);
    await chair.goto(`/kantor/seleksi/${id}/jejak`);
    await expect(chair.getByText("Pemberitahuan dikirim kepada pelamar")).toBeVisible();
  });
});
