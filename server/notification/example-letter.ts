import { dayOf, type Zone } from "#domain/calendar";
import { LOCALES, type Locale } from "#domain/locale";
import { MESSAGES } from "#server/messages";
import { renderLetter } from "#server/notification/render-letter";
import { type Facts, factsIn } from "#server/outbox";

/** Every kind of letter that Selter writes, in the order of its texts. */
export const LETTER_KINDS: readonly string[] = kindsIn(MESSAGES.id.notification.letter);

function kindsIn(tree: object, start = ""): string[] {
  return Object.entries(tree).flatMap(([name, below]) => {
    if (typeof below !== "object") return [];
    const kind = `${start}${name}`;
    return ["subject" in below ? [kind] : [], kindsIn(below, `${kind}.`)].flat();
  });
}

/** Made-up facts for every letter, each under the name by which the texts ask for it. */
export function exampleFacts(now: Date, zone: Zone): Facts {
  const post = { id: "Kepala Dinas Perdagangan", en: "Head of Trade" };
  const selection = {
    id: "Seleksi Terbuka JPT Pratama Tahap II",
    en: "Open Selection of JPT Pratama, Round II",
  };
  const at = now.toISOString();
  const sentence = {
    id: "Ini contoh kalimat, yang dalam surat sebenarnya ditulis oleh orang.",
    en: "This is an example of a sentence that a person writes in a real letter.",
  };
  return {
    post,
    postTitle: post,
    posts: post,
    selection,
    selectionName: selection,
    stage: "INTERVIEW",
    document: "INTEGRITY_PACT",
    neededOf: "FUNCTIONAL_HOLDER",
    infection: "Eicar-Test-Signature",
    topic: selection,
    parameter: {
      id: MESSAGES.id.regulation.setting["announcement-minDays"],
      en: MESSAGES.en.regulation.setting["announcement-minDays"],
    },
    number: "7/PANSEL-JPTP/2026",
    receiptNumber: "PDG-26-0001",
    code: "SLT-0000-0000",
    hash: "0".repeat(64),
    count: "2",
    months: "6",
    reason: sentence,
    explanation: sentence,
    subject: { id: "Contoh pemberitahuan", en: "Example of a notice" },
    text: sentence,
    until: at,
    lastSecond: at,
    submittedAt: at,
    withdrawnAt: at,
    lastDay: dayOf(now, zone),
    path: "/",
    checkPath: "/verifikasi",
    managePath: "/langganan",
    ownPath: "/lamaran",
  };
}

type Reader = { readonly name: string; readonly agencyName: string; readonly zone: Zone };

/** A letter of that kind with made-up facts, in each language. */
export function exampleLetters(kind: string, now: Date, { name, agencyName, zone }: Reader) {
  const facts = exampleFacts(now, zone);
  return LOCALES.map((locale: Locale) => {
    const letter = { kind, locale, recipientName: name, agencyName, zone };
    const { subject, body } = renderLetter({ ...letter, payload: factsIn(locale, facts) });
    return { locale, subject, body };
  });
}
