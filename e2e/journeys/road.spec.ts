import type { Page } from "@playwright/test";
import { apply, fillProfile, newcomer, register, send, uploadAll } from "#e2e/support/applicant";
import { fill, follow, press } from "#e2e/support/forms";
import {
  acceptPact,
  announced,
  decideOn,
  idIn,
  planSelection,
  publishStage,
  submit,
  verify,
} from "#e2e/support/road";
import { checkWithAxe, expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";

test.setTimeout(360_000);

const NAME = "Seleksi Terbuka Kepala Dinas Kearsipan";
const POST = "Kepala Dinas Kearsipan";

const NEWCOMER = newcomer("Wiratmo Kusumanegara, S.IP., M.Si.");

test("a selection goes from its plan to the published choice", async ({
  world,
  pageOf,
  visitorPage,
}) => {
  const secretariat = await pageOf("sekretariat");
  const visitor = await visitorPage();

  const { selectionId, slug } = await test.step("the secretariat plans and submits", async () => {
    await planSelection(secretariat, world, { name: NAME, post: POST });
    const plan = await submit(secretariat);
    // A journey of its own goes through the hands between.
    await world.runScript("announce-plan.ts", idIn(plan));
    await secretariat.goto(plan.replace(/\/rencana$/, ""));
    return announced(secretariat);
  });
  const office = `/kantor/seleksi/${selectionId}`;

  await test.step("anybody reads the announcement, in both languages", async () => {
    await visitor.goto(`/seleksi/${slug}`);
    await expect(visitor.getByRole("heading", { level: 1 })).toContainText(NAME);
    await expect(visitor.getByRole("main")).toContainText(POST);
    await visitor.goto(`/en/seleksi/${slug}`);
    await expect(visitor.getByRole("heading", { level: 1 })).toContainText("Open selection");
    await expect(visitor.getByRole("main")).toContainText("Head of the Archives Office");
  });

  const postId = await test.step("a newcomer registers, applies and gets a receipt", async () => {
    await register(visitor, world.dataDir, NEWCOMER);
    await fillProfile(visitor, NEWCOMER.name);
    const appliedFor = await apply(visitor, slug);
    await expect(visitor.getByText("BELUM DIKIRIM").first()).toBeVisible();
    await uploadAll(visitor);
    expect(await send(visitor)).toMatch(/^ARS-/);
    return appliedFor;
  });

  await test.step("four others apply in the same way", async () => {
    const others = [1, 2, 3, 4].map((number) => `pelamar${number}@selter.test`);
    await world.runScript("apply.ts", postId, ...others);
  });

  await test.step("the deadline passes", async () => {
    const late = await pageOf("pelamar6");
    await apply(late, slug);
    const draft = late.url();
    world.moveClock("+17d");
    await late.goto(draft);
    await expect(late.getByText("Melewati tenggat").first()).toBeVisible();
  });

  await test.step("each member says whether there is a tie to any applicant", async () => {
    const member = await pageOf("panelis1");
    await member.goto("/penilaian");
    await follow(member, `Isi pernyataan ${POST}`, /\/benturan\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
    await checkWithAxe(member);
    await fill(member, { confirmed: true });
    await press(member, "Kirim pernyataan");
    await expect(member.locator(".s-errsum")).toContainText("Hubungan");
    await fill(member, { others: true, confirmed: true });
    await press(member, "Kirim pernyataan", /\/benturan\/[0-9a-f-]{36}$/);
    await expect(member.getByRole("main")).toContainText(
      "tidak mempunyai hubungan dengan 5 pelamar",
    );
    await world.runScript("state-no-ties.ts", postId);
  });

  const chair = await pageOf("ketua");
  await test.step("the secretariat checks, the chair signs, a member confirms, and the result goes out", async () => {
    const second = await pageOf("sekretariat2");
    await verify([secretariat, second], office, { refuse: "Bambang Haryanto" });
    await chair.goto(`${office}/verifikasi`);
    await follow(chair, "Tinjau dan tetapkan", /\/putusan\//);
    await checkWithAxe(chair);
    await fill(chair, { read: true, counted: true });
    await press(chair, "Tandatangani 5 putusan");
    await expect(chair.getByText("Menunggu anggota kedua")).toBeVisible();
    const other = await pageOf("panelis1");
    await other.goto(`${office}/verifikasi`);
    await follow(other, "Tinjau dan tetapkan", /\/putusan\//);
    await checkWithAxe(other);
    await fill(other, { read: true, counted: true });
    await press(other, "Sahkan 5 putusan", /\/berita-acara$/);
    await chair.reload();
    await expect(chair.getByText("Sudah ditetapkan").first()).toBeVisible();
    await publishStage(chair, office, "Seleksi administrasi");
    // Nothing opens before the days for objections are over.
    world.moveClock("+21d");
  });

  await test.step("members score the track record, sealed until all are in", async () => {
    const stage = await openStage(chair, office, /rekam jejak/i);
    const member = await pageOf("panelis1");
    await scoreOne(member, "85");
    await world.runScript("fill-in.ts", stage, "[8500,8000,7500,7500]");
    await decideOn(chair, office, stage);
    await publishStage(chair, office, /rekam jejak/i);
  });

  await test.step("the assessor enters levels", async () => {
    const stage = await openStage(chair, office, /asesmen/i);
    const assessor = await pageOf("asesor");
    await acceptPact(assessor);
    await assessOne(assessor, stage);
    await world.runScript("fill-in.ts", stage, "[400,375,350,350]");
    await decideOn(chair, office, stage);
    await publishStage(chair, office, /asesmen/i);
  });

  for (const kind of [/makalah/i, /wawancara/i]) {
    await test.step(`members score: ${kind.source}`, async () => {
      const stage = await openStage(chair, office, kind);
      if (kind.source === "makalah") await meetPaper(visitor, await pageOf("panelis1"));
      await world.runScript("fill-in.ts", stage, "[8500,8000,7500,7500]");
      await decideOn(chair, office, stage);
      await publishStage(chair, office, kind);
    });
  }

  await test.step("the ranking has a tie at the cut, which the panel decides", async () => {
    await chair.goto(`${office}/peringkat`);
    await follow(chair, POST, /\/peringkat\/[0-9a-f-]{36}$/);
    await expect(chair.getByText("Nilai sama di batas").first()).toBeVisible();
    await follow(chair, "Tetapkan peringkat", /\/tetapkan$/);
    await checkWithAxe(chair);
    await chair.locator("main [name=admittedIds]").first().check();
    await fill(chair, {
      reason: "Rapat pleno mendahulukan nilai wawancara, lalu masa kerja yang lebih lama.",
      hasRead: true,
    });
    await press(chair, "Tetapkan peringkat", /\/peringkat\/[0-9a-f-]{36}$/);
    await expect(chair.getByText("Peringkat ditetapkan dalam rapat pleno")).toBeVisible();
    await follow(chair, "Serahkan tiga nama", /\/serahkan$/);
    await checkWithAxe(chair);
    await press(chair, "Serahkan nama", /\/peringkat\/[0-9a-f-]{36}$/);
  });

  const chosen = await test.step("the appointing officer picks one and publishes", async () => {
    const officer = await pageOf("ppk");
    await officer.goto("/keputusan");
    await follow(officer, POST, /\/keputusan\/[0-9a-f-]{36}$/);
    const choice = officer.getByRole("radio").first();
    const name = (await officer.locator("main label").first().textContent())?.trim() ?? "";
    await choice.check({ force: true });
    await fill(officer, {
      reason: "Pengalaman panjang di bidang kearsipan dan rencana kerja yang paling terukur.",
    });
    await press(officer, "Periksa sebelum menetapkan", /\/pilih/);
    await checkWithAxe(officer);
    await fill(officer, { hasRead: true, isUnrelated: true });
    await press(officer, /^Tetapkan /, /\/keputusan\/[0-9a-f-]{36}$/);
    await follow(officer, "Umumkan yang terpilih", /\/umumkan$/);
    await checkWithAxe(officer);
    await press(officer, "Umumkan sekarang", /\/keputusan\/[0-9a-f-]{36}$/);
    return name;
  });

  await test.step("anybody reads who was chosen", async () => {
    const reader = await visitorPage();
    for (const language of ["", "/en"]) {
      await reader.goto(`${language}/seleksi/${slug}/hasil`);
      await expect(reader.getByRole("main")).toContainText(chosen);
    }
  });

  await test.step("every act stands in the trail", async () => {
    await secretariat.goto(`${office}/jejak`);
    await expect(secretariat.getByRole("main").getByRole("table")).toContainText(/diumumkan/i);
  });
});

/** Opens a stage for its one post. @returns the id of the post's stage */
async function openStage(chair: Page, office: string, kind: RegExp): Promise<string> {
  await chair.goto(`${office}/tahap`);
  await chair.getByRole("main").getByRole("table").getByRole("link", { name: kind }).click();
  await expect(chair).toHaveURL(/\/tahap\/[0-9a-f-]{36}$/);
  await press(chair, "Buka tahap");
  await expect(chair.getByRole("button", { name: "Buka tahap" })).toBeHidden();
  return chair.url().split("/").at(-1) ?? "";
}

/** A member scores the first candidate of this selection by hand. */
async function scoreOne(member: Page, mark: string): Promise<void> {
  await member.goto("/penilaian");
  const sheets = member.getByRole("region", { name: POST });
  await sheets
    .getByRole("link", { name: /^Nilai P-\d+$/ })
    .first()
    .click();
  await expect(member).toHaveURL(/\/penilaian\/[0-9a-f-]{36}$/);
  const inputs = member.locator(".s-scorein input");
  for (let at = 0; at < (await inputs.count()); at++) await inputs.nth(at).fill(mark);
  await press(member, "Kirim dan segel", /\/kirim$/);
  await press(member, "Kirim dan segel", /\/penilaian\/[0-9a-f-]{36}$/);
  await expect(member.getByRole("main")).toContainText("Lembar Anda tersegel");
}

/** The author is told a code, under which a member finds the paper, and no name. */
async function meetPaper(author: Page, member: Page): Promise<void> {
  await author.goto("/lamaran");
  await author.getByRole("main").getByRole("link", { name: POST }).first().click();
  const code = author.getByText(/^M-\d{4}$/);
  await expect(code).toBeVisible();
  await member.goto("/penilaian");
  const sheets = member.getByRole("region", { name: POST });
  await expect(
    sheets.getByRole("link", { name: `Nilai ${await code.textContent()}` }),
  ).toBeVisible();
  await expect(sheets).not.toContainText(NEWCOMER.name);
  await expect(sheets).not.toContainText(/P-\d/);
}

/** The assessor says that there are no ties, and enters the first candidate's levels by hand. */
async function assessOne(assessor: Page, postStageId: string): Promise<void> {
  await assessor.goto(`/penilaian/asesmen/${postStageId}`);
  await expect(assessor.getByRole("main").getByRole("table")).toHaveCount(0);
  await assessor.getByRole("link", { name: "Isi pernyataan" }).click();
  await fill(assessor, { others: true, confirmed: true });
  await press(assessor, "Kirim pernyataan", /\/penilaian\/asesmen\/[0-9a-f-]{36}$/);
  await assessor.getByRole("main").getByRole("table").getByRole("link").first().click();
  const levels = assessor.locator("main [name^='levels.']");
  await expect(levels).toHaveCount(9);
  for (let at = 0; at < 9; at++) await levels.nth(at).fill("4");
  await press(assessor, "Simpan draf");
  await fill(assessor, { confirmed: true });
  await press(assessor, "Kirim dan segel");
  await expect(assessor.getByRole("main")).toContainText("1 dari 4 peserta dikirim");
}
