import { expect, test } from "vitest";
import { fileResponse } from "#server/file-response";
import { fileStorage } from "#server/storage";
import { withDataFolder } from "#testing/data-folder";
import { behindPdf, inPieces } from "#testing/pdf";

withDataFolder();

/** A PDF that is a web page as well, under a name that would end the header and begin another. */
async function aPolyglot() {
  const bytes = behindPdf("<script>alert(1)</script>");
  const { hash } = await fileStorage().put(inPieces(bytes), bytes.length);
  const fileName = 'ijazah"\r\nSet-Cookie: a=1; é.pdf';
  return { hash, fileName, mimeType: "application/pdf", scan: null };
}

test.each([
  ["attachment", "'none'"],
  ["inline", "'self'"],
] as const)("what is handed over as %s runs nowhere as ours", async (show, framed) => {
  const { headers, status } = await fileResponse(await aPolyglot(), "id", show);
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("application/pdf");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toBe(
    `sandbox; default-src 'none'; frame-ancestors ${framed}`,
  );
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(headers.get("content-disposition")).toBe(
    `${show}; filename="ijazah___Set-Cookie: a=1; _.pdf"; filename*=UTF-8''ijazah%22%0D%0ASet-Cookie%3A%20a%3D1%3B%20%C3%A9.pdf`,
  );
});

test("what has a virus, or is missing on disk, is not handed over", async () => {
  const file = await aPolyglot();
  expect((await fileResponse({ ...file, scan: "INFECTED" }, "id")).status).toBe(409);
  await fileStorage().remove(file.hash);
  expect((await fileResponse(file, "id")).status).toBe(404);
});
