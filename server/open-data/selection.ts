import { createTranslator } from "use-intl/core";
import { isoInZone, type Zone } from "#domain/calendar";
import { decimalText } from "#domain/format";
import { inLocale, type Locale, localePath } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import { ASSESSMENT_CATEGORIES } from "#domain/scoring/category";
import { shownLevels } from "#domain/scoring/rubric";
import { type AnnouncementPage, loadAnnouncement } from "#server/announcement/load-announcement";
import { loadNotices } from "#server/announcement/load-notices";
import type { PublicStage } from "#server/announcement/public-stages";
import { publicUrl } from "#server/env";
import { MESSAGES } from "#server/messages";
import { amendmentsOf } from "#server/open-data/amendments";
import type { Question } from "#server/open-data/answer";
import { highestLevel } from "#server/open-data/selections";
import type { Post, SelectionDetail, Timetable } from "#server/open-data/shapes";
import { departureTexts } from "#server/regulation/departures";

type Asked = Pick<Question, "locale" | "now">;

/** Everything announced about a selection; null for drafts and for addresses of nothing. */
export async function selectionAnswer(
  { locale, now }: Asked,
  slug: string,
): Promise<SelectionDetail | null> {
  const page = await loadAnnouncement(now, slug);
  if (page === null) return null;
  const terms = createTranslator({ locale, messages: MESSAGES[locale], namespace: "terms" });
  const scored = page.stages.flatMap(({ kind, weight, maximum }) =>
    weight === null || maximum === null ? [] : [{ kind, weight, maximum }],
  );
  return {
    slug,
    title: inLocale(locale, page.name),
    agency: page.agencyName,
    level: highestLevel(page.posts),
    status: page.standing,
    announcedOn: page.announcedOn,
    deadline: isoInZone(new Date(page.closesAt), page.zone),
    url: publicUrl() + localePath(locale, `/seleksi/${slug}`),
    number: page.announcementNumber,
    opensAt: isoInZone(new Date(page.opensAt), page.zone),
    zone: page.zone,
    referenceDate: page.referenceDate,
    maxPostsPerApplicant: page.maxPostsPerApplicant,
    howToApply: inLocale(locale, { id: page.howToApply, en: page.howToApplyEn }),
    contact: page.contact,
    posts: postsOf(locale, page),
    requirements: page.requirements.map(({ kind, parameter, wording, wordingEn, ...row }) => ({
      code: kind,
      text: terms(`requirement.${kind}`, {
        parameter,
        wording: inLocale(locale, { id: wording, en: wordingEn }),
      }),
      citation: row.citation,
      post: row.post?.code ?? null,
    })),
    documents: page.documents.map(({ code, label, post, ...asked }) => ({
      code,
      text: code === "OTHER" ? label : terms(`document.${code}`),
      mandatory: asked.mandatory,
      neededOf: asked.neededOf,
      maxMegabytes: asked.maxMegabytes,
      maxPages: asked.maxPages,
      post: post?.code ?? null,
    })),
    stages: page.stages.map(({ kind, progress, mode, ...rule }) => ({
      code: kind,
      name: terms(`stage.${kind}`),
      progress,
      passes: passesOf(rule),
      mode,
      method: methodOf(locale, rule),
    })),
    eligibleBy: page.resultIdentity,
    finalNames: page.publicationMode,
    components: scored.map(({ kind, weight, maximum }) => ({
      code: kind,
      name: terms(`stage.${kind}`),
      weight: decimalText(weight),
      max: decimalText(maximum),
      ...sheetOf(locale, page, kind),
    })),
    timetable: timetableOf(locale, page),
    departures: departureTexts(locale, page.departures).map(
      ({ kind, ruleId, title, general, here, basis, reason, ended }) => ({
        ...{ kind, rule: ruleId, title, general, here, reason },
        basis: basis && { number: basis.number, date: basis.dated },
        ended: ended && { number: ended.number, date: ended.on },
      }),
    ),
    amendments: amendmentsOf(locale, page.zone, (await loadNotices(slug))?.notices ?? []),
  };
}

