import { buffer } from "node:stream/consumers";
import { createTranslator } from "use-intl/core";
import writeWorkbook from "write-excel-file/node";
import { read } from "#db/client";
import { findPerson, findProfile } from "#db/queries/applicant-profile";
import { entriesOf, findCurriculum, findImport, findPhoto } from "#db/queries/curriculum";
import type { Locale } from "#domain/locale";
import type { HistoryProblem } from "#domain/profile/import";
import { type Entry, fieldsOf, type Section } from "#domain/profile/sections";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { MESSAGES } from "#server/messages";
import { EXPORT_FORM } from "#server/profile/history-file";
import { wordsIn } from "#server/profile/words";
import { refusalText } from "#server/refusals";
import { fileStorage } from "#server/storage";
import { codedTexts } from "#server/texts";

export type ReadHistory = {
  readonly id: string;
  readonly fileName: string;
  readonly readAt: string;
  readonly hasProfile: boolean;
  readonly entries: readonly Entry[];
  readonly known: number;
  readonly problemCount: number;
  readonly problems: readonly {
    readonly row: number;
    readonly where: string;
    readonly value: string;
    readonly what: string;
  }[];
};

/** What was read from one's own file, to be looked at; null when absent or another's. */
export async function loadReadHistory(
  ctx: Context,
  locale: Locale,
  importId: string,
): Promise<ReadHistory | null> {
  const { userId } = ctx.actor;
  const found = userId === null ? null : await findImport(read(), userId, importId);
  if (found === null) return null;
  const { problems, readAt, said, ...rest } = found;
  return {
    id: rest.id,
    fileName: rest.fileName,
    readAt: readAt.toISOString(),
    hasProfile: said !== null,
    entries: rest.entries,
    known: rest.known,
    problemCount: rest.problemCount,
    problems: await Promise.all(
      problems.map(async (problem) => ({
        row: problem.row,
        where: whereOf(locale, problem),
        value: problem.value,
        what: await whatOf(locale, problem),
      })),
    ),
  };
}

function whereOf(locale: Locale, { section, column }: HistoryProblem): string {
  if (section === null) {
    const messages = MESSAGES[locale];
    const fields = createTranslator({ locale, messages, namespace: "application.profile.field" });
    return fields.has(column as never) ? fields(column as never) : column;
  }
  const words = wordsIn(locale);
  const field = fieldsOf(section).some(([name]) => name === column)
    ? words.field(section, column)
    : "";
  return [words.section(section), field].filter(Boolean).join(": ");
}

async function whatOf(
  locale: Locale,
  { section, column, code, limit }: HistoryProblem,
): Promise<string> {
  const issues = codedTexts(locale, "common.issue");
  if (code === "choose-one" && section !== null) {
    return [issues(code), wordsFor(locale, section, column)].join(" ");
  }
  if (issues.has(code)) return issues(code, { minimum: 1, maximum: limit });
  if (!codedTexts(locale, "refusal").has(`${code}.what`)) return issues("not-valid");
  const { what, remedy } = await refusalText(locale, new Refused(code, null, { most: limit }));
  return [what, remedy].filter(Boolean).join(" ");
}

/** The words that a list allows; a sheet does not show them where they are typed. */
function wordsFor(locale: Locale, section: Section, column: string): string {
  const kind = fieldsOf(section).find(([name]) => name === column)?.[1];
  if (kind?.kind !== "choice") return "";
  const words = wordsIn(locale);
  return kind.of.map((code) => words.choice(section, column, code)).join(", ");
}

/** Everything that stands in one's own profile, as it can be read in again; null without a NIP. */
export async function loadExport(ctx: Context) {
  const { userId, isApplicant } = ctx.actor;
  if (userId === null || !isApplicant) return null;
  const person = await findPerson(read(), userId);
  if (!person?.nip) return null;
  const profile = await findProfile(read(), userId);
  const whole = await findCurriculum(read(), userId);
  const entries = await entriesOf(read(), userId);
  const photo = await findPhoto(read(), userId);
  const { updatedAt, version: _, ...said } = profile ?? {};
  return {
    form: EXPORT_FORM,
    exportedAt: ctx.now.toISOString(),
    person: { name: person.name, email: person.email, nip: person.nip },
    profile: profile === null ? null : said,
    profileChangedAt: updatedAt?.toISOString() ?? null,
    curriculum: {
      entries: entries.map(({ section, values }) => ({ section, values })),
      statedEmpty: whole?.statedEmpty ?? [],
      changedAt: whole?.changedAt.toISOString() ?? null,
    },
    photo:
      photo === null || photo.scan === "INFECTED"
        ? null
        : {
            mimeType: photo.mimeType,
            base64: (await buffer(fileStorage().open(photo.hash))).toString("base64"),
          },
  };
}

/** An empty sheet for one section: the names of its fields, and the words that lists allow. */
export function sectionTemplate(locale: Locale, section: Section): Promise<Buffer> {
  const words = wordsIn(locale);
  const bold = { fontWeight: "bold" as const };
  const head = fieldsOf(section).map(([name]) => ({ value: words.field(section, name), ...bold }));
  const lists = fieldsOf(section).flatMap(([name, kind]) =>
    kind.kind === "choice"
      ? [[words.field(section, name), ...kind.of.map((code) => words.choice(section, name, code))]]
      : kind.kind === "tick"
        ? [[words.field(section, name), words.yes, words.no]]
        : [],
  );
  return writeWorkbook([
    { data: [head], sheet: words.sheetName },
    {
      data: lists.map((list) => list.map((value, index) => ({ value, ...(index === 0 && bold) }))),
      sheet: words.listName,
    },
  ]).toBuffer();
}

/** The same as text with semicolons, which Indonesian office programs open as a sheet. */
export function sectionTemplateText(locale: Locale, section: Section): string {
  const words = wordsIn(locale);
  const head = fieldsOf(section).map(([name]) => words.field(section, name));
  return `\uFEFF${head.map((name) => `"${name.replaceAll('"', '""')}"`).join(";")}\r\n`;
}
