import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beHumanlySlow, fill, press } from "#e2e/support/forms";
import { demoIds } from "#e2e/support/ids";
import { announced } from "#e2e/support/road";
import { expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";

const READER = "pembaca.kabar@example.test";
const NAME = "Seleksi Terbuka JPT Pratama Tahap IV";

test("somebody subscribes, confirms, is told of an announcement, and ends it with one click", async ({
  world,
  visitorPage,
  pageOf,
  expectNoViolations,
}) => {
  test.setTimeout(180_000);
  const reader = await visitorPage();
  await reader.goto("/langganan");
  await fill(reader, { about: "all", email: READER });
  await beHumanlySlow(reader);
  await press(reader, "Berlangganan");
  await expect(reader.getByText("Pilih jenjang jabatan").first()).toBeVisible();
  await fill(reader, { level: "PRATAMA" });
  await press(reader, "Berlangganan", /\/langganan\/terkirim$/);

  const link = await mailed(world.dataDir, "Konfirmasi", /\/langganan\/[\w-]{43}/);
  await reader.goto(link);
  await expect(reader.getByRole("main")).toContainText(READER);
  await expect(reader.getByText("Menunggu konfirmasi Anda")).toBeVisible();
  await expectNoViolations(reader);
  await reader.getByRole("button", { name: /^Konfirmasi/ }).click();
  await expect(reader.getByText("Langganan terkonfirmasi")).toBeVisible();

  const secretariat = await pageOf("sekretariat");
  await world.runScript("plan-draft.ts", "SIGNED");
  await secretariat.goto(`/kantor/seleksi/${demoIds(world.dataDir).draft}/rencana/umumkan`);
  await press(secretariat, "Ya, umumkan sekarang", /\/kantor\/seleksi\/[0-9a-f-]{36}$/);
  const { slug } = await announced(secretariat);
  const news = await mailed(world.dataDir, "Diumumkan", new RegExp(`/seleksi/${slug}`));
  await reader.goto(news);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText(NAME);

  const [head] = letters(world.dataDir).filter((letter) => /^Subject: Diumumkan/m.test(letter));
  const address = /^List-Unsubscribe: <(\S+)>$/m.exec(head ?? "")?.[1] ?? "";
  expect(address).toBe(`${world.address}${link}/berhenti`);
  // As a mail program does it: no cookie, no origin.
  const oneClick = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
    redirect: "manual",
  });
  expect(oneClick.status).toBe(200);
  const gone = await fetch(`${world.address}${link}`);
  expect(gone.status).toBe(404);
  expect(await gone.text()).toContain("Tautan ini tidak membuka langganan apa pun");
});

/** Waits for a letter to the reader and returns the first link in it that fits, without its host. */
async function mailed(dataDir: string, subject: string, form: RegExp): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(() => {
      const letter = letters(dataDir).find((each) =>
        new RegExp(`^Subject: ${subject}`, "m").test(each),
      );
      link = letter === undefined ? undefined : form.exec(letter)?.[0];
      return link;
    }, `a letter “${subject} …” to ${READER}`)
    .toBeDefined();
  return link ?? "";
}

function letters(dataDir: string): string[] {
  const folder = join(dataDir, "surat");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .map((name) =>
      readFileSync(join(folder, name), "latin1").replaceAll("\r\n", "\n").replace(/=\n/g, ""),
    )
    .filter((letter) => letter.includes(`<${READER}>`));
}
