import { createTranslator } from "use-intl/core";
import { formatInstant, formatScore } from "#domain/format";
import { inLocale, type Locale, localePath } from "#domain/locale";
import { publicUrl } from "#server/env";
import { MESSAGES } from "#server/messages";
import type { Sheet, SheetBlock } from "#server/print/sheet";
import type {
  EligibleName,
  Erratum,
  PostResults,
  ResultsPage,
  ScoredLine,
  StageResults,
} from "#server/ranking/load-results";

function texts(locale: Locale) {
  const messages = MESSAGES[locale];
  const sheet = createTranslator({ locale, messages, namespace: "ranking.sheet" });
  const results = createTranslator({ locale, messages, namespace: "ranking.results" });
  const table = createTranslator({ locale, messages, namespace: "ranking.table" });
  const stages = createTranslator({ locale, messages, namespace: "terms.stage" });
  const categories = createTranslator({
    locale,
    messages,
    namespace: "terms.assessmentCategory",
  });
  return { sheet, results, table, stages, categories };
}

/**
 * The published results of a selection as a paper, with every erratum and the list before it as the
 * page has them; null while nothing is published.
 */
export function resultsSheet(locale: Locale, page: ResultsPage): Sheet | null {
  const { sheet, results } = texts(locale);
  const posts = page.posts.filter(({ stages }) => stages.length > 0);
  // What was published last dates the paper, so that the same results are the same file.
  const last = posts.flatMap(momentsOf).toSorted().at(-1);
  if (last === undefined) return null;
  const at = new Date(last);
  const name = inLocale(locale, page.name);
  const address = publicUrl() + localePath(locale, `/seleksi/${page.slug}/hasil`);
  const { contact, announcementNumber: number } = page;
  return {
    locale,
    at,
    title: results("title", { name }),
    subject: name,
    issuer: page.agencyName,
    letterhead: {
      body: sheet("body"),
      agency: page.agencyName,
      lines: [contact.name, contact.address, contact.phone].filter((line) => line !== ""),
    },
    headline: {
      kind: sheet("kind"),
      number: results("toAnnouncement", { number: number ?? "" }),
      about: name,
    },
    notes: locale === "id" ? [] : [sheet("authentic")],
    blocks: [
      {
        kind: "paragraph",
        text: sheet("asOf", { at: formatInstant(locale, page.zone, at, "minute") }),
      },
      ...posts.flatMap((post) => postBlocks(locale, page, post)),
    ],
    signature: null,
    code: { address, caption: sheet("code"), alt: sheet("codeAlt", { address }) },
    footer: results("title", { name }),
    pageOf: (of, pages) => sheet("pageOf", { page: of, pages }),
  };
}

function momentsOf({ stages, shortlist, chosen }: PostResults): string[] {
  return [
    ...stages.flatMap(({ publishedAt, errata }) => [
      publishedAt,
      ...errata.map((each) => each.publishedAt),
    ]),
    ...[shortlist, chosen].flatMap((each) => (each === null ? [] : [each.at])),
  ];
}

function postBlocks(locale: Locale, page: ResultsPage, post: PostResults): SheetBlock[] {
  const { results } = texts(locale);
  const published = (at: string) =>
    `${results("publishedOn")} ${formatInstant(locale, page.zone, new Date(at), "minute")}.`;
  const title = inLocale(locale, post.title);
  const { shortlist, chosen } = post;
  return [
    ...post.stages.flatMap((stage) => stageBlocks(locale, page, title, stage)),
    ...(shortlist === null
      ? []
      : ([
          {
            kind: "heading",
            text: `${title}: ${results("shortlist", { count: shortlist.names.length })}`,
          },
          {
            kind: "paragraph",
            text: `${published(shortlist.at)} ${results(`mode.${page.publicationMode}`)}`,
          },
          shortlistTable(locale, shortlist.names),
        ] satisfies SheetBlock[])),
    ...(chosen === null
      ? []
      : ([
          { kind: "heading", text: `${title}: ${results("chosen")}` },
          // A name ends in a degree with a full stop, so that no sentence ends in a name.
          { kind: "paragraph", text: `${chosen.name}\n${published(chosen.at)}` },
        ] satisfies SheetBlock[])),
  ];
}

/** Without the columns that the mode of the names withholds; in the order of the mode. */
function shortlistTable(
  locale: Locale,
  names: NonNullable<PostResults["shortlist"]>["names"],
): SheetBlock {
  const { results, table } = texts(locale);
  const ranks = names.some(({ rank }) => rank !== null);
  const totals = names.some(({ total }) => total !== null);
  return {
    kind: "table",
    columns: [
      { header: table("candidate"), share: 60 },
      ...(ranks ? [{ header: table("rank"), share: 20 }] : []),
      ...(totals ? [{ header: table("total"), share: 20, numbers: true }] : []),
    ],
    rows: names.map(({ name, rank, total, hasLeft }) => [
      hasLeft ? `${name} (${results("hasLeft")})` : name,
      ...(ranks ? [`${rank ?? "–"}`] : []),
      ...(totals ? [total === null ? "–" : formatScore(locale, total)] : []),
    ]),
  };
}

