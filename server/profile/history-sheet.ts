import { createTranslator } from "use-intl/core";
import { gradeTitle, isGrade } from "#domain/accounts/grade";
import { formatDay, formatNip } from "#domain/format";
import type { Locale } from "#domain/locale";
import {
  type Entry,
  RESTRICTED_SECTIONS,
  SECTION_CODES,
  SECTIONS,
  type Section,
} from "#domain/profile/sections";
import { MESSAGES } from "#server/messages";
import type { Sheet, SheetBlock } from "#server/print/sheet";
import type { PrintedHistory } from "#server/profile/load-printed";
import { wordsIn } from "#server/profile/words";

/** A history as a paper in the usual form, to be signed; a draft as long as something is missing. */
export function historySheet(locale: Locale, history: PrintedHistory): Sheet {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "profile.sheet" });
  const { profile, today, photo, isComplete } = history;
  const { fullName } = profile;
  return {
    locale,
    at: history.at,
    title: t("title", { name: fullName }),
    subject: t("subject"),
    issuer: fullName,
    letterhead: null,
    portrait: {
      picture: photo,
      alt: photo === null ? t("noPhoto") : t("photo", { name: fullName }),
    },
    headline: {
      kind: t("kind"),
      number: isComplete ? "" : t("draft"),
      about: fullName,
    },
    notes: [],
    blocks: [
      { kind: "heading", text: t("personal") },
      personalTable(locale, history),
      ...SECTION_CODES.filter((section) => !RESTRICTED_SECTIONS.includes(section)).flatMap(
        (section) => sectionBlocks(locale, history, section),
      ),
      { kind: "paragraph", text: t("statement") },
    ],
    signature: {
      place: t("place", { day: formatDay(locale, today) }),
      role: t("signer"),
      name: fullName,
    },
    code: null,
    footer: t("footer", { name: fullName, day: formatDay(locale, today) }),
    pageOf: (page, pages) => t("pageOf", { page, pages }),
  };
}

function personalTable(locale: Locale, { profile, nip, email }: PrintedHistory): SheetBlock {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "profile.sheet" });
  const statuses = createTranslator({ locale, messages, namespace: "terms.maritalStatus" });
  const levels = createTranslator({ locale, messages, namespace: "terms.postLevel" });
  const education = createTranslator({ locale, messages, namespace: "terms.education" });
  const since = (what: string, day: string) => t("since", { what, day: formatDay(locale, day) });
  const { grade, maritalStatus, religion, identityNumber, taxNumber } = profile;
  const birth = nip === null ? "" : formatDay(locale, nip.birthDate);
  const rows: [string, string | null][] = [
    [t("name"), profile.fullName],
    [t("nip"), nip === null ? null : formatNip(nip.digits)],
    [t("birth"), [profile.birthPlace, birth].filter(Boolean).join(", ")],
    [t("sex"), nip === null ? null : t(nip.sex === "MALE" ? "male" : "female")],
    [t("religion"), religion],
    [t("maritalStatus"), maritalStatus === null ? null : statuses(maritalStatus)],
    [
      t("grade"),
      since(isGrade(grade) ? `${gradeTitle(grade)} (${grade})` : grade, profile.gradeSince),
    ],
    [t("post"), since(profile.currentPost, profile.currentPostSince)],
    [t("level"), levels(profile.currentLevel)],
    [t("agency"), [profile.unit, profile.agencyName].filter(Boolean).join(", ")],
    [
      t("education"),
      [education(profile.educationLevel), profile.educationMajor, profile.educationSchool].join(
        ", ",
      ),
    ],
    [t("address"), profile.address],
    [t("reach"), [profile.phone, email].join(" · ")],
    [t("identityNumber"), identityNumber],
    [t("taxNumber"), taxNumber],
  ];
  return {
    kind: "table",
    columns: [
      { header: t("entry"), share: 34 },
      { header: t("value"), share: 66 },
    ],
    rows: rows.flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, value]])),
  };
}

function sectionBlocks(
  locale: Locale,
  { entries, statedEmpty }: PrintedHistory,
  section: Section,
): SheetBlock[] {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "profile.sheet" });
  const words = wordsIn(locale);
  const own = entries.filter((entry) => entry.section === section);
  const heading: SheetBlock = { kind: "heading", text: words.section(section) };
  if (own.length === 0) {
    const text = statedEmpty.includes(section) ? t("none") : t("notFilledIn");
    return [heading, { kind: "paragraph", text }];
  }
  const rowOf = (entry: Entry, index: number) => [
    `${index + 1}`,
    words.title(entry),
    [words.facts(entry), `${entry.values.duties ?? ""}`].filter(Boolean).join(". "),
    words.when(entry),
  ];
  return [
    heading,
    {
      kind: "table",
      columns: [
        { header: t("number"), share: 7 },
        { header: words.field(section, SECTIONS[section].title), share: 33 },
        { header: t("details"), share: 37 },
        { header: t("when"), share: 23 },
      ],
      rows: own.map(rowOf),
    },
  ];
}
