import { fill, follow, press } from "#e2e/support/forms";
import { demoIds } from "#e2e/support/ids";
import { paper } from "#e2e/support/paper";
import { announce, day } from "#e2e/support/road";
import { checkWithAxe, expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";

test("the secretariat plans from vacancies, and reads why it cannot submit yet", async ({
  page,
  signInAs,
}) => {
  await signInAs("sekretariat");
  await page.goto("/kantor");
  await expect(page.getByRole("main")).toContainText("tanpa rencana seleksi");
  await follow(page, "Rencanakan sekarang", /\/kantor\/formasi#lowongan$/);

  const choices = page.locator("#lowongan input[name=jabatan]");
  const chosen = (await choices.first().getAttribute("value")) ?? "";
  await choices.first().check();
  await choices.nth(1).check();
  await press(page, "Rencanakan seleksi untuk yang dipilih", /\/seleksi\/baru\?jabatan=/);
  await expect(page.getByRole("heading", { name: "2 jabatan dari peta jabatan" })).toBeVisible();
  await fill(page, { name: "Seleksi Terbuka JPT Pratama Tahap IV", firstDay: day(3) });
  await press(page, "Buat rencana", /\/rencana\/umum$/);
  const plan = page.url().replace(/\/umum$/, "");

  await test.step("fourteen days are too few, at the field and with the clause", async () => {
    await page.goto(`${plan}/jadwal`);
    await fill(page, { lastDay: day(16) });
    await press(page, "Simpan jadwal");
    const summary = page.locator("main .s-errsum");
    await expect(summary).toContainText("Masa pendaftaran 14 hari, paling singkat 15 hari.");
    await expect(summary).toContainText("PP 11/2017 Ps 117(2)");
    await expect(page.locator("main [name=lastDay]")).toHaveAttribute("aria-invalid", "true");
    await fill(page, { lastDay: day(17) });
    await press(page, "Simpan jadwal");
    await expect(summary).toBeHidden();
  });

  await test.step("a shift is looked at before it is taken over", async () => {
    await page.goto(`${plan}/jadwal`);
    await page.locator("[name=geser]").fill(day(5));
    await press(page, "Hitung lagi", /geser=/);
    await expect(page.getByRole("columnheader", { name: "Bila digeser" })).toBeVisible();
    await press(page, "Pakai jadwal yang digeser", /\/jadwal$/);
    await expect(page.locator("main [name=announcedOn]").last()).toHaveValue(day(5));
    await expect(page.locator("main [name=lastDay]")).toHaveValue(day(19));
  });

  await test.step("a decree, answers and a way to apply are missing, each with its clause", async () => {
    await page.goto(`${plan}/persetujuan`);
    await press(page, "Simpan jawaban");
    await expect(page.locator("main .s-errsum")).toContainText("Ada 4 yang perlu diperbaiki");
    await page.goto(`${plan}/periksa`);
    const main = page.getByRole("main");
    for (const [missing, clause] of [
      ["Pertanyaan tentang izin Menteri Dalam Negeri belum dijawab.", "UU 10/2016 Ps 71(2)"],
      ["Panitia seleksi beranggotakan 0 orang; seharusnya 5, 7, atau 9.", "PP 11/2017 Ps 114(7)"],
    ] as const) {
      const item = main.getByRole("listitem").filter({ hasText: missing });
      await expect(item).toContainText(clause);
      await expect(item).toContainText("Menghalangi");
    }
    const decree = main.getByRole("listitem").filter({ hasText: "PP 11/2017 Ps 114(2)–(3)" });
    await expect(decree).toContainText("Menyusul, sebelum ditandatangani");
    await expect(page.getByRole("button", { name: "Ajukan ke PPK" })).toBeDisabled();
  });

  await test.step("a post is in one selection at a time", async () => {
    await page.goto("/kantor/formasi");
    await expect(page.locator(`#lowongan input[value="${chosen}"]`)).toHaveCount(0);
    await page.goto(`/kantor/seleksi/baru?jabatan=${chosen}`);
    await expect(
      page.getByRole("heading", { name: "1 jabatan tidak dapat dimasukkan" }),
    ).toBeVisible();
  });
});

test("a plan goes through all hands before anybody reads its announcement", async ({
  world,
  pageOf,
  visitorPage,
}) => {
  await world.runScript("plan-draft.ts", "INTERNAL_REVIEW");
  const office = `/kantor/seleksi/${demoIds(world.dataDir).draft}`;
  const hands = {
    secretariat: await pageOf("sekretariat"),
    second: await pageOf("sekretariat2"),
    officer: await pageOf("ppk"),
    chair: await pageOf("ketua"),
  };
  await hands.officer.goto("/kantor");
  await expect(hands.officer.locator("#tugas")).toContainText("Telaah rencana");
  await announce(hands, `${office}/rencana`);
  const visitor = await visitorPage();
  const link = hands.secretariat.getByRole("main").getByRole("link", { name: "Halaman publik" });
  await visitor.goto((await link.getAttribute("href")) ?? "");
  await expect(visitor.getByRole("main")).toContainText("disetujui BKN");
  const letter = visitor.getByRole("link", { name: /PLAN_APPROVAL|12\/Per/ });
  const file = await visitor.request.get((await letter.getAttribute("href")) ?? "");
  expect(file.headers()["content-type"]).toBe("application/pdf");
});

test("the appointing officer cancels a plan that nobody outside has read", async ({
  world,
  pageOf,
}) => {
  await world.runScript("plan-draft.ts", "INTERNAL_REVIEW");
  const office = `/kantor/seleksi/${demoIds(world.dataDir).draft}`;
  const secretariat = await pageOf("sekretariat");
  await secretariat.goto(`${office}/surat/baru`);
  const kind = "CANCELLATION_DECISION";
  await fill(secretariat, { kind, number: "21/BATAL", dated: day(0), subject: "Pembatalan" });
  await secretariat.locator("main input[type=file]").setInputFiles(paper("keputusan.pdf"));
  await press(secretariat, "Catat surat", /\/surat$/);

  const officer = await pageOf("ppk");
  await officer.goto(`${office}/rencana/periksa`);
  await follow(officer, "Batalkan rencana", /\/batalkan$/);
  await checkWithAxe(officer);
  await press(officer, "Ya, batalkan rencana");
  await expect(officer.locator(".s-errsum")).toContainText("Alasan");
  await officer.locator("main select[name=decisionId]").selectOption({ index: 1 });
  await fill(officer, { reason: "Kedua jabatan digabung dalam susunan baru.", sure: true });
  await press(officer, "Ya, batalkan rencana", /\/periksa$/);
  await expect(officer.getByRole("main")).toContainText("membatalkan rencana ini");

  await secretariat.goto(`${office}/rencana/periksa`);
  await expect(secretariat.getByRole("main")).toContainText("keputusan nomor 21/BATAL");
  await expect(secretariat.getByRole("link", { name: "Ajukan ke PPK" })).toBeHidden();
});

test("an administrator keeps the days off, and a timetable names them", async ({
  page,
  signInAs,
}) => {
  await signInAs("admin");
  await page.goto("/kantor/hari-libur?tahun=2027");
  await expect(page.getByRole("main")).toContainText("Daftar 2027 belum diverifikasi");
  await fill(page, { day: "2027-06-17", name: "Hari Jadi Kota Tirtakarta" });
  await press(page, "Tambahkan", /tahun=2027$/);
  const row = page.getByRole("row").filter({ hasText: "Hari Jadi Kota Tirtakarta" });
  await expect(row).toContainText("Libur instansi");
  await row.getByRole("button").click();
  await expect(row).toHaveCount(0);
});
