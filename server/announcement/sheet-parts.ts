import { createTranslator } from "use-intl/core";
import { passRuleFacts } from "#domain/announcement/pass-rule-facts";
import { lastSecondBefore, type Zone } from "#domain/calendar";
import {
  formatDay,
  formatDays,
  formatInstant,
  formatPercent,
  formatShare,
  formatShort,
} from "#domain/format";
import { inLocale, type Locale } from "#domain/locale";
import { finalStage } from "#domain/planning/publication";
import { COMPETENCIES } from "#domain/scoring/job-person-match";
import type { AnnouncedSheet, AnnouncementPage } from "#server/announcement/load-announcement";
import { MESSAGES } from "#server/messages";
import type { SheetBlock } from "#server/print/sheet";
import { departureTexts } from "#server/regulation/departures";

// What an announcement says, part by part, as it is printed.

/** Columns that a table of competencies has room for beside their names. */
const MOST_COLUMNS = 6;

export function postsOf(locale: Locale, { posts }: AnnouncementPage): SheetBlock[] {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "announcement" });
  const levels = createTranslator({ locale, messages, namespace: "terms.postLevel" });
  const narrowed = posts.filter(({ scope }) => scope === "WITHIN_PROVINCE");
  return [
    { kind: "heading", text: t("sheet.postsTitle") },
    {
      kind: "table",
      columns: [
        { header: t("posts.post"), share: 34 },
        { header: t("posts.code"), share: 13 },
        { header: t("posts.unit"), share: 26 },
        { header: t("posts.level"), share: 15 },
        { header: t("posts.grade"), share: 12 },
      ],
      rows: posts.map(({ code, title, unit, level, grade, standing }) => [
        standing === "CANCELLED"
          ? t("sheet.cancelledPost", { post: inLocale(locale, title) })
          : inLocale(locale, title),
        code,
        unit,
        levels(level),
        grade ?? "–",
      ]),
    },
    ...(narrowed.length === 0
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: t("sheet.onlyProvince", {
              posts: narrowed.map(({ title }) => inLocale(locale, title)).join("; "),
            }),
          },
        ]),
  ];
}

export function requirementsOf(locale: Locale, page: AnnouncementPage): SheetBlock[] {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "announcement" });
  const terms = createTranslator({ locale, messages, namespace: "terms.requirement" });
  const certainty = createTranslator({ locale, messages, namespace: "common.certainty" });
  const ground = (citation: AnnouncementPage["requirements"][number]["citation"]) => {
    if (citation === null) return t("sheet.ownRequirement");
    return citation.certainty === "read"
      ? citation.text
      : `${citation.text} (${certainty(citation.certainty)})`;
  };
  return [
    { kind: "heading", text: t("sheet.requirementsTitle") },
    ...(page.referenceDate === null
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: t("requirements.reference", { day: formatDay(locale, page.referenceDate) }),
          },
        ]),
    {
      kind: "list",
      items: page.requirements.map(
        ({ kind, parameter, wording, wordingEn, citation, basis, post }) => ({
          text: terms(kind, {
            parameter,
            wording: inLocale(locale, { id: wording, en: wordingEn }),
          }),
          note: [
            ground(citation),
            ...(basis === null
              ? []
              : [
                  t("requirements.basis", {
                    number: basis.number,
                    day: formatDay(locale, basis.dated),
                  }),
                ]),
            ...(post === null
              ? []
              : [t("requirements.onePost", { post: inLocale(locale, post.title) })]),
          ].join(" · "),
        }),
      ),
    },
  ];
}

