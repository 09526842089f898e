import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { Cite } from "#components/ui/cite";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";
import type { Citation } from "#domain/refusal";
import type { BknStep } from "#domain/regulation/reporting";

type Note =
  | {
      readonly ruleId: "report-bkn-flow";
      readonly missing: readonly BknStep[];
      readonly citation: Citation | null;
    }
  | {
      readonly ruleId: "shortlist-after-supervisor";
      readonly supervisor: string;
      readonly citation: Citation | null;
    }
  | {
      readonly ruleId: "record-integrity" | "coi-late";
      readonly citation: Citation | null;
    };

interface RuleNotesProps {
  readonly locale: Locale;
  readonly notes: readonly Note[];
}

/** What rules miss before names are fixed or handed over; none of it stands in the way. */
export function RuleNotes({ locale, notes }: RuleNotesProps) {
  const t = useTranslations("ranking.notes");
  const steps = useTranslations("regulation.option");
  if (notes.length === 0) return null;
  return (
    <Banner tone="warning" title={t("title")}>
      <ul className="s-list">
        {notes.map((note) => (
          <li key={note.ruleId}>
            <p>{t(note.ruleId, { supervisor: "supervisor" in note ? note.supervisor : "" })}</p>
            {"missing" in note && (
              <ul className="s-bullets">
                {note.missing.map((step) => (
                  <li key={step}>{steps(step)}</li>
                ))}
              </ul>
            )}
            <p className="s-row s-small mt-1 gap-x-3 gap-y-1">
              {note.citation !== null && <Cite citation={note.citation} />}
              <TextLink href={localePath(locale, `/peraturan#${note.ruleId}`)}>
                {t("rule")}
              </TextLink>
            </p>
          </li>
        ))}
      </ul>
      <p className="s-small mt-2">{t("kept")}</p>
    </Banner>
  );
}
