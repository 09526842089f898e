import { createTranslator } from "use-intl/core";
import type { Letter } from "#db/queries/notification";
import type { Zone } from "#domain/calendar";
import { formatDay, formatInstant } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import { GENERAL_SUPERVISOR } from "#domain/regulation/supervisor";
import { publicUrl } from "#server/env";
import { MESSAGES } from "#server/messages";
import type { CodedTexts } from "#server/texts";

/** A letter as its reader sees it. Plain text. */
export type RenderedLetter = {
  readonly subject: string;
  readonly body: string;
  /** Where anybody checks the paper that the letter is about; absent in all others. */
  readonly qrAddress: string | undefined;
  /** Of letters that somebody has subscribed to; absent in all others. */
  readonly unsubscribeUrl: string | undefined;
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
/** Facts that are the last second of a deadline; people are told its minute, 23.59. */
const DEADLINES = ["until", "lastSecond"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Puts a letter into words, in its recipient's language.
 *
 * Facts of its payload become text by their form: an instant in the agency's zone, to the second unless it is a deadline, a day as a date,
 * what is called `path` or ends in `Path` an absolute link, and a code its word if `terms` has one
 * for a fact of that name (`stage`). `name`, `agency` and `supervisor` are always known. `unsubscribePath` is for
 * the head of the mail, `checkPath` also goes along as a QR code; `trial` marks the letter as one that somebody only tries out.
 * @throws Error when there is no text for its kind or the text asks for a fact that is not there
 */
export function renderLetter(
  letter: Pick<Letter, "kind" | "locale" | "payload" | "recipientName" | "agencyName" | "zone">,
): RenderedLetter {
  const { kind, locale, recipientName, agencyName } = letter;
  const zone = letter.zone ?? "Asia/Jakarta";
  const t = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: "notification",
    timeZone: zone,
    onError(error) {
      throw error;
    },
  }) as unknown as CodedTexts;
  const facts: Record<string, string> = {
    name: recipientName,
    agency: agencyName ?? "Selter",
    supervisor: GENERAL_SUPERVISOR,
  };
  for (const [name, value] of Object.entries(letter.payload)) {
    facts[name] = factText(locale, zone, name, value);
  }
  const paragraphs = [t("greeting", facts), t(`letter.${kind}.body`, facts), t("closing", facts)];
  // A name or a post's title may hold anything; a subject is one line.
  const subject = t(`letter.${kind}.subject`, facts).replace(/\s+/gu, " ").trim();
  const marked = facts.trial === undefined ? subject : t("trial", { subject });
  return {
    subject: marked,
    body: `${paragraphs.join("\n\n")}\n`,
    qrAddress: facts.checkPath,
    unsubscribeUrl: facts.unsubscribePath,
  };
}

function factText(locale: Locale, zone: Zone, name: string, value: string): string {
  if (/^path$|Path$/.test(name)) return publicUrl() + localePath(locale, value);
  if (INSTANT.test(value)) {
    const precision = DEADLINES.includes(name) ? "minute" : "second";
    return formatInstant(locale, zone, new Date(value), precision);
  }
  if (DAY.test(value)) return formatDay(locale, value);
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = MESSAGES[locale].terms;
  return words[name]?.[value] ?? value;
}
