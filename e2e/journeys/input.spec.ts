import { beHumanlySlow, fill, follow, press } from "#e2e/support/forms";
import { paper } from "#e2e/support/paper";
import { expect, test } from "#e2e/support/test";

test.use({ javaScriptEnabled: false });

const FACTS = "Laporan pasar murah Maret 2024 memuat empat puluh nama penerima yang tidak datang.";
const SENDER = "Wahyuni Pertiwi";

const dayIn = (days: number) =>
  new Date(Date.now() + (7 + days * 24) * 3_600_000).toISOString().slice(0, 10);

test("a citizen writes about a candidate, and the chair alone learns who it was", async ({
  pageOf,
  visitorPage,
  expectedErrors,
}) => {
  const page = await pageOf("sekretariat");
  await page.goto("/kantor");
  await follow(page, /Tahap II$/, /\/kantor\/seleksi\/[0-9a-f-]{36}$/);
  const office = `${new URL(page.url()).pathname}/masukan`;
  await page.goto(office);
  await fill(page, { firstDay: dayIn(0), lastDay: dayIn(7) });
  await press(page, "Tetapkan masa masukan", /\?tersimpan$/);
  const address = await page
    .getByRole("link", { name: "Buka halaman publiknya" })
    .getAttribute("href");

  const citizen = await visitorPage();
  await citizen.setViewportSize({ width: 390, height: 844 });
  const slug = address?.split("/").at(-1) ?? "";
  await citizen.goto(`/seleksi/${slug}/hasil`);
  await follow(citizen, "Sampaikan masukan", new RegExp(`/masukan/${slug}$`));
  await citizen.locator("main [name=applicationId]").selectOption({ index: 1 });
  const said = { stance: "CONCERN", topic: "INTEGRITY", facts: FACTS, knowledge: "OWN" } as const;
  await fill(citizen, { ...said, senderContact: "0812-0000-9931", truth: true, answerable: true });
  await beHumanlySlow(citizen);
  await press(citizen, "Kirim masukan");
  await expect(citizen.locator("[name=senderName]")).toHaveAttribute("aria-invalid", "true");
  await expect(citizen.locator("[name=facts]")).toHaveValue(FACTS);
  // Without JavaScript a refused form is a new page, shown at a new moment.
  await fill(citizen, { senderName: SENDER });
  await beHumanlySlow(citizen);
  await press(citizen, "Kirim masukan", /\/masukan\/[^/]+\/[0-9A-Z-]{19}$/);
  await citizen.locator("[name=berkas]").setInputFiles(paper("daftar-hadir.pdf"));
  await press(citizen, "Unggah lampiran");
  await expect(citizen.getByText("1 dari 3 berkas bukti diterima.")).toBeVisible();

  expectedErrors.push(/404/);
  const member = await pageOf("panelis1");
  expect((await member.goto(office))?.status()).toBe(404);
  const chair = await pageOf("ketua");
  await chair.goto(office);
  await expect(chair.getByRole("main")).not.toContainText(SENDER);
  await follow(chair, /^MSK-\d\d-\d{4}$/, /\/masukan\/[0-9a-f-]{36}$/);
  await expect(chair.getByRole("main")).toContainText(SENDER);
  await fill(chair, { act: "use", treatment: "Dicocokkan dengan laporan keuangan kegiatan itu." });
  await press(chair, "Simpan putusan");
  await expect(chair.getByRole("main")).toContainText("Dicocokkan dengan laporan keuangan");

  await citizen.reload();
  await expect(citizen.getByRole("main")).toContainText("Panitia sudah memutus");
  await expect(citizen.getByRole("main")).not.toContainText("laporan keuangan");
});
