import { useTranslations } from "next-intl";
import { CertaintyTag } from "#components/regulation/certainty-tag";
import { ParameterList } from "#components/regulation/parameter-list";
import type { PlainDate } from "#domain/calendar";
import type { Locale } from "#domain/locale";
import { editionOn, latest, type Rule } from "#domain/regulation/rule";
import { sentenceOf } from "#domain/regulation/sentence";

interface RuleRowProps {
  readonly locale: Locale;
  readonly rule: Rule;
  /** The day whose law is shown. */
  readonly on: PlainDate;
}

/** One rule with its source, how sure that is, what follows, and what an agency may set. */
export function RuleRow({ locale, rule, on }: RuleRowProps) {
  const t = useTranslations("regulation");
  const inForce = editionOn(rule, on);
  const shown = inForce ?? latest(rule);
  const { source, effect, holds, byDesign, needs, from, to } = shown;
  const earlier = rule.editions.filter(({ edition }) => edition < shown.edition);
  const validity =
    to !== null
      ? t("validUntil", { from: yearOf(from), to: yearOf(to) })
      : from !== null && t("validSince", { from: yearOf(from) });
  return (
    <li id={rule.id}>
      <div>
        <p>{sentenceOf(shown, locale)}</p>
        <p className="s-row mt-1 gap-x-4 gap-y-1">
          {source.text === null ? (
            <span className="s-small s-muted">{t("noText")}</span>
          ) : (
            <span className="s-cite">{source.text}</span>
          )}
          {validity !== false && <span className="s-small s-muted">{validity}</span>}
        </p>
        <ParameterList locale={locale} parameters={shown.parameters} />
        {earlier.map((before) => (
          <p key={before.edition} className="s-small s-muted mt-2">
            {t("before", { to: yearOf(before.to), sentence: sentenceOf(before, locale) })}
          </p>
        ))}
      </div>
      <div className="s-marks">
        <div>
          <CertaintyTag certainty={source.certainty} />
        </div>
        {inForce === null ? (
          <strong>{t("ended")}</strong>
        ) : (
          <>
            <span>{t(`effect.${effect}`)}</span>
            {needs !== undefined ? (
              <span>{t("waits", { part: t(`needs.${needs}`) })}</span>
            ) : byDesign ? (
              <span>{t("byDesign")}</span>
            ) : (
              holds !== undefined && <span>{t("checked")}</span>
            )}
          </>
        )}
        <code className="s-break">{rule.id}</code>
      </div>
    </li>
  );
}

/** Sources name years. */
function yearOf(day: PlainDate | null): string {
  return day?.slice(0, 4) ?? "";
}