/** Posts that ask for the same levels share a column. */
export function competenciesOf(locale: Locale, { posts }: AnnouncementPage): SheetBlock[] {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "announcement.sheet" });
  const terms = createTranslator({ locale, messages, namespace: "terms.competency" });
  const alike = Map.groupBy(posts, ({ levels }) =>
    COMPETENCIES.map(({ code }) => levels[code] ?? "–").join(" "),
  );
  const columns = [...alike.values()].map((group) => ({
    header: alike.size === 1 ? t("allPosts") : group.map(({ code }) => code).join(", "),
    levels: group[0]?.levels ?? {},
  }));
  const tables: SheetBlock[] = [];
  for (let start = 0; start < columns.length; start += MOST_COLUMNS) {
    const part = columns.slice(start, start + MOST_COLUMNS);
    tables.push({
      kind: "table",
      narrow: part.length < 3,
      columns: [
        { header: t("competency"), share: part.length < 3 ? 100 : 40 },
        ...part.map(({ header }) => ({ header, share: 60 / part.length, numbers: true })),
      ],
      rows: COMPETENCIES.map(({ code }) => [
        terms(code),
        ...part.map(({ levels }) => {
          const level = levels[code];
          return level === undefined ? "–" : formatShort(locale, level);
        }),
      ]),
    });
  }
  return [
    { kind: "heading", text: t("competencyTitle") },
    { kind: "paragraph", text: t("competencyLead") },
    ...tables,
  ];
}

export function deadlineOf(locale: Locale, page: AnnouncementPage): SheetBlock[] {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "announcement.sheet" });
  return [
    { kind: "heading", text: t("deadlineTitle") },
    {
      kind: "paragraph",
      text: t("deadline", {
        days: formatDays(locale, page.announcedOn, page.lastDay),
        ...lastSecond(locale, page.zone, page.closesAt),
      }),
    },
    ...page.posts
      .filter(({ closesAt, standing }) => closesAt !== page.closesAt && standing !== "CANCELLED")
      .map((post) => ({
        kind: "paragraph" as const,
        text: t("ownDeadline", {
          post: inLocale(locale, post.title),
          ...lastSecond(locale, page.zone, post.closesAt),
        }),
      })),
    { kind: "paragraph", text: inLocale(locale, { id: page.howToApply, en: page.howToApplyEn }) },
    { kind: "paragraph", text: t("most", { most: page.maxPostsPerApplicant }) },
    ...(page.objectionDays > 0
      ? [{ kind: "paragraph" as const, text: t("objections", { days: page.objectionDays }) }]
      : []),
    ...(page.inputDays > 0
      ? [{ kind: "paragraph" as const, text: t("input", { days: page.inputDays }) }]
      : []),
  ];
}

/** The last second that is in time, as words. */
function lastSecond(locale: Locale, zone: Zone, closesAt: string) {
  const last = lastSecondBefore(closesAt);
  return {
    day: formatInstant(locale, zone, last, "weekday"),
    time: formatInstant(locale, zone, last, "time"),
  };
}

export function documentsOf(locale: Locale, { documents }: AnnouncementPage): SheetBlock[] {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "announcement" });
  const terms = createTranslator({ locale, messages, namespace: "terms.document" });
  return [
    { kind: "heading", text: t("sheet.documentsTitle") },
    { kind: "paragraph", text: t("documents.lead") },
    {
      kind: "list",
      items: documents.map(
        ({ code, label, mandatory, neededOf, maxMegabytes, maxPages, post }) => ({
          text: code === "OTHER" ? label : terms(code),
          note: [
            mandatory ? t("documents.mandatory") : t("documents.optional"),
            ...(neededOf === "EVERYBODY" ? [] : [t(`documents.onlyOf.${neededOf}`)]),
            t("documents.size", { megabytes: maxMegabytes, pages: maxPages }),
            ...(post === null
              ? []
              : [t("documents.onePost", { post: inLocale(locale, post.title) })]),
          ].join(" · "),
        }),
      ),
    },
  ];
}

