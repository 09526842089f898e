import { apply, newcomer, PROFILE, register, send, uploadAll } from "#e2e/support/applicant";
import { dataDir, OPEN_POST, openSelection } from "#e2e/support/demo";
import { fill, follow, press } from "#e2e/support/forms";
import { demoIds } from "#e2e/support/ids";
import { expect, test } from "#e2e/support/test";
import { test as worldTest } from "#e2e/support/world";

test.use({ javaScriptEnabled: false });

test("an applicant needs no JavaScript, and a refused form keeps what was typed", async ({
  page,
}) => {
  const person = newcomer("Danu Prabowo Hartanto, S.STP., M.Si.");
  await register(page, dataDir(), person);

  await page.goto("/lamaran/profil");
  await expect(page).toHaveURL(/\/profil$/);
  await page.goto("/profil/pribadi");
  await fill(page, {
    fullName: person.name,
    ...PROFILE,
    phone: "nol delapan",
    experienceYears: "",
  });
  await press(page, "Simpan profil");
  const summary = page.locator("main a[href$='phone']");
  await expect(summary).toBeVisible();
  await expect(page.locator("[name=phone]")).toHaveValue("nol delapan");
  await expect(page.locator("[name=phone]")).toHaveAttribute("aria-invalid", "true");
  for (const field of ["address", "currentLevel", "currentPostSince", "grade"] as const) {
    await expect(page.locator(`main [name=${field}]`)).toHaveValue(PROFILE[field]);
  }
  await fill(page, { phone: PROFILE.phone, experienceYears: PROFILE.experienceYears });
  await press(page, "Simpan profil");
  await expect(page.getByText("Profil tersimpan.")).toBeVisible();

  await apply(page, await openSelection(page), OPEN_POST);
  await uploadAll(page);
  const application = page.url();
  await page.goto(`${application}/periksa`);
  await fill(page, { truth: true, stages: true });
  await press(page, "Kirim lamaran");
  await expect(page.locator(".s-errsum")).toBeInViewport();
  await expect(page.locator("main [name=truth]")).toBeChecked();
  await expect(page.locator("main [name=publication]")).not.toBeChecked();
  await page.goto(application);
  const receipt = await send(page);

  await follow(page, "Lihat status lamaran", /\/lamaran\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("main")).toContainText(receipt);
  await page.goto(`${application}/mundur`);
  await fill(page, { understood: true });
  await press(page, "Undurkan diri", /\/lamaran\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Anda telah mengundurkan diri").first()).toBeVisible();
});

worldTest.describe("a plan in review", () => {
  worldTest.use({ javaScriptEnabled: false });

  worldTest(
    "goes back with a reason, and on again, without JavaScript",
    async ({ world, pageOf }) => {
      await world.runScript("plan-draft.ts", "INTERNAL_REVIEW");
      const { draft } = demoIds(world.dataDir);
      const plan = `/kantor/seleksi/${draft}/rencana`;
      const officer = await pageOf("ppk");
      const late = await officer.context().newPage();
      const secretariat = await pageOf("sekretariat");

      for (const page of [officer, late]) await page.goto(`${plan}/telaah`);
      await press(officer, "Kembalikan ke sekretariat");
      await expect(officer.locator(".s-errsum")).toContainText("Alasan");
      await fill(officer, { reason: "Bobot makalah belum sesuai dengan kebutuhan jabatan." });
      await press(officer, "Kembalikan ke sekretariat", /\/seleksi\/[0-9a-f-]{36}$/);

      // Whoever comes too late reads who was faster, and nothing of theirs is kept.
      await fill(late, { sure: true });
      await press(late, "Setujui rencana");
      await expect(late.getByText("mengembalikan rencana ini")).toBeVisible();

      await secretariat.goto(`${plan}/periksa`);
      await expect(secretariat.getByText("Bobot makalah belum sesuai")).toBeVisible();
      await follow(secretariat, "Ajukan ke PPK", /\/ajukan$/);
      await press(secretariat, "Ya, ajukan ke PPK", /\/periksa$/);
      await officer.goto(`${plan}/telaah`);
      // Without the letter to BKN it is not approved, and says where that is recorded.
      await fill(officer, { sure: true });
      await press(officer, "Setujui rencana");
      await expect(officer.getByText("Surat permohonan kepada BKN belum dipilih")).toBeVisible();
      await officer.locator("main select[name=requestId]").selectOption({ index: 1 });
      await fill(officer, { sure: true });
      await press(officer, "Setujui rencana", /\/periksa$/);
      await secretariat.goto(`${plan}/tarik`);
      await fill(secretariat, { reason: "Hari pertama pendaftaran perlu diundur." });
      await press(secretariat, "Ya, tarik kembali", /\/periksa$/);
      await expect(secretariat.getByText("menarik kembali rencana ini")).toBeVisible();
    },
  );
});
