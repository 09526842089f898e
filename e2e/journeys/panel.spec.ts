import { openSelection } from "#e2e/support/demo";
import { fill, follow, press } from "#e2e/support/forms";
import { expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";

const NEWCOMER = "Dra. Sekar Palupi, M.A.P.";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the appointing officer approves a change of the panel, and everybody reads it", async ({
    pageOf,
    visitorPage,
  }) => {
    const visitor = await visitorPage();
    const slug = await openSelection(visitor);
    await visitor.goto(`/seleksi/${slug}/perubahan`);
    await expect(visitor.getByText(NEWCOMER)).toHaveCount(0);

    const officer = await pageOf("ppk");
    await officer.goto("/kantor");
    await officer
      .getByRole("main")
      .getByRole("link", { name: /Tahap III/ })
      .first()
      .click();
    await officer.getByRole("link", { name: "Perubahan", exact: true }).first().click();
    await follow(officer, "Pergantian anggota panitia", /\/perubahan\/panitia\/[0-9a-f-]{36}$/);
    await press(officer, "Setujui dan terbitkan");
    await expect(officer.locator(".s-errsum")).toBeVisible();
    await fill(officer, { sure: true });
    await press(officer, "Setujui dan terbitkan", /\/perubahan$/);
    const seats = officer.locator("#panitia");
    await expect(seats.getByRole("row").filter({ hasText: NEWCOMER })).toContainText("Anggota");
    await expect(seats.getByRole("row").filter({ hasText: "berhenti" })).toHaveCount(1);

    await visitor.reload();
    const notice = visitor.getByRole("article").filter({ hasText: NEWCOMER });
    await expect(notice).toContainText("Pergantian anggota panitia seleksi");
  });
});
