import type { Page } from "@playwright/test";
import writeWorkbook from "write-excel-file/node";
import { apply } from "#e2e/support/applicant";
import { fill, follow, press } from "#e2e/support/forms";
import { paper } from "#e2e/support/paper";
import {
  acceptPact,
  announced,
  day,
  idIn,
  preparePapers,
  seatPanel,
  submit,
} from "#e2e/support/road";
import { checkWithAxe, expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";

test.setTimeout(300_000);

const HEAD = ["Kode", "Nama jabatan", "Unit kerja", "Jenjang", "Kosong sejak", "Sebab kosong"];
const POSTS = [
  ["JPT-91", "Kepala Dinas Kearsipan", "Dinas Kearsipan", "JPT Pratama", "01/10/2026", "Pensiun"],
  ["JPT-92", "Kepala Dinas Kebudayaan", "Dinas Kebudayaan", "JPT Pratama", "01/10/2026", "Mutasi"],
] as const;
const CHANGES = /\/perubahan$/;

test("from a sheet of posts to an announcement that is amended, extended, and loses a post", async ({
  world,
  pageOf,
  visitorPage,
}) => {
  const admin = await pageOf("admin");
  const secretariat = await pageOf("sekretariat");
  const chair = await pageOf("ketua");
  const visitor = await visitorPage();

  await test.step("the administrator imports two vacant posts", async () => {
    const rows = [HEAD, ...POSTS].map((row) => row.map((value) => ({ value, type: String })));
    await admin.goto("/kantor/formasi/impor");
    await admin.getByLabel("Berkas XLSX atau CSV").setInputFiles({
      name: "jabatan.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: await writeWorkbook(rows).toBuffer(),
    });
    await admin.getByRole("button", { name: "Baca berkas" }).click();
    await admin.getByRole("button", { name: "Terapkan ke register" }).click();
    await expect(admin.getByRole("heading", { name: /^Diterapkan / })).toBeVisible();
  });

  const plan = await test.step("the secretariat plans a selection for both", async () => {
    await secretariat.goto("/kantor/formasi");
    for (const [, title] of POSTS) {
      await secretariat
        .locator("#lowongan tr")
        .filter({ hasText: title })
        .getByRole("checkbox")
        .check();
    }
    await press(secretariat, "Rencanakan seleksi untuk yang dipilih", /\/seleksi\/baru\?jabatan=/);
    await fill(secretariat, { name: "Seleksi Terbuka Arsip dan Budaya", firstDay: day(0) });
    await press(secretariat, "Buat rencana", /\/rencana\/umum$/);
    return new URL(secretariat.url()).pathname.replace(/\/umum$/, "");
  });

  await test.step("it is blocked thrice, each time with the clause", async () => {
    await secretariat.goto(`${plan}/periksa`);
    const main = secretariat.getByRole("main");
    for (const [missing, clause] of [
      ["Keputusan pembentukan panitia seleksi belum dicatat", "PP 11/2017 Ps 114(2)–(3)"],
      ["Pertanyaan tentang izin Menteri Dalam Negeri belum dijawab.", "UU 10/2016 Ps 71(2)"],
      ["Panitia seleksi beranggotakan 0 orang; seharusnya 5, 7, atau 9.", "PP 11/2017 Ps 114(7)"],
    ] as const) {
      const item = main.getByRole("listitem").filter({ hasText: missing });
      await expect(item).toContainText(clause);
    }
    await expect(secretariat.getByRole("button", { name: "Ajukan ke PPK" })).toBeDisabled();
  });

  const { office, slug } = await test.step("mended, it is announced", async () => {
    await secretariat.goto(`${plan}/umum`);
    await fill(secretariat, { howToApply: "Daftar dan kirim berkas sebelum ditutup." });
    await press(secretariat, "Simpan dan lanjut ke jabatan", /\/rencana\/jabatan$/);
    await seatPanel(secretariat, plan);
    await preparePapers(secretariat, plan);
    await secretariat.goto(`${plan}/periksa`);
    const undeclared = secretariat.getByRole("listitem").filter({ hasText: "5 anggota panitia" });
    await expect(undeclared).toContainText("PP 11/2017 Ps 114(6)");
    await acceptPact(chair);
    await world.runScript("declare.ts", idIn(plan));
    await secretariat.goto(`${plan}/periksa`);
    await expect(secretariat.getByRole("main")).toContainText("Rencana siap diajukan");
    await submit(secretariat);
    const office = plan.replace(/\/rencana$/, "");
    await world.runScript("announce-plan.ts", idIn(plan));
    await secretariat.goto(office);
    return { office, slug: (await announced(secretariat)).slug };
  });

  await test.step("days in the wrong order are refused with their clause", async () => {
    await secretariat.goto(`${office}/perubahan`);
    await checkWithAxe(secretariat);
    await follow(secretariat, /Usulkan perubahan Jadwal: Wawancara akhir/, /\/usul\/jadwal\//);
    const reason = "Balai Diklat dipakai rekapitulasi bantuan banjir.";
    await fill(secretariat, { startsOn: day(80), endsOn: day(79), resultsOn: day(82), reason });
    await press(secretariat, "Minta persetujuan ketua");
    await expect(secretariat.locator(".s-errsum")).toContainText("PP 11/2017 Ps 114(1), 117(4)");
  });

  await test.step("the proposal waits, and the chair publishes it", async () => {
    await fill(secretariat, { startsOn: day(80), endsOn: day(81) });
    await press(secretariat, "Minta persetujuan ketua", /\/perubahan\/[0-9a-f-]{36}$/);
    await visitor.goto(`/seleksi/${slug}/perubahan`);
    await expect(visitor.getByRole("article")).toHaveCount(0);

    await chair.goto(`${office}/perubahan`);
    await follow(chair, "Jadwal: Wawancara akhir", /\/perubahan\/[0-9a-f-]{36}$/);
    await checkWithAxe(chair);
    await fill(chair, { sure: true });
    await press(chair, "Setujui dan terbitkan", CHANGES);

    await visitor.goto(`/seleksi/${slug}`);
    await expect(visitor.getByText("Pengumuman ini sudah berubah")).toBeVisible();
    await follow(visitor, "Lihat isi semula dan yang sekarang", CHANGES);
    await expect(visitor.getByRole("article").locator("del").first()).toBeVisible();
    await checkWithAxe(visitor);
    const answer = await visitor.request.get(`/api/v1/selections/${slug}?lang=en`);
    const { amendments } = await answer.json();
    expect(amendments).toMatchObject([
      { kind: "AMENDMENT", subject: "INTERVIEW", after: { startsOn: day(80), endsOn: day(81) } },
    ]);
  });

  await test.step("a document is added while there is time to send it", async () => {
    await secretariat.goto(`${office}/perubahan`);
    await secretariat.getByText(/^Dokumen \(/).click();
    await secretariat.locator('a[href*="/usul/dokumen-baru/"]').click();
    await expect(secretariat).toHaveURL(/\/usul\/dokumen-baru\//);
    await checkWithAxe(secretariat);
    await fill(secretariat, {
      ...{ code: "OTHER", label: "Rencana kerja seratus hari", maxPages: "10" },
      reason: "Panitia menilai gagasan awal bersama rekam jejak.",
    });
    await press(secretariat, "Minta persetujuan ketua", /\/perubahan\/[0-9a-f-]{36}$/);
    await chair.goto(new URL(secretariat.url()).pathname);
    await fill(chair, { sure: true });
    await press(chair, "Setujui dan terbitkan", CHANGES);
    await visitor.goto(`/seleksi/${slug}`);
    const asked = visitor.getByRole("listitem").filter({ hasText: "Rencana kerja seratus hari" });
    await expect(asked).toContainText("paling banyak 10 halaman");
  });

  const applicant = await pageOf("pelamar5");
  const draft = await test.step("somebody begins an application and does not send it", async () => {
    await apply(applicant, slug);
    await chair.goto(`${office}/perubahan/perpanjangan`);
    await expect(
      chair.getByText("Tidak ada jabatan yang dapat diperpanjang sekarang"),
    ).toBeVisible();
    world.moveClock("+16d");
    await applicant.reload();
    await expect(applicant.getByText("Melewati tenggat").first()).toBeVisible();
    return applicant.url();
  });

  await test.step("the chair extends, on a decision of the panel that is on record", async () => {
    await recordPaper(chair, office, "PANEL_DECISION", "07/KEP-PANSEL");
    await chair.goto(`${office}/perubahan/perpanjangan`);
    await checkWithAxe(chair);
    const reason = "Pelamar yang mengirim kurang dari empat sampai penutupan.";
    await fill(chair, { reason, sure: true });
    await press(chair, "Tanda tangani dan terbitkan");
    await expect(chair.locator(".s-errsum")).toContainText("memerlukan surat dasar");
    await choose(chair, "decisionId", "07/KEP-PANSEL");
    await fill(chair, { sure: true });
    await press(chair, "Tanda tangani dan terbitkan", CHANGES);

    await applicant.goto(draft);
    await expect(applicant.getByText("BELUM DIKIRIM").first()).toBeVisible();
  });

  await test.step("one post is cancelled, the other goes on", async () => {
    await chair.goto(`${office}/perubahan`);
    await follow(chair, /Batalkan jabatan Kepala Dinas Kebudayaan/, /\/batal\//);
    await checkWithAxe(chair);
    await choose(chair, "decisionId", "07/KEP-PANSEL");
    await fill(chair, { reason: "Jabatan dihapus dari susunan organisasi.", sure: true });
    await press(chair, "Batalkan jabatan", CHANGES);

    await visitor.goto(`/seleksi/${slug}`);
    const row = (title: string) => visitor.getByRole("row").filter({ hasText: title });
    await expect(row("Kebudayaan")).toContainText("Dibatalkan");
    await expect(row("Kearsipan")).toContainText("Lamar");
    await visitor.goto(`/en/seleksi/${slug}/perubahan`);
    await expect(visitor.getByRole("article")).toHaveCount(4);
    const address = await visitor
      .getByRole("link", { name: /07\/KEP-PANSEL/ })
      .first()
      .getAttribute("href");
    const file = await visitor.request.get(address ?? "");
    expect(file.headers()["content-type"]).toBe("application/pdf");
  });
});

/** Enters a paper through the form, after it was refused without its fields. */
async function recordPaper(page: Page, office: string, kind: string, number: string) {
  await page.goto(`${office}/surat/baru`);
  await checkWithAxe(page);
  await press(page, "Catat surat");
  await expect(page.locator(".s-errsum")).toContainText("Nomor");
  await fill(page, { kind, number, dated: day(0), subject: "Berita acara rapat panitia" });
  await page.locator("main input[type=file]").setInputFiles(paper("berita-acara.pdf"));
  await press(page, "Catat surat", /\/surat$/);
  await expect(page.getByRole("row").filter({ hasText: number })).toBeVisible();
}

async function choose(page: Page, field: string, text: string) {
  const select = page.locator(`main select[name=${field}]`);
  const option = select.locator("option").filter({ hasText: text }).first();
  await select.selectOption((await option.getAttribute("value")) ?? "");
}
