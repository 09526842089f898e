import { createTranslator } from "use-intl/core";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { inLocale, type Locale, localePath } from "#domain/locale";
import { documentName } from "#domain/planning/document-name";
import { restsOnSent } from "#domain/verification/sources";
import { reasonsOf } from "#domain/verification/terms";
import { publicUrl } from "#server/env";
import { MESSAGES } from "#server/messages";
import type { Sheet, SheetBlock } from "#server/print/sheet";
import type { FoundedFailure } from "#server/verification/failures";
import type { MinutesPage, MinutesPost } from "#server/verification/load-minutes";
import type { LookedAt } from "#server/verification/looked-at";

/** The minutes of the administrative selection as a paper, for the page and for the PDF. */
export function minutesSheet(locale: Locale, minutes: MinutesPage): Sheet {
  const t = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: "verification.minutes",
  });
  const { zone, members, posts, selectionId } = minutes;
  const name = inLocale(locale, minutes.selectionName);
  const path = `/kantor/seleksi/${selectionId}/verifikasi/berita-acara`;
  const address = publicUrl() + localePath(locale, path);
  // The last decision dates the paper, so that the same minutes are the same file.
  const last =
    posts
      .flatMap(({ confirmedAt, corrected }) => [confirmedAt, ...corrected.map((each) => each.at)])
      .toSorted()
      .at(-1) ?? "";
  const at = new Date(last);
  const day = formatInstant(locale, zone, at, "minute");
  return {
    locale,
    at,
    title: t("title"),
    subject: name,
    issuer: minutes.agencyName,
    letterhead: { body: t("body"), agency: minutes.agencyName, lines: [] },
    headline: { kind: t("title"), number: t("made", { at: day }), about: name },
    notes: [],
    blocks: [
      { kind: "heading", text: t("panel") },
      {
        kind: "list",
        items: members.map((each) => ({
          text: each.name,
          note: each.isChair ? t("chair") : null,
        })),
      },
      { kind: "heading", text: t("counts") },
      countsTable(locale, minutes),
      ...posts.flatMap((post) => postBlocks(locale, minutes, post)),
    ],
    signature: {
      place: t("dated", { day: formatInstant(locale, zone, at, "date") }),
      role: t("chair"),
      name: members.find(({ isChair }) => isChair)?.name ?? null,
    },
    code: { address, caption: t("code"), alt: t("codeAlt", { address }) },
    footer: `${t("title")} · ${name}`,
    pageOf: (page, pages) => t("pageOf", { page, pages }),
  };
}

function countsTable(locale: Locale, { posts }: MinutesPage): SheetBlock {
  const t = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: "verification.minutes",
  });
  return {
    kind: "table",
    columns: [
      { header: t("post"), share: 44 },
      { header: t("unsent"), share: 16, numbers: true },
      { header: t("sent"), share: 14, numbers: true },
      { header: "MS", share: 13, numbers: true },
      { header: "TMS", share: 13, numbers: true },
    ],
    rows: posts.map((post) => [
      inLocale(locale, post.title),
      `${post.unsent}`,
      `${post.sent}`,
      `${post.eligible}`,
      `${post.notEligible}`,
    ]),
  };
}

function postBlocks(locale: Locale, { zone }: MinutesPage, post: MinutesPost): SheetBlock[] {
  const t = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: "verification.minutes",
  });
  const { disputed, recused, confirmedAt, confirmedBy, signedBy } = post;
  const at = formatInstant(locale, zone, new Date(confirmedAt), "minute");
  return [
    { kind: "heading", text: inLocale(locale, post.title) },
    { kind: "paragraph", text: t("confirmed", { signer: signedBy, name: confirmedBy, at }) },
    {
      kind: "paragraph",
      text:
        post.checkedByTwo > 0
          ? t("checked", { two: post.checkedByTwo, disputed: disputed.length })
          : t("checkedByOne"),
    },
    // A name ends in a degree with a full stop, so that no sentence ends in a name.
    ...[...Map.groupBy(disputed, ({ by }) => by)].map(
      ([name, decided]): SheetBlock => ({
        kind: "paragraph",
        text: t("disputed", {
          name,
          numbers: decided.map(({ receiptNumber }) => receiptNumber ?? "–").join(", "),
        }),
      }),
    ),
    {
      kind: "paragraph",
      text: recused.length === 0 ? t("noneRecused") : t("recused", { names: recused.join("; ") }),
    },
    ...post.corrected.map(
      ({ erratum, at: corrected, receiptNumber }): SheetBlock => ({
        kind: "paragraph",
        text: t("corrected", {
          erratum: `${erratum}`,
          at: formatInstant(locale, zone, new Date(corrected), "minute"),
          number: receiptNumber ?? "–",
        }),
      }),
    ),
    {
      kind: "table",
      columns: [
        { header: t("number"), share: 22 },
        { header: t("name"), share: 34 },
        { header: t("verdict"), share: 10 },
        { header: t("reasons"), share: 34 },
      ],
      rows: post.lines.map(({ receiptNumber, name, verdict, failures }) => [
        receiptNumber ?? "",
        name,
        verdict === "ELIGIBLE" ? "MS" : "TMS",
        verdict === "ELIGIBLE" ? "–" : failures.map((each) => reasonOf(locale, each)).join("; "),
      ]),
    },
    ...fallenBlocks(locale, zone, post),
    ...sourceBlocks(locale, post),
  ];
}