function stageBlocks(
  locale: Locale,
  { zone }: ResultsPage,
  post: string,
  stage: StageResults,
): SheetBlock[] {
  const { results, sheet, stages } = texts(locale);
  const { kind, mode, publishedAt, judged, passed, errata, names, lines } = stage;
  const isCheck = kind === "ADMIN_CHECK";
  const name = stages(kind);
  const at = formatInstant(locale, zone, new Date(publishedAt), "minute");
  const last = errata.at(-1);
  return [
    { kind: "heading", text: `${post}: ${name}` },
    {
      kind: "paragraph",
      text: [
        `${results("publishedOn")} ${at}.`,
        results("counts", { judged, passed }),
        ...(isCheck ? [] : [results(`stageMode.${mode}`)]),
      ].join(" "),
    },
    ...errata.flatMap((each) =>
      erratumBlocks(locale, name, each, formatInstant(locale, zone, new Date(each.publishedAt))),
    ),
    ...(last === undefined
      ? []
      : [{ kind: "paragraph" as const, text: sheet("inForce", { number: last.number }) }]),
    ...(isCheck
      ? [...eligibleLead(locale, names), ...eligibleList(names)]
      : [linesTable(locale, lines)]),
  ];
}

/** What a correction changed, why, and the list as it was before; the list below is the one in force. */
function erratumBlocks(locale: Locale, stage: string, erratum: Erratum, at: string): SheetBlock[] {
  const { results, sheet, table } = texts(locale);
  const { number, added, before, changes, linesBefore } = erratum;
  const moved = changes.flatMap(({ candidateCode, from, to }) =>
    from === null || to === null || from === to
      ? []
      : [[candidateCode, formatScore(locale, from), formatScore(locale, to)]],
  );
  const said = [
    ...(added === null
      ? []
      : [results("erratumAdded", { name: added.name ?? added.receiptNumber })]),
    ...changes.flatMap(({ candidateCode: code, from, to, admitted }) => [
      ...(from === null || to === null ? [results("erratumWithheld", { code })] : []),
      ...(admitted ? [results("erratumAdmitted", { code })] : []),
    ]),
    results("erratumWhy", { stage }),
  ];
  return [
    { kind: "paragraph", text: `${results("erratum", { number })}, ${at}\n${said.join(" ")}` },
    ...(moved.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            narrow: true,
            columns: [
              { header: table("candidate"), share: 40 },
              { header: sheet("before"), share: 30, numbers: true },
              { header: sheet("after"), share: 30, numbers: true },
            ],
            rows: moved,
          },
        ]),
    {
      kind: "paragraph",
      text:
        added === null
          ? results("erratumBeforeLines", { count: linesBefore.length })
          : results("erratumBefore", { count: before.length }),
    },
    ...(added === null ? [linesTable(locale, linesBefore)] : eligibleList(before)),
  ];
}

function eligibleLead(locale: Locale, names: readonly EligibleName[]): SheetBlock[] {
  const { results } = texts(locale);
  const key = names.some(({ name }) => name !== null) ? "eligible" : "eligibleByNumber";
  return [{ kind: "paragraph", text: results(names.length === 0 ? "noneEligible" : key) }];
}

function eligibleList(names: readonly EligibleName[]): SheetBlock[] {
  if (names.length === 0) return [];
  const items = names.map(({ name, receiptNumber }) => ({
    text: name ?? receiptNumber,
    note: name === null ? null : receiptNumber,
  }));
  return [{ kind: "list", items }];
}

/** Without the columns that the mode of the stage withholds. */
function linesTable(locale: Locale, lines: readonly ScoredLine[]): SheetBlock {
  const { results, table, categories } = texts(locale);
  const ranks = lines.some(({ rank }) => rank !== null);
  const values = lines.some(({ value }) => value !== null);
  const grades = lines.some(({ category }) => category !== null);
  return {
    kind: "table",
    columns: [
      { header: table("candidate"), share: 20 },
      ...(ranks ? [{ header: table("rank"), share: 20 }] : []),
      ...(values ? [{ header: results("value"), share: 14, numbers: true }] : []),
      ...(grades ? [{ header: results("category"), share: 32 }] : []),
      { header: results("on"), share: 14 },
    ],
    rows: lines.map(({ candidateCode, rank, shared, value, category, passed }) => [
      candidateCode,
      ...(ranks ? [shared ? `${rank} (${table("shared")})` : `${rank ?? "–"}`] : []),
      ...(values ? [value === null ? "–" : formatScore(locale, value)] : []),
      ...(grades ? [category === null ? "–" : categories(category)] : []),
      results(passed ? "yes" : "no"),
    ]),
  };
}
