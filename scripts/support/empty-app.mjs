import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run, Trouble } from "./machine.mjs";

// What Next and React take by themselves: what Selter's pages are measured against.

/** Beside the packages, because Next looks for them in the folders above. Ignored by git. */
const EMPTY_APP = join(ROOT, ".selter/empty-app");

/**
 * Fifty rows of fixed words, below as many layouts and at an address as deep as those of the list of
 * acts: nobody is signed in and nothing is asked.
 */
export const BARE_LIST = "/id/office/selection/1/trail";

const LANGUAGE = "app/[language]";
const SELECTION = `${LANGUAGE}/(office)/office/selection/[id]`;
const LIST = `${SELECTION}/trail`;

const FILES = {
  "next.config.mjs": `import { fileURLToPath } from "node:url";
const root = fileURLToPath(new URL("../..", import.meta.url));
export default { turbopack: { root }, outputFileTracingRoot: root, poweredByHeader: false, output: "standalone" };\n`,
  "package.json": '{ "name": "empty", "private": true, "type": "module" }\n',
  "app/layout.jsx":
    'export default function Layout({ children }) {\n  return <html lang="id"><body>{children}</body></html>;\n}\n',
  "app/page.jsx":
    'import { connection } from "next/server";\nexport default async function Page() {\n  await connection();\n  return <main>Empty</main>;\n}\n',
  [`${LANGUAGE}/error.jsx`]:
    '"use client";\nexport default function Failure() {\n  return <main>Failure</main>;\n}\n',
  [`${SELECTION}/layout.jsx`]:
    "export default function Layout({ children }) {\n  return <section>{children}</section>;\n}\n",
  [`${SELECTION}/not-found.jsx`]:
    "export default function Absent() {\n  return <main>Absent</main>;\n}\n",
  [`${LIST}/page.jsx`]: `import { connection } from "next/server";
import { Rows } from "./rows";
const rows = Array.from({ length: 50 }, (_, index) => ({
  id: \`01a22cbb-35d8-7616-9001-94ba5f9ee7\${index + 10}\`,
  at: \`2026-11-30T10:\${index + 10}:00.000Z\`,
  time: \`30 November 2026 pukul 17.\${index + 10}.00 WIB\`,
  actor: \`Rahmat Hidayat \${index}, S.E., M.Si.\`,
  what: \`Lembar nilai dikirim dan tersegel \${index}\`,
  subject: \`Wawancara akhir · Kepala Dinas Pendidikan \${index}\`,
  changes: [{ fact: "Keadaan", before: "BELUM DIKIRIM", after: "Terkirim" }],
  request: "b2b3fb74",
}));
export default async function Page() {
  await connection();
  return <main><table><tbody><Rows rows={rows} /></tbody></table></main>;
}\n`,
  [`${LIST}/rows.jsx`]: `"use client";
export function Rows({ rows }) {
  return rows.map((row) => (
    <tr key={row.id}>
      <td data-l="Waktu"><time dateTime={row.at}>{row.time}</time></td>
      <td data-l="Pelaku">{row.actor}</td>
      <th scope="row">{row.what}<span className="s-sub">{row.subject}</span></th>
      <td data-l="Perubahan">
        <ul>
          {row.changes.map(({ fact, before, after }) => (
            <li key={fact}>
              <span className="s-muted">{\`\${fact}: \`}</span>
              {\`\${before} \`}
              <span aria-hidden="true">→ </span>
              <span className="s-sr">menjadi </span>
              {after}
            </li>
          ))}
        </ul>
      </td>
      <td data-l="Permintaan"><span className="s-small">{row.request}</span></td>
    </tr>
  ));
}\n`,
  "app/api/health/route.js": "export const GET = () => Response.json({});\n",
};

/** Builds it. @returns the folder that runs by itself */
export async function buildEmptyApp() {
  rmSync(EMPTY_APP, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(EMPTY_APP, name, ".."), { recursive: true });
    writeFileSync(join(EMPTY_APP, name), text);
  }
  console.log("Building the empty page …");
  const { code, output } = await run(join(ROOT, "node_modules/.bin/next"), ["build", EMPTY_APP]);
  if (code !== 0) throw new Trouble(`The empty page could not be built:\n${output}`);
  const standalone = join(EMPTY_APP, ".next/standalone/.selter/empty-app");
  cpSync(join(EMPTY_APP, ".next/static"), join(standalone, ".next/static"), { recursive: true });
  return standalone;
}
