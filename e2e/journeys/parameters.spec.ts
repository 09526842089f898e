import { fill, follow, press } from "#e2e/support/forms";
import { paper } from "#e2e/support/paper";
import { day } from "#e2e/support/road";
import { expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";

test("the agency sets a parameter on a document, and a second person confirms it", async ({
  pageOf,
  expectNoViolations,
}) => {
  const admin = await pageOf("admin");
  await admin.goto("/kantor/peraturan?q=perpanjangan");
  await follow(admin, "Lama perpanjangan", /\/kantor\/peraturan\/extension-days$/);
  await fill(admin, {
    value: "7.5",
    validFrom: day(30),
    reason: "Wali kota meminta waktu yang lebih panjang.",
    number: "12/PERWALI/2026",
    dated: day(0),
    subject: "Peraturan Wali Kota tentang seleksi terbuka",
  });
  await admin.locator("[name=file]").setInputFiles(paper("perwali.pdf"));
  await press(admin, "Kirim untuk disahkan");
  await expect(admin.locator("main .s-errsum")).toContainText("bilangan bulat dari 3 sampai 14");
  await expect(admin.locator("main [name=number]")).toHaveValue("12/PERWALI/2026");

  await fill(admin, { value: "10" });
  await admin.locator("[name=file]").setInputFiles(paper("perwali.pdf"));
  await press(admin, "Kirim untuk disahkan", /\/extension-days$/);
  await expect(admin.getByRole("main")).toContainText("Anda yang mencatat perubahan ini");
  await expectNoViolations(admin);

  const inspector = await pageOf("inspektur");
  await inspector.goto("/kantor/peraturan?yang=waiting");
  await follow(inspector, "Lama perpanjangan");
  await press(inspector, "Sahkan");
  await expect(inspector.locator("main .s-errsum")).toBeVisible();
  await inspector.locator("[name=hasRead]").check();
  await press(inspector, "Sahkan");
  await expect(inspector.getByRole("main")).toContainText("10 hari");
  await expect(inspector.locator("#menunggu")).toBeHidden();

  await admin.goto("/kantor/peraturan?yang=changed");
  await expect(admin.getByRole("main")).toContainText("Diubah instansi");
});
