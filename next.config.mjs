import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import createNextIntlPlugin from "next-intl/plugin";

const here = dirname(fileURLToPath(import.meta.url));
const withNextIntl = createNextIntlPlugin("./server/i18n.ts");

/** Static pages exclude nonces, so scripts need 'unsafe-inline': see docs/decisions/0004. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const SECURITY_HEADERS = [
  { key: "Content-Security-Policy", value: CONTENT_SECURITY_POLICY },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

// Next asks all of these patterns at every request, so there are few of them.

/** Pages stand at their address without a language, with it, and, inside, with either. */
const LANGUAGE = "/:language(en|id)?";

/** What people have sent, as it is handed over. */
const SENT_FILES = [
  "kantor/.+/(?:bukti|lampiran)",
  "kantor/.+/(?:surat|dasar)/[0-9a-f-]{36}",
  "lamaran/[^/]+/berkas/[^/]+",
  "profil/foto",
  "seleksi/[^/]+/surat/[^/]+",
];

/** Papers that are drawn when they are asked for. */
const PAPERS = [
  "seleksi/[^/]+/(?:pengumuman|hasil)\\.pdf",
  "lamaran/[^/]+/tanda-terima\\.pdf",
  "lamaran/[^/]+/dokumen/[^/]+/surat\\.pdf",
  "profil/drh\\.pdf",
];

/** Files that have a language and so lie beside the pages, though they have a dot. */
const FILES = [
  ...PAPERS,
  "feed\\.xml",
  "seleksi/[^/]+/jadwal\\.ics",
  "lamaran/[^/]+/isi\\.json",
  "profil/data\\.json",
];

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  poweredByHeader: false,
  // `npm test` has the types checked, by the same compiler; who starts Selter need not wait for it.
  typescript: { ignoreBuildErrors: true },
  agentRules: false,
  // A page has its title when it has its heading, without scripts and after a form as well.
  htmlLimitedBots: /./,
  // Native or connection-holding: loaded by Node as they are, not bundled.
  serverExternalPackages: [
    "better-sqlite3",
    "pg",
    "@node-rs/argon2",
    "pino",
    "nodemailer",
    "pdfkit",
  ],
  turbopack: { root: here },
  outputFileTracingRoot: here,
  outputFileTracingIncludes: {
    "/*": [
      "./drizzle/**/*.sql",
      "./drizzle/**/_journal.json",
      // Run in a thread of its own, from its source.
      "./server/pdf/{reader,structure}.ts",
      // Runs before the server, from its source.
      "./server/front/{main,page-memory}.ts",
      "./node_modules/unpdf/dist/{index,pdfjs}.mjs",
      "./node_modules/unpdf/package.json",
    ],
  },
  experimental: {
    // The root layout lies under [locale], so addresses outside of it need a page of their own.
    globalNotFound: true,
    // Cached pages end with the process: on disk they outlived a restored database, and what had
    // been published just before a restart was read without it.
    isrFlushToDisk: false,
  },
  // Some thousand pages and their data; a selection takes 0.2 MB.
  cacheMaxMemorySize: 256 * 1024 * 1024,
  async headers() {
    return [
      { source: "/:path*", headers: SECURITY_HEADERS },
      {
        // Of no origin, and nothing in them runs. What stands here is in the way of what a route says.
        source: `${LANGUAGE}/:file(${SENT_FILES.join("|")})`,
        headers: [
          {
            key: "Content-Security-Policy",
            value: "sandbox; default-src 'none'; frame-ancestors 'none'",
          },
        ],
      },
      {
        // The papers of an applicant, in a frame of the verifier's page: sandboxed, of no origin.
        source: `${LANGUAGE}/kantor/seleksi/:id/verifikasi/:application/berkas/:document`,
        headers: [
          { key: "X-Frame-Options", value: "SAMEORIGIN" },
          {
            key: "Content-Security-Policy",
            value: "sandbox; default-src 'none'; frame-ancestors 'self'",
          },
        ],
      },
      {
        // Some browsers show a PDF as an object of its own document.
        source: `${LANGUAGE}/:paper(${PAPERS.join("|")})`,
        headers: [
          {
            key: "Content-Security-Policy",
            value: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'",
          },
        ],
      },
      {
        source: "/fonts/:path*",
        headers: [{ key: "Cache-Control", value: "public, max-age=604800" }],
      },
    ];
  },
  async redirects() {
    // Where the profile stood before it became the whole history.
    return [
      { source: "/lamaran/profil", destination: "/profil", permanent: true },
      {
        source: "/:language(en|id)/lamaran/profil",
        destination: "/:language/profil",
        permanent: true,
      },
    ];
  },
  async rewrites() {
    // Indonesian has the plain addresses; the pages live under /id. English stays at /en.
    return {
      beforeFiles: [
        // Asked for beside files and feeds, which can name no icon of their own.
        { source: "/favicon.ico", destination: "/icon.svg" },
        { source: "/", destination: "/id" },
        {
          source: `/:path((?!en(?:/|$)|id(?:/|$)|api(?:/|$)|_next|.*\\..*).*|${FILES.join("|")})`,
          destination: "/id/:path",
        },
      ],
      // A file that is not there; otherwise its name would pass for a language.
      afterFiles: [{ source: "/:file([^/]+\\.[^/]+)", destination: "/berkas/tidak-ada" }],
      fallback: [],
    };
  },
};

export default withNextIntl(config);
