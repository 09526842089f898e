import { expect, test } from "vitest";
import { interruptedForm } from "#server/interrupted-form";

const texts = { title: "Sesi berakhir", text: "Masuk lagi.", signIn: "Masuk", again: "Kirim" };

function pageOf(entries: readonly (readonly [string, string])[], address = "/profil/pribadi") {
  const posted = new FormData();
  for (const [name, value] of entries) posted.append(name, value);
  return interruptedForm(posted, { locale: "id", address, texts });
}

test("everything that was posted stands in the form, twice what came twice", () => {
  const page = pageOf([
    ["$ACTION_1:0", '{"id":"a"}'],
    ["source.x", "DOCUMENT"],
    ["source.x", "OTHER"],
    ["note", "Baris satu\nbaris dua"],
  ]);
  expect(page).toContain('name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a&quot;}"');
  expect(page.match(/name="source\.x"/g)).toHaveLength(2);
  expect(page).toContain('value="Baris satu\nbaris dua"');
  expect(page).toContain('method="post" enctype="multipart/form-data" action="/profil/pribadi"');
});

test("no secret is given back, and nothing posted becomes part of the page", () => {
  const page = pageOf(
    [
      ["currentPassword", "rahasia sekali"],
      ['x"><script>', "</form><script>alert(1)</script>"],
    ],
    '/profil?a="><b>',
  );
  expect(page).not.toContain("rahasia");
  expect(page).not.toContain("<script>");
  expect(page).not.toContain("<b>");
});