/** Who goes on from a stage, each number in the field that its rule has. */
function passesOf(
  stored: Pick<PublicStage, "passRule" | "passThreshold" | "passBasis" | "passCategories">,
) {
  const { passRule: rule, passThreshold, passBasis, passCategories } = stored;
  const isLeast = rule === "MIN_SCORE";
  const isCount = rule === "TOP_N";
  return {
    rule,
    threshold: isLeast && passThreshold !== null ? decimalText(passThreshold) : null,
    count: isCount ? passThreshold : null,
    basis: isLeast || isCount ? passBasis : null,
    categories: ASSESSMENT_CATEGORIES.filter((each) => passCategories?.includes(each)),
  };
}

/** How a stage is held, with the words of the agency. */
function methodOf(locale: Locale, stage: Pick<PublicStage, "method" | "methodNote">) {
  if (stage.method === null) return null;
  const messages = MESSAGES[locale];
  const terms = createTranslator({ locale, messages, namespace: "terms.stageMethod" });
  const note = inLocale(locale, stage.methodNote);
  return { code: stage.method, name: terms(stage.method), note: note === "" ? null : note };
}

/** What a stage is scored by, as the announcement has it. */
function sheetOf(locale: Locale, { sheets }: AnnouncementPage, kind: StageKind) {
  const sheet = sheets.find((each) => each.kind === kind);
  if (sheet === undefined) return { criteria: [], criteriaTotal: null, sheetDecimals: null };
  const general = createTranslator({ locale, messages: MESSAGES[locale], namespace: "scoring" });
  const { criteriaTotal, sheetDecimals } = sheet;
  const criteria = sheet.criteria.map((criterion, index) => {
    const { name, nameEn, description, descriptionEn, weight, lowest, highest } = criterion;
    const question = inLocale(locale, { id: description, en: descriptionEn });
    return {
      number: index + 1,
      name: inLocale(locale, { id: name, en: nameEn }),
      question: question === "" ? null : question,
      weight,
      lowest: decimalText(lowest),
      highest: decimalText(highest),
      levels: shownLevels(criterion, criterion.levels ?? []).map((level) => ({
        from: decimalText(level.from),
        to: decimalText(level.to),
        name: level.anchor === null ? null : general(`level.${level.anchor}.name`),
        text:
          level.described === null
            ? general(`level.${level.anchor ?? "adequate"}.description`)
            : inLocale(locale, { id: level.described.text, en: level.described.textEn }),
      })),
    };
  });
  return { criteria, criteriaTotal, sheetDecimals };
}

/** The posts of an announced selection. */
export async function postsAnswer({ locale, now }: Asked, slug: string) {
  const page = await loadAnnouncement(now, slug);
  return page && { items: postsOf(locale, page) };
}

/** The timetable of an announced selection. */
export async function timetableAnswer({ locale, now }: Asked, slug: string) {
  const page = await loadAnnouncement(now, slug);
  return page && timetableOf(locale, page);
}

function postsOf(locale: Locale, { posts, zone }: AnnouncementPage): Post[] {
  return posts.map(({ code, title, unit, level, workField, scope, grade, closesAt, standing }) => ({
    deadline: isoInZone(new Date(closesAt), zone),
    status: standing,
    code,
    title: inLocale(locale, title),
    unit,
    level,
    field: workField,
    scope,
    lowestGrade: grade,
  }));
}

function timetableOf(
  locale: Locale,
  { announcedOn, opensAt, closesAt, zone, stages, inputDays }: AnnouncementPage,
): Timetable {
  const terms = createTranslator({ locale, messages: MESSAGES[locale], namespace: "terms.stage" });
  const at = (iso: string, there: Zone) => isoInZone(new Date(iso), there);
  return {
    zone,
    announcedOn,
    opensAt: at(opensAt, zone),
    deadline: at(closesAt, zone),
    inputDays,
    stages: stages.map(({ kind, startsOn, endsOn, resultsOn, progress }) => ({
      code: kind,
      name: terms(kind),
      startsOn,
      endsOn,
      resultsOn,
      progress,
    })),
  };
}
