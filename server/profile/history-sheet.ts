import { createTranslator } from "use-intl/core";
import { formatDay } from "#domain/format";
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
import { linesTable, personRows, pratamaRow } from "#server/profile/person-rows";
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

function personalTable(
  locale: Locale,
  { profile, nip, email, entries, today }: PrintedHistory,
): SheetBlock {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "profile.sheet" });
  const statuses = createTranslator({ locale, messages, namespace: "terms.maritalStatus" });
  const { maritalStatus, religion, identityNumber, taxNumber } = profile;
  const rows = personRows(locale, profile, nip, email);
  return linesTable(locale, [
    rows.name,
    rows.nip,
    rows.birth,
    [t("sex"), nip === null ? null : t(nip.sex === "MALE" ? "male" : "female")],
    [t("religion"), religion],
    [t("maritalStatus"), maritalStatus === null ? null : statuses(maritalStatus)],
    rows.grade,
    rows.post,
    rows.level,
    pratamaRow(locale, entries, today),
    rows.agency,
    rows.education,
    [t("address"), profile.address],
    rows.reach,
    [t("identityNumber"), identityNumber],
    [t("taxNumber"), taxNumber],
  ]);
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
