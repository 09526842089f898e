import { fill, follow, press } from "#e2e/support/forms";
import { openPost } from "#e2e/support/open-post";
import { paper } from "#e2e/support/paper";
import { checkWithAxe, expect, signIn } from "#e2e/support/test";
import { test } from "#e2e/support/world";

test.setTimeout(180_000);
const PHONE = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };

const QUESTION = "Halaman kedua terlalu gelap untuk dibaca. Mohon unggah pindaian yang terbaca.";
const UNCLEAR = "Jabatan mana yang dimaksud pada baris ketiga?";

test("a verifier asks about two documents, and the applicant answers on a phone without JavaScript", async ({
  world,
  visitorPage,
  pageOf,
}) => {
  const page = await visitorPage(PHONE);
  const { id, postId } = openPost(world.dataDir);
  await world.runScript("apply.ts", postId, "pelamar2@selter.test");
  world.moveClock("+12d");
  await world.runScript("start-check.ts", postId);
  await signIn(page, "pelamar2");
  await page.goto("/lamaran");
  await follow(page, "Sekretaris Dewan Perwakilan Rakyat Daerah", /\/lamaran\/[0-9a-f-]{36}$/);
  const own = new URL(page.url()).pathname;
  const work = `/kantor/seleksi/${id}/verifikasi/${own.split("/").at(-1)}`;
  const verifier = await pageOf("sekretariat");
  const documents = verifier.locator("#pemeriksaan .s-judgelist").last().locator(":scope > li");

  await test.step("the verifier says what to send anew and what to explain", async () => {
    await verifier.goto(work);
    await documents.first().getByRole("link", { name: "Tanya pelamar" }).click();
    await expect(verifier).toHaveURL(/\/tanya\//);
    await checkWithAxe(verifier);
    await press(verifier, "Kirim pertanyaan");
    await expect(verifier.locator(".s-errsum")).toContainText("Pertanyaan kepada pelamar");
    await fill(verifier, { question: QUESTION, answerBy: "FILE" });
    await press(verifier, "Kirim pertanyaan", new RegExp(`${work}$`));
    await expect(documents.first()).toContainText("Menunggu jawaban");
    await expect(documents.first().locator("input[type=radio]")).toHaveCount(0);
    await documents.nth(1).getByRole("link", { name: "Tanya pelamar" }).click();
    await fill(verifier, { question: UNCLEAR, answerBy: "WORDS" });
    await press(verifier, "Kirim pertanyaan", new RegExp(`${work}$`));
    await checkWithAxe(verifier);
    await verifier.goto("/kantor/verifikasi");
    await expect(verifier.getByText("Menunggu jawaban pelamar")).toBeVisible();
  });

  await test.step("the applicant sends a readable file and an explanation, once", async () => {
    await page.reload();
    await expect(page.getByRole("heading", { name: "2 pertanyaan menunggu" })).toBeVisible();
    await follow(page, "Lihat dan jawab", /\/klarifikasi$/);
    await expect(page.getByText(QUESTION)).toBeVisible();
    const field = page.locator("main input[type=file]");
    await field.setInputFiles({ ...paper("gelap.pdf"), buffer: Buffer.from("bukan PDF") });
    await press(page, "Kirim berkas pengganti", /tolak=upload-not-pdf/);
    await expect(page.locator(".s-error")).toContainText("bukan PDF");
    await field.setInputFiles(paper("terbaca.pdf"));
    await press(page, "Kirim berkas pengganti", /diterima=/);
    await expect(page.getByRole("link", { name: "Berkas pengganti" })).toBeVisible();
    await page.locator("main textarea").fill("Kepala Bidang Anggaran, 2019 sampai 2022.");
    await press(page, "Kirim jawaban", /klarifikasi/);
    await expect(page.getByText("Kepala Bidang Anggaran")).toBeVisible();
    await expect(page.locator("main textarea, main input[type=file]")).toHaveCount(0);
    await page.goto(own);
    await expect(page.getByRole("link", { name: "Pertanyaan tentang dokumen" })).toBeVisible();
  });

  await test.step("the verifier reads both, and judges", async () => {
    await verifier.goto(work);
    await expect(documents.first()).toContainText("Pelamar mengganti berkas ini");
    await expect(documents.nth(1)).toContainText("Kepala Bidang Anggaran");
    await documents.first().locator("input[value=MET]").check({ force: true });
    await press(verifier, "Simpan pemeriksaan");
    await expect(verifier.getByText("Terakhir disimpan oleh")).toBeVisible();
  });
});