/** What held until an objection was upheld on it; the lines above show what holds now. */
function fallenBlocks(locale: Locale, zone: Zone, { fallen }: MinutesPost): SheetBlock[] {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "verification.minutes" });
  if (fallen.length === 0) return [];
  return [
    { kind: "paragraph", text: t("fallen") },
    {
      kind: "table",
      columns: [
        { header: t("number"), share: 26 },
        { header: t("reasons"), share: 48 },
        { header: t("fallenAt"), share: 26 },
      ],
      rows: fallen.map(({ receiptNumber, failure, at }) => [
        receiptNumber ?? "–",
        reasonOf(locale, failure),
        formatInstant(locale, zone, new Date(at), "minute"),
      ]),
    },
  ];
}

/** What verdicts rest on: mostly what was sent, so that only the others are listed. */
function sourceBlocks(locale: Locale, { lines }: MinutesPost): SheetBlock[] {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "verification.minutes" });
  const sources = createTranslator({ locale, messages, namespace: "verification.source" });
  if (lines.every(({ looked }) => looked.length === 0)) return [];
  const others = lines.flatMap(({ receiptNumber, looked }) =>
    looked
      .filter((each) => !restsOnSent(each))
      .map((each) => {
        const where = [each.sources.map((source) => sources(source)).join(", "), each.sourceNote];
        return {
          number: receiptNumber ?? "–",
          what: whatOf(locale, each),
          where: where.filter((part) => part !== "").join(" – ") || t("lookedAtNothing"),
        };
      }),
  );
  if (others.length === 0) return [{ kind: "paragraph", text: t("lookedAtSent") }];
  // Most of them looked at the same place for many.
  const alike = Map.groupBy(others, ({ what, where }) => `${what}|${where}`);
  return [
    { kind: "paragraph", text: t("lookedAtOthers") },
    {
      kind: "table",
      columns: [
        { header: t("evidence"), share: 30 },
        { header: t("looked"), share: 34 },
        { header: t("number"), share: 36 },
      ],
      rows: [...alike.values()].map((group) => [
        group[0]?.what ?? "",
        group[0]?.where ?? "",
        group.map(({ number }) => number).join(", "),
      ]),
    },
  ];
}

/** What failed, its coded reasons and the clause; the words for the person stay with the person. */
function reasonOf(locale: Locale, failure: FoundedFailure): string {
  const messages = MESSAGES[locale];
  const reasons = createTranslator({ locale, messages, namespace: "verification.reason" });
  const t = createTranslator({ locale, messages, namespace: "verification.minutes" });
  const what = whatOf(locale, failure);
  const why = reasonsOf(failure).map((each) => reasons(each));
  const words = why.length === 0 ? what : `${what}: ${why.join(", ")}`;
  const { citation, announcementNumber: number } = failure;
  const asked = number === null ? t("byAnnouncement") : t("byAnnouncementNumber", { number });
  return `${words} (${citation?.text ?? asked})`;
}

/** The name of a document, or in short what a requirement asks for. */
function whatOf(locale: Locale, subject: FoundedFailure | LookedAt): string {
  const messages = MESSAGES[locale];
  const terms = createTranslator({ locale, messages, namespace: "terms.document" });
  const kinds = createTranslator({
    locale,
    messages,
    namespace: "verification.agreement.requirement",
  });
  return subject.of === "requirement" ? kinds(subject.kind) : documentName(subject, terms);
}
