import { useTranslations } from "next-intl";
import { formatScore } from "#domain/format";
import type { Locale } from "#domain/locale";

interface AnswerEffectProps {
  readonly locale: Locale;
  readonly lines: readonly {
    readonly applicationId: string;
    readonly code: string;
    readonly value: number;
    readonly corrected: number | null;
  }[];
  readonly unchangedReason: string | null;
}

/** What an answer changes in the result of a scored stage, or why it changes nothing. */
export function AnswerEffect({ locale, lines, unchangedReason }: AnswerEffectProps) {
  const t = useTranslations("verification.objection");
  const changed = lines.flatMap(({ corrected, ...line }) =>
    corrected === null ? [] : [{ ...line, corrected }],
  );
  if (changed.length === 0 && unchangedReason === null) return null;
  return (
    <section className="s-card s-stack-6">
      <h2 className="s-h3">{t("correctionTitle")}</h2>
      {changed.length > 0 && (
        <ul className="s-list">
          {changed.map(({ applicationId, code, value, corrected }) => (
            <li key={applicationId}>
              {t("valueChange", {
                code,
                from: formatScore(locale, value),
                to: formatScore(locale, corrected),
              })}
            </li>
          ))}
        </ul>
      )}
      {unchangedReason !== null && (
        <div>
          <p className="s-small s-muted">{t("unchanged")}</p>
          <p className="s-lines">{unchangedReason}</p>
        </div>
      )}
    </section>
  );
}
