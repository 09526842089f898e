import { send } from "#e2e/support/applicant";
import { fill, follow, press } from "#e2e/support/forms";
import { openPost } from "#e2e/support/open-post";
import { paper } from "#e2e/support/paper";
import { checkWithAxe, expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";

test.setTimeout(180_000);

test("what was sent is taken back, mended and sent again; the other one stays behind when time is over", async ({
  world,
  pageOf,
  visitorPage,
  expectedErrors,
}) => {
  const { postId } = openPost(world.dataDir);
  await world.runScript("apply.ts", postId, "pelamar2@selter.test", "pelamar3@selter.test");
  const mending = await pageOf("pelamar2");
  const waiting = await pageOf("pelamar3");
  // Their own clock is wrong by a day and an hour, from here to the end.
  await mending.clock.setSystemTime(Date.now() + 25 * 60 * 60 * 1_000);
  for (const page of [mending, waiting]) {
    await page.goto("/lamaran");
    await follow(page, "Sekretaris Dewan Perwakilan Rakyat Daerah", /\/lamaran\/[0-9a-f-]{36}$/);
  }
  const address = mending.url();
  const first = await codeOn(address);

  await test.step("taken back, one file replaced, sent again under the same number", async () => {
    const number = /[A-Z]{2,5}-\d{2}-\d{4}-\d{2}/.exec(
      (await mending.getByRole("main").textContent()) ?? "",
    )?.[0];
    await follow(mending, "Tarik kembali untuk diubah", /\/tarik-kembali$/);
    await checkWithAxe(mending);
    await press(mending, "Tarik kembali", /\/lamaran\/[0-9a-f-]{36}$/);
    await expect(mending.getByText("BELUM DIKIRIM").first()).toBeVisible();
    const time = { timeZone: "Asia/Jakarta", hour: "2-digit", minute: "2-digit" } as const;
    const near = [0, 1].map((minute) =>
      new Date(Date.now() - minute * 60_000).toLocaleTimeString("id-ID", time),
    );
    await expect(mending.getByText(/Waktu peladen/).first()).toHaveText(
      new RegExp(`Waktu peladen (${near.join("|")})\\.\\d\\d WIB`),
    );
    await mending.goto(`${address}/dokumen`);
    const row = mending.locator("li.s-up").filter({ hasText: "Pakta integritas" });
    await row.getByText("Ganti berkas").click();
    await row.locator("[name=berkas]").setInputFiles(paper("pakta-benar.pdf"));
    await row.getByRole("button", { name: "Unggah" }).click();
    await expect(mending.getByText("Berkas diterima: pakta-benar.pdf.")).toBeVisible();
    await mending.goto(address);
    expect(await send(mending)).toBe(number);
  });

  await test.step("both receipts are real, and only the second counts", async () => {
    const visitor = await visitorPage();
    await visitor.goto(`/verifikasi/${first}`);
    await expect(visitor.getByRole("main")).toContainText("tidak berlaku lagi");
    const second = await codeOn(address);
    expect(second).not.toBe(first);
    expectedErrors.push(/404/);
    expect((await waiting.goto(`${address}/terkirim`))?.status()).toBe(404);
    expect((await waiting.request.get(`${address}/tanda-terima.pdf`)).status()).toBe(404);
    await waiting.goBack();
    await visitor.goto(`/verifikasi/${second}`);
    await expect(visitor.getByRole("heading", { name: "Dokumen ini asli" })).toBeVisible();
  });

  await test.step("the other takes it back, and presses when it is too late", async () => {
    await follow(waiting, "Tarik kembali untuk diubah", /\/tarik-kembali$/);
    await press(waiting, "Tarik kembali", /\/lamaran\/[0-9a-f-]{36}$/);
    const application = waiting.url();
    await waiting.goto(`${application}/periksa`);
    await fill(waiting, { truth: true, stages: true, publication: true });
    world.moveClock("+12d");
    await press(waiting, "Kirim lamaran");
    await expect(waiting.locator(".s-errsum")).toContainText("Pendaftaran");
    await waiting.goto(application);
    const main = waiting.getByRole("main");
    await expect(main).toContainText("Melewati tenggat");
    await expect(main).toContainText("lalu ditarik kembali");
    await expect(main).toContainText(/Tombol “Kirim lamaran” terakhir ditekan .+ WIB/);
    await checkWithAxe(waiting);
    await waiting.goto(`${application}/tarik-kembali`);
    await expect(main).toContainText("tidak dapat ditarik kembali");
    await mending.goto(`${address}/tarik-kembali`);
    await expect(mending.getByRole("main")).toContainText("tidak dapat ditarik kembali");
  });

  async function codeOn(application: string): Promise<string> {
    await mending.goto(`${application}/terkirim`);
    const text = (await mending.getByRole("main").textContent()) ?? "";
    await mending.goto(application);
    return /SLT(-\w{4}){2}/.exec(text)?.[0] ?? "";
  }
});
