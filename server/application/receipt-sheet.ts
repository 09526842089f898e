import { createTranslator } from "use-intl/core";
import { parseNip } from "#domain/accounts/nip";
import { dayOf } from "#domain/calendar";
import { formatBytes, formatDay, formatInstant } from "#domain/format";
import { inLocale, type Locale, localePath } from "#domain/locale";
import { documentName } from "#domain/planning/document-name";
import type { Receipt, SentContent } from "#server/application/load-receipt";
import { publicUrl } from "#server/env";
import { MESSAGES } from "#server/messages";
import type { Sheet, SheetBlock } from "#server/print/sheet";
import { linesTable, personRows, pratamaRow } from "#server/profile/person-rows";

/** A receipt as a paper: the card of registration, the files, and the code that proves both. */
export function receiptSheet(locale: Locale, receipt: Receipt): Sheet {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "application.receiptSheet" });
  const { number, code, zone, submittedAt, sent } = receipt;
  const address = publicUrl() + localePath(locale, `/verifikasi/${code}`);
  const post = inLocale(locale, receipt.postTitle);
  const selection = inLocale(locale, receipt.selectionName);
  return {
    locale,
    at: submittedAt,
    title: t("title", { number }),
    subject: t("subject", { post, selection }),
    issuer: receipt.agencyName,
    letterhead: { body: t("body"), agency: receipt.agencyName, lines: receipt.contact },
    headline: { kind: t("kind"), number: t("number", { number }), about: selection },
    notes: [],
    blocks: [
      linesTable(locale, [
        [t("post"), `${post} (${receipt.postCode})`],
        [t("announcement"), receipt.announcementNumber],
        [
          t("submittedAt"),
          `${formatInstant(locale, zone, submittedAt, "weekday")}, ${formatInstant(locale, zone, submittedAt, "clock")}`,
        ],
        [
          t("rules"),
          sent?.rules === undefined
            ? null
            : t("rulesOn", { day: formatDay(locale, sent.rules.on), set: sent.rules.set.length }),
        ],
        ...(sent === null ? [] : sender(locale, receipt, sent)),
      ]),
      ...(sent === null ? [] : fileBlocks(locale, sent)),
      { kind: "heading", text: t("proofTitle") },
      { kind: "paragraph", text: t("proof", { hash: receipt.hash }) },
      { kind: "paragraph", text: t("system") },
    ],
    signature: null,
    code: {
      address,
      caption: t("codeCaption", { code }),
      alt: t("codeAlt", { address }),
    },
    footer: `${t("number", { number })} · ${code}`,
    pageOf: (at, pages) => t("pageOf", { page: at, pages }),
  };
}

function sender(locale: Locale, { submittedAt, zone }: Receipt, sent: SentContent) {
  const { person, profile, curriculum } = sent;
  const day = dayOf(submittedAt, zone);
  const nip = parseNip(person.nip ?? "", day);
  const rows = personRows(locale, profile, nip.ok ? nip.nip : null, person.email);
  const { name, birth, reach, grade, post, level, agency, education } = rows;
  const pratama = pratamaRow(locale, curriculum?.entries ?? [], day);
  return [name, rows.nip, birth, reach, grade, post, level, pratama, agency, education];
}

function fileBlocks(locale: Locale, { documents }: SentContent): SheetBlock[] {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "application.receiptSheet" });
  const terms = createTranslator({ locale, messages, namespace: "terms.document" });
  return [
    { kind: "heading", text: t("files", { count: documents.length }) },
    {
      kind: "table",
      columns: [
        { header: t("file"), share: 42 },
        { header: t("size"), share: 14, numbers: true },
        { header: t("fingerprint"), share: 44 },
      ],
      rows: documents.map((document) => [
        documentName(document, terms),
        formatBytes(locale, document.bytes),
        `${document.hash.slice(0, 16)} … ${document.hash.slice(-16)}`,
      ]),
    },
  ];
}
