import type { Page } from "@playwright/test";
import { fill, follow, press } from "#e2e/support/forms";
import { openPost } from "#e2e/support/open-post";
import { checkWithAxe, expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";

test.setTimeout(240_000);

const STATEMENT = "Tanda tangan ada di halaman kedua, di bawah meterai.";
const FOUND = "Halaman kedua memang bertanda tangan dan bermeterai; verifikasi melewatkannya.";

test("an objection that is upheld puts an erratum beside the result; a second and a late one are refused", async ({
  world,
  pageOf,
  visitorPage,
}) => {
  const { slug, postId } = openPost(world.dataDir);
  const early = await pageOf("pelamar2");
  const late = await pageOf("pelamar3");

  await test.step("the result is published, two are refused", async () => {
    const refused = ["pelamar2@selter.test", "pelamar3@selter.test"];
    await world.runScript("apply.ts", postId, ...refused);
    world.moveClock("+12d");
    await world.runScript("publish-result.ts", postId, ...refused);
  });

  await test.step("one of them objects, and can do so once", async () => {
    await openForm(early);
    await checkWithAxe(early);
    const second = await early.context().newPage();
    await second.goto(early.url());
    await fill(early, { truth: true });
    await press(early, "Kirim sanggahan");
    await expect(early.locator(".s-errsum")).toContainText("Alasan mana yang keliru?");
    await object(early);
    await expect(early.getByRole("main")).toContainText("Sanggahan terkirim");
    await object(second);
    await expect(second.getByRole("main")).toContainText("Sanggahan hanya satu kali.");
    await second.close();
  });

  await test.step("the secretariat checks its form, the chair confirms, two other members answer", async () => {
    const secretariat = await pageOf("sekretariat");
    await secretariat.goto("/kantor/sanggah?keadaan=FILED");
    await checkWithAxe(secretariat);
    await secretariat.locator("main table a").first().click();
    await expect(secretariat).toHaveURL(/\/kantor\/sanggah\/[0-9a-f-]{36}$/);
    const address = new URL(secretariat.url()).pathname;
    await fill(secretariat, { admissible: "YES", reason: "Diajukan tepat waktu dan jelas." });
    await press(secretariat, "Usulkan kepada ketua");
    await expect(secretariat.getByText("Menunggu pengesahan ketua")).toBeVisible();

    const chair = await pageOf("ketua");
    await chair.goto(address);
    await press(chair, "Sahkan");
    await expect(chair.getByText("Disahkan ketua")).toBeVisible();
    const answering = "Ajukan jawaban kepada anggota kedua";
    await expect(chair.getByRole("button", { name: answering })).toBeHidden();

    const member = await pageOf("panelis3");
    await member.goto(address);
    await checkWithAxe(member);
    await member.locator("main [name^='upheld.'][value=YES]").check({ force: true });
    await member.locator("main [name^='answer.']").fill(FOUND);
    await press(member, answering);
    await expect(member.getByText("Menunggu anggota kedua").first()).toBeVisible();
    await expect(member.getByRole("button", { name: "Setujui dan kirim jawaban" })).toBeHidden();
    await early.reload();
    await expect(early.getByRole("main")).not.toContainText(FOUND);

    const second = await pageOf("panelis2");
    await second.goto(address);
    await checkWithAxe(second);
    await press(second, "Setujui dan kirim jawaban");
    await expect(second.getByText("Dikabulkan").first()).toBeVisible();
  });

  await test.step("anybody reads the erratum, with the list before and after it", async () => {
    const visitor = await visitorPage();
    await visitor.goto(`/seleksi/${slug}/hasil`);
    await expect(visitor.getByText("Ralat 1")).toBeVisible();
    await expect(visitor.getByText("Daftar semula (6 peserta)")).toBeVisible();
    await checkWithAxe(visitor);
    await visitor.goto(`/en/seleksi/${slug}/hasil`);
    await expect(visitor.getByText("Erratum 1")).toBeVisible();
    await early.reload();
    await expect(early.getByRole("main")).toContainText("Sanggahan dikabulkan");
    await expect(early.getByRole("main")).toContainText(FOUND);
  });

  await test.step("the other comes too late", async () => {
    await openForm(late);
    world.moveClock("+16d");
    await object(late);
    await expect(late.getByRole("main")).toContainText("Masa sanggah 3 hari sudah berakhir.");
    await late.reload();
    await expect(late.getByRole("heading", { name: "Masa sanggah berakhir" })).toBeVisible();
    await expect(late.getByRole("button", { name: "Kirim sanggahan" })).toBeHidden();
  });
});

async function openForm(page: Page): Promise<void> {
  await page.goto("/lamaran");
  await follow(page, "Sekretaris Dewan Perwakilan Rakyat Daerah", /\/lamaran\/[0-9a-f-]{36}$/);
  await follow(page, "Ajukan sanggahan", /\/sanggah$/);
}

async function object(page: Page): Promise<void> {
  await page.locator("main [name^='attack.']").check({ force: true });
  await page.locator("main [name^='ground.']").selectOption("OVERLOOKED");
  await page.locator("main [name^='statement.']").fill(STATEMENT);
  await fill(page, { truth: true });
  await press(page, "Kirim sanggahan");
}
