import { expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";

const HEAD =
  "Kode;Nama jabatan;Unit kerja;Jenjang;Nama pejabat;NIP;Tanggal lahir;Golongan;Menjabat sejak";
const HOLDER = "Ratna Dewanti, S.H., M.H.;19730412 199803 2 901";

test("an administrator mends a sheet, applies it, and sees what falls vacant", async ({
  page,
  signInAs,
}) => {
  const sheet = (...rows: string[]) => ({
    name: "jabatan.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([HEAD, ...rows].join("\r\n")),
  });
  const upload = async (file: ReturnType<typeof sheet>) => {
    await page.goto("/kantor/formasi/impor");
    await page.getByLabel("Berkas XLSX atau CSV").setInputFiles(file);
    await page.getByRole("button", { name: "Baca berkas" }).click();
  };
  await signInAs("admin");

  await upload(
    sheet(`ADM-1;Camat Tirtamulya;Kecamatan Tirtamulya;Administrator;${HOLDER};13/04/1973;IV/a;`),
  );
  await expect(
    page.getByRole("heading", { name: "1 kesalahan. Register belum berubah." }),
  ).toBeVisible();
  const problem = page.getByRole("row").filter({ hasText: "Tanggal lahir" });
  await expect(problem).toContainText("NIP menyebut tanggal lahir 12 April 1973");
  await expect(page.getByRole("button", { name: "Terapkan ke register" })).toHaveCount(0);

  await upload(
    sheet(`ADM-1;Camat Tirtamulya;Kecamatan Tirtamulya;Administrator;${HOLDER};12/04/1973;IV/a;`),
  );
  await page.getByRole("button", { name: "Terapkan ke register" }).click();
  await expect(page.getByRole("heading", { name: /^Diterapkan / })).toBeVisible();

  await page.getByRole("link", { name: "Ke peta jabatan" }).click();
  await page.getByRole("link", { name: /^Administrator/ }).click();
  const row = page.getByRole("row").filter({ hasText: "Camat Tirtamulya" }).last();
  await expect(row).toContainText("1 Mei 2031");
  await expect(row).toContainText("Batas usia pensiun");
});

test("a file that is no sheet is refused with what to do", async ({ page, signInAs }) => {
  await signInAs("admin");
  await page.goto("/kantor/formasi/impor");
  await page.getByRole("button", { name: "Baca berkas" }).click();
  await expect(page.locator(".s-errsum")).toContainText("Belum ada berkas yang dipilih.");
  await page.getByLabel("Berkas XLSX atau CSV").setInputFiles({
    name: "jabatan.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("PK\u0003\u0004 broken"),
  });
  await page.getByRole("button", { name: "Baca berkas" }).click();
  await expect(page.locator(".s-errsum")).toContainText("bukan buku kerja XLSX atau CSV yang utuh");
});

test("figures of a sheet are shown once applied, and a long import says how far it is", async ({
  page,
  signInAs,
}) => {
  await signInAs("admin");
  const upload = async (address: string, field: string, name: string, lines: readonly string[]) => {
    await page.goto(address);
    const panel = page.locator(field);
    const buffer = Buffer.from(lines.join("\r\n"));
    await panel.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
    await panel.getByRole("button", { name: "Baca berkas" }).click();
  };
  const years = (staff: number) => [
    "Tahun;Pegawai awal tahun;Pensiun;Keluar lain;Penerimaan",
    `2031;${staff};10;0;4`,
    "2032;994;10;0;4",
  ];
  await upload("/kantor/formasi/rekap", "#balance", "neraca.csv", years(1001));
  await expect(page.getByRole("row").filter({ hasText: "995" })).toContainText("Perbaiki");
  await upload("/kantor/formasi/rekap", "#balance", "neraca.csv", years(1000));
  await page.getByRole("button", { name: "Terapkan rekapitulasi" }).click();
  await page.getByRole("link", { name: "Ke neraca pegawai" }).click();
  await expect(page.getByRole("row").filter({ hasText: "2032" })).toContainText("988");

  const posts = Array.from({ length: 10_000 }, (_, n) => `SUP-${n};Kepala Seksi;Dinas;Pengawas`);
  const head = "Kode;Nama jabatan;Unit kerja;Jenjang";
  await upload("/kantor/formasi/impor", "main", "jabatan.csv", [head, ...posts]);
  const before = Date.now();
  await page.getByRole("button", { name: "Terapkan ke register" }).click();
  await expect(page.getByRole("heading", { name: /^Diterapkan / })).toBeVisible();
  expect(Date.now() - before).toBeLessThan(30_000);
});