export function stagesOf(
  locale: Locale,
  { stages, sheets, tieCriterion, publicationMode, resultIdentity }: AnnouncementPage,
): SheetBlock[] {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "announcement" });
  const terms = createTranslator({ locale, messages, namespace: "terms.stage" });
  const how = createTranslator({ locale, messages, namespace: "announcement.results" });
  const final = finalStage(stages);
  const methods = createTranslator({ locale, messages, namespace: "terms.stageMethod" });
  return [
    { kind: "heading", text: t("sheet.stagesTitle") },
    { kind: "paragraph", text: t("weights.fixed") },
    {
      kind: "table",
      columns: [
        { header: t("sheet.stage"), share: 22 },
        { header: t("sheet.weight"), share: 10, numbers: true },
        { header: t("sheet.passes"), share: 26 },
        { header: t("sheet.held"), share: 24 },
        { header: t("sheet.results"), share: 20 },
      ],
      rows: stages.map((stage) => [
        terms(stage.kind),
        stage.weight === null ? "–" : formatPercent(locale, formatShort(locale, stage.weight)),
        passRule(locale, stage),
        stage.startsOn === null || stage.endsOn === null
          ? t("timetable.open")
          : formatDays(locale, stage.startsOn, stage.endsOn),
        stage.resultsOn === null ? t("timetable.open") : formatDay(locale, stage.resultsOn),
      ]),
    },
    { kind: "paragraph", text: t("sheet.methodsLead") },
    {
      kind: "list",
      items: stages.map(({ kind, method, methodNote }) => {
        const note = inLocale(locale, methodNote);
        const held = method === null ? "" : `: ${methods(method)}`;
        return { text: `${terms(kind)}${held}`, note: note === "" ? null : note };
      }),
    },
    ...sheets.flatMap((sheet) => criteriaOf(locale, sheet)),
    {
      kind: "paragraph",
      text:
        tieCriterion === null
          ? t("weights.tiePlenary")
          : t("weights.tie", { criterion: tieCriterion }),
    },
    { kind: "paragraph", text: how(`check.${resultIdentity}`) },
    ...(final === undefined
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: how(`stages.${final.mode}`, { stage: terms(final.kind) }),
          },
        ]),
    { kind: "paragraph", text: how(`final.${publicationMode}`) },
  ];
}

/** What is scored in a stage and with which share; what the levels mean stands on the page. */
function criteriaOf(
  locale: Locale,
  { kind, criteria, criteriaTotal, sheetDecimals }: AnnouncedSheet,
): SheetBlock[] {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "announcement" });
  const terms = createTranslator({ locale, messages, namespace: "terms.stage" });
  const formed = createTranslator({ locale, messages, namespace: "scoring.formed" });
  return [
    {
      kind: "paragraph",
      text: t("sheet.criteria", {
        stage: terms(kind),
        criteria: criteria
          .map(({ name, nameEn, weight }) => {
            const shown = inLocale(locale, { id: name, en: nameEn });
            return `${shown} ${formatShare(locale, weight, criteriaTotal)}`;
          })
          .join("; "),
        formed:
          sheetDecimals === null ? formed("exact") : formed("rounded", { decimals: sheetDecimals }),
      }),
    },
  ];
}

function passRule(locale: Locale, stage: AnnouncementPage["stages"][number]): string {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "announcement.sheet.passRule" });
  const terms = createTranslator({ locale, messages, namespace: "terms.assessmentCategory" });
  const rule = t(
    stage.passRule,
    passRuleFacts(locale, stage, (each) => terms(each)),
  );
  return stage.passBasis === "CUMULATIVE" ? t("cumulative", { rule }) : rule;
}

/** Where the selection goes another way than the general rules; nothing where it does not. */
export function departuresOf(locale: Locale, { departures }: AnnouncementPage): SheetBlock[] {
  if (departures.length === 0) return [];
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "announcement" });
  const words = createTranslator({ locale, messages, namespace: "regulation.departures" });
  return [
    { kind: "heading", text: t("page.departuresTitle") },
    {
      kind: "list",
      items: departureTexts(locale, departures).map(
        ({ title, general, here, basis, reason, ended }) => ({
          text: `${title}: ${here}`,
          note: [
            basis === null
              ? words("warnedInPrint", { general })
              : words("inPrint", {
                  general,
                  number: basis.number,
                  day: formatDay(locale, basis.dated),
                  reason,
                }),
            ...(ended === null
              ? []
              : [words("ended", { number: ended.number, day: formatDay(locale, ended.on) })]),
          ].join(" "),
        }),
      ),
    },
  ];
}
