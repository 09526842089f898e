import { LOCALES, type Locale, localePath } from "#domain/locale";
import { loadAddresses } from "#server/announcement/load-addresses";
import { env, publicUrl } from "#server/env";
import { element, textElement } from "#server/open-data/xml";

const STANDING_PAGES = [
  "/",
  "/seleksi",
  "/kelayakan",
  "/peraturan",
  "/langganan",
  "/lapor",
  "/verifikasi",
  "/aksesibilitas",
  "/privasi",
] as const;

/** All public pages for search engines, each with its other language. */
export async function sitemap(): Promise<string> {
  const selections = await loadAddresses();
  const pages = [
    ...STANDING_PAGES.map((path) => ({ path, changedAt: null })),
    ...selections.flatMap(({ slug, changedAt }) => [
      { path: `/seleksi/${slug}`, changedAt },
      { path: `/seleksi/${slug}/hasil`, changedAt },
    ]),
  ];
  const urls = pages.flatMap(({ path, changedAt }) =>
    LOCALES.map((locale) =>
      element(
        "url",
        {},
        textElement("loc", address(locale, path)),
        ...(changedAt === null ? [] : [textElement("lastmod", changedAt)]),
        ...LOCALES.map((hreflang) =>
          element("xhtml:link", { rel: "alternate", hreflang, href: address(hreflang, path) }),
        ),
      ),
    ),
  );
  const spaces = {
    xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
  };
  return `<?xml version="1.0" encoding="utf-8"?>\n${element("urlset", spaces, ...urls)}\n`;
}

function address(locale: Locale, path: string): string {
  return publicUrl() + localePath(locale, path);
}

/** Pages of work and of single persons, in which a search engine finds nothing. */
const NOT_FOR_ROBOTS = [
  "/akun",
  "/atur-sandi",
  "/kantor",
  "/keputusan",
  "/konfirmasi",
  "/lamaran",
  "/penilaian",
  "/undangan",
];

/** What robots are asked. A demo holds invented people and posts, which nobody shall find. */
export function robots(): string {
  const closed = NOT_FOR_ROBOTS.flatMap((path) => LOCALES.map((each) => localePath(each, path)));
  const rules = env().SELTER_DEMO
    ? ["# A demonstration: its people and posts are invented.", "User-agent: *", "Disallow: /"]
    : ["User-agent: *", ...[...closed, "/api/auth/"].map((path) => `Disallow: ${path}`)];
  return [...rules, "", `Sitemap: ${publicUrl()}/sitemap.xml`, ""].join("\n");
}
