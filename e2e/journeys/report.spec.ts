import { beHumanlySlow, fill, follow, press } from "#e2e/support/forms";
import { expect, test } from "#e2e/support/test";

test.use({ javaScriptEnabled: false });

const STORY =
  "Dua orang mengatakan bahwa nilai wawancara dapat dibeli; seorang menyebut jumlah uangnya.";
const ANSWER = "Kami menelaah laporan ini dan memanggil kedua orang itu. Terima kasih.";

test("a citizen reports without a name, adds a file, and reads the inspector's answer by code", async ({
  page,
  visitorPage,
  signInAs,
}) => {
  await page.goto("/lapor");
  await fill(page, { aboutSecretariat: "NO", story: "Pendek." });
  await press(page, "Kirim laporan");
  await expect(page.locator("[name=story]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[name=about]")).toHaveAttribute("aria-invalid", "true");

  await page.locator("main [name=about]").selectOption({ index: 1 });
  await fill(page, { aboutSecretariat: "NO", story: STORY, happenedWhen: "Senin malam" });
  await beHumanlySlow(page);
  await press(page, "Kirim laporan", /\/lapor\/[0-9A-Z-]{19}\/terkirim$/);
  const code = (await page.locator(".s-bigcode").textContent()) ?? "";

  await page.locator("[name=berkas]").setInputFiles({
    name: "foto-kantor-danang.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("bukan gambar"),
  });
  await press(page, "Unggah lampiran");
  await expect(page.getByText("Isi berkas ini bukan PDF, JPEG, atau PNG.")).toBeVisible();
  await page.locator("[name=berkas]").setInputFiles({
    name: "foto-kantor-danang.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
  });
  await press(page, "Unggah lampiran");
  await expect(page.getByText("Lampiran tersimpan")).toBeVisible();

  const office = await visitorPage();
  await office.goto("/lapor");
  await office.getByLabel("Kode lacak").fill("7Q3K");
  await press(office, "Lacak", /\/lapor\?kode=7Q3K#kode$/);
  await expect(office.getByLabel("Kode lacak")).toHaveValue("7Q3K");
  await expect(office.getByText("Kode ini tidak membuka laporan apa pun")).toBeVisible();
  await office.getByLabel("Kode lacak").fill(code.toLowerCase());
  await press(office, "Lacak", new RegExp(`/lapor/${code}$`));
  await expect(office.getByText("belum mulai ditelaah")).toBeVisible();

  await signInAs("inspektur");
  await expect(page).toHaveURL(/\/kantor\/aduan$/);
  await follow(page, /^ADU-\d\d-\d{4}$/, /\/kantor\/aduan\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("main")).toContainText(STORY);
  await expect(page.getByRole("main")).toContainText("Tanpa nama");
  await expect(page.getByRole("link", { name: /^Unduh ADU-/ })).toBeVisible();
  await press(page, "Mulai telaah");
  await page.locator("#answer-answer").fill(ANSWER);
  await press(page, "Kirim jawaban dan selesaikan");
  await expect(page.getByRole("main")).toContainText("Dijawab");

  await office.reload();
  await expect(office.getByRole("main")).toContainText(ANSWER);
  await expect(office.getByRole("main")).not.toContainText("Wulan Maharani");
});
