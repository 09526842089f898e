import { useTranslations } from "next-intl";
import { useTraceWords } from "#components/regulation/trace-words";
import { Cite } from "#components/ui/cite";
import { Tag, type Tone } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { TraceNote } from "#domain/regulation/trace-note";

const TONES: Readonly<Record<TraceNote["outcome"], Tone>> = {
  met: "success",
  "not-met": "danger",
  unknown: "neutral",
};

interface TraceListProps {
  readonly locale: Locale;
  readonly notes: readonly TraceNote[];
}

/** What the rules said at an act; kept as it was. */
export function TraceList({ locale, notes }: TraceListProps) {
  const t = useTranslations("regulation");
  const words = useTraceWords(locale);
  return (
    <ul className="s-list">
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a kept list never changes its order.
        <li key={index}>
          <p className="s-row gap-x-3 gap-y-1">
            <Tag tone={TONES[note.outcome]}>{t(`outcome.${note.outcome}`)}</Tag>
            <span>{note.sentence?.[locale] ?? words(note)}</span>
          </p>
          {note.sentence !== undefined && words(note) !== null && (
            <p className="s-small">{t("trace.here", { words: words(note) ?? "" })}</p>
          )}
          <p className="s-row s-small mt-1 gap-x-3 gap-y-1">
            {note.bases.map(({ id, number, dated }) => (
              <Tag key={id} tone="info" icon="pencil">
                {t("trace.changed", { number, day: formatDay(locale, dated) })}
              </Tag>
            ))}
            {note.citation !== null && <Cite citation={note.citation} />}
            <TextLink href={localePath(locale, `/peraturan#${note.ruleId}`)}>
              {t("trace.edition", { rule: note.ruleId, edition: note.edition })}
            </TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
