import { createTranslator } from "use-intl/core";
import { PREPARED_LETTERS } from "#domain/application/prepared-letters";
import { inLocale, type Locale } from "#domain/locale";
import { documentName } from "#domain/planning/document-name";
import type { PreparedLetter } from "#server/application/load-prepared-letter";
import { MESSAGES } from "#server/messages";
import type { Sheet, SheetBlock } from "#server/print/sheet";
import { linesTable, personRows } from "#server/profile/person-rows";
import { wordsIn } from "#server/profile/words";

/** A letter as a paper to be signed; the English one is for reading. */
export function letterSheet(locale: Locale, letter: PreparedLetter): Sheet {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "application.letter" });
  const terms = createTranslator({ locale, messages, namespace: "terms.document" });
  const { code, person, postUnit: unit } = letter;
  const name = terms(code);
  const post = inLocale(locale, letter.postTitle);
  const { signer, needsStamp } = PREPARED_LETTERS[code];
  const { fullName } = person.profile;
  return {
    locale,
    at: person.at,
    title: t("title", { letter: name, post }),
    subject: t("subject", { letter: name, selection: inLocale(locale, letter.selectionName) }),
    issuer: fullName,
    letterhead: null,
    headline: { kind: name, number: "", about: t("about", { post, unit }) },
    notes: locale === "id" ? [] : [t("reading")],
    blocks: [{ kind: "paragraph", text: t("undersigned") }, ...bodyOf(locale, letter)],
    signature: {
      place: t("place"),
      role: [t(`signer.${signer}`), ...(needsStamp ? [t("stamp")] : [])].join("\n"),
      name: signer === "APPLICANT" ? fullName : null,
    },
    code: null,
    footer: t("footer", { letter: name, name: fullName }),
    pageOf: (page, pages) => t("pageOf", { page, pages }),
  };
}

function bodyOf(locale: Locale, letter: PreparedLetter): SheetBlock[] {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "application.letter" });
  const terms = createTranslator({ locale, messages, namespace: "terms.document" });
  const { code, person, asked } = letter;
  const facts = {
    post: inLocale(locale, letter.postTitle),
    unit: letter.postUnit,
    selection: inLocale(locale, letter.selectionName),
    agency: letter.agencyName,
    number: letter.announcementNumber ?? "none",
  };
  const rows = personRows(locale, person.profile, person.nip, person.email);
  const official = linesTable(locale, [rows.name, rows.nip, rows.grade, rows.post, rows.agency]);
  const empty = [rows.name, rows.nip, rows.post, rows.agency].map(
    ([label]) => [label, t("blank")] as const,
  );
  switch (code) {
    case "APP_LETTER":
      return [
        linesTable(locale, [
          rows.name,
          rows.nip,
          rows.birth,
          rows.grade,
          rows.post,
          rows.agency,
          rows.education,
          rows.reach,
        ]),
        paragraph(t("APP_LETTER.opening", facts)),
        paragraph(t("APP_LETTER.enclosures")),
        list(asked.filter((each) => each.code !== code).map((each) => documentName(each, terms))),
        paragraph(t("APP_LETTER.closing")),
      ];
    case "INTEGRITY_PACT":
    case "NO_PARTY_STMT":
      return [
        official,
        paragraph(t(`${code}.opening`, facts)),
        list(t(`${code}.statements`).split("\n")),
      ];
    case "RELATIVE_DECL":
      return [official, ...relatives(locale, letter, facts)];
    case "DISCIPLINE_STMT":
    case "PPK_APPROVAL":
      return [
        linesTable(locale, empty),
        paragraph(t(`${code}.opening`)),
        official,
        list(t(`${code}.statements`, facts).split("\n")),
        paragraph(t(`${code}.closing`, facts)),
      ];
  }
}

/** Those of the history; lines to fill in by hand where it says nothing yet. */
function relatives(
  locale: Locale,
  { person }: PreparedLetter,
  facts: Readonly<Record<"post" | "unit" | "agency", string>>,
): SheetBlock[] {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "application.letter" });
  const history = wordsIn(locale);
  const own = person.entries.filter(({ section }) => section === "FAMILY_IN_OFFICE");
  const columns = [
    { header: t("relative"), share: 40 },
    { header: t("relation"), share: 60 },
  ];
  if (own.length > 0) {
    const rows = own.map((entry) => [history.title(entry), history.facts(entry)]);
    return [paragraph(t("RELATIVE_DECL.some", facts)), { kind: "table", columns, rows }];
  }
  if (person.statedEmpty.includes("FAMILY_IN_OFFICE")) {
    return [paragraph(t("RELATIVE_DECL.none", facts))];
  }
  const rows = Array.from({ length: 3 }, () => columns.map(() => t("blank")));
  return [
    paragraph(t("RELATIVE_DECL.open", facts)),
    { kind: "table", columns, rows },
    paragraph(t("RELATIVE_DECL.strike")),
  ];
}

const paragraph = (text: string): SheetBlock => ({ kind: "paragraph", text });

const list = (items: readonly string[]): SheetBlock => ({
  kind: "list",
  items: items.map((text) => ({ text, note: null })),
});
