import { useProfileWords } from "#components/profile/words";
import type { Locale } from "#domain/locale";
import type { Entry } from "#domain/profile/sections";

interface EntryWordsProps {
  readonly locale: Locale;
  readonly entry: Entry;
}

/** One line of a history in words. */
export function EntryWords({ locale, entry }: EntryWordsProps) {
  const words = useProfileWords(locale);
  return (
    <p>
      <b>{words.title(entry)}</b> {words.details(entry)}
    </p>
  );
}
