import { fill, press } from "#e2e/support/forms";
import { linkInLetter } from "#e2e/support/letters";
import { paper } from "#e2e/support/paper";
import { checkWithAxe, demoPassword, expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";

test.setTimeout(180_000);

/** Of `pelamar2`, whose old address nobody reads any more. */
const NIP = "197609212000031902";
const OLD = "pelamar2@selter.test";
const NEW = "wahyu-baru@selter.test";
const WHY = "Alamat e-mail kantor lama tidak dapat dibuka lagi sejak saya pindah tugas.";

test("who lost the old address claims the NIP with a proof, and the holder could have objected", async ({
  world,
  pageOf,
  visitorPage,
}) => {
  const { dataDir } = world;
  const claimant = await visitorPage({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });

  await test.step("registering says the same as ever; the letter leads to the claim", async () => {
    await claimant.goto("/daftar");
    const name = "Wahyu Prasetyo Nugroho, S.T., M.T.";
    await fill(claimant, { nip: NIP, name, email: NEW, password: demoPassword() });
    await press(claimant, "Buat akun", /\/daftar\/terkirim/);
    await claimant.goto(await linkInLetter(dataDir, NEW, "/klaim/"));
    await expect(claimant.getByRole("main")).not.toContainText(OLD);
    await claimant.locator("main input[type=file]").setInputFiles(paper("sk-pangkat.pdf"));
    await press(claimant, "Unggah bukti");
    await expect(claimant.getByText("Bukti tersimpan")).toBeVisible();
    await press(claimant, "Kirim klaim");
    await expect(claimant.locator(".s-errsum")).toBeInViewport();
    await fill(claimant, { ground: "OWN_ACCOUNT", statement: WHY, truth: true });
    await press(claimant, "Kirim klaim", /\/klaim\/terkirim$/);
  });

  await test.step("the operator compares and accepts", async () => {
    const operator = await pageOf("operator");
    await operator.goto("/kantor/klaim");
    await checkWithAxe(operator);
    await operator.locator("main table a").first().click();
    await expect(operator).toHaveURL(/\/kantor\/klaim\/[0-9a-f-]{36}$/);
    await expect(operator.getByRole("main")).toContainText(WHY);
    await expect(operator.getByRole("main")).not.toContainText(OLD);
    await checkWithAxe(operator);
    await operator
      .locator("#terima textarea")
      .fill("Dicocokkan dengan BKPSDM lewat telepon kantor.");
    await press(operator, "Terima klaim");
    await expect(operator.getByRole("main")).toContainText("Pemegang dapat berkeberatan sampai");
  });

  await test.step("the holder is told without a name, and does nothing", async () => {
    const holder = await visitorPage();
    await holder.goto(await linkInLetter(dataDir, OLD, "/keberatan/"));
    await expect(holder.getByRole("main")).toContainText("Seseorang mengklaim NIP");
    await expect(holder.getByRole("main")).not.toContainText(NEW);
    await checkWithAxe(holder);
  });

  await test.step("after three days the account answers to the new address", async () => {
    world.moveClock("+5d");
    await world.runScript("settle-claims.ts");
    await claimant.goto(await linkInLetter(dataDir, NEW, "/lupa-sandi"));
    await fill(claimant, { email: NEW });
    await press(claimant, "Kirim tautan", /\/lupa-sandi\/terkirim/);
    await claimant.goto(await linkInLetter(dataDir, NEW, "/atur-sandi"));
    const password = "kata sandi lain yang panjang";
    await claimant.locator("main input[type=password]").first().fill(password);
    await claimant.getByRole("main").getByRole("button").first().click();
    await expect(claimant).toHaveURL(/\/masuk/);
    await claimant.locator("input[type=email]").fill(NEW);
    await claimant.locator("input[type=password]").fill(password);
    await claimant.getByRole("button", { name: "Masuk", exact: true }).click();
    await expect(claimant).toHaveURL(/\/lamaran/);
    await expect(claimant.getByRole("main")).toContainText("Tahap II");
    const old = await visitorPage();
    await old.goto("/masuk");
    await old.locator("input[type=email]").fill(OLD);
    await old.locator("input[type=password]").fill(demoPassword());
    await old.getByRole("button", { name: "Masuk", exact: true }).click();
    await expect(old.locator(".s-errsum")).toContainText("tidak cocok");
  });
});
