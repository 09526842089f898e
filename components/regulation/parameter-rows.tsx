import { useTranslations } from "next-intl";
import { CertaintyTag } from "#components/regulation/certainty-tag";
import {
  useParameterName,
  useParameterWords,
  useRangeWords,
} from "#components/regulation/parameter-words";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type { PlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { Certainty } from "#domain/refusal";
import { type ChangeableName, parameterSlug } from "#domain/regulation/changed-parameters";
import type { Parameter, Value } from "#domain/regulation/parameters";

type Change = {
  readonly id: string;
  readonly value: Value;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly basis: { readonly number: string };
};

type Row = {
  readonly name: ChangeableName;
  readonly definition: Parameter;
  readonly ruleId: string;
  readonly certainty: Certainty;
  readonly general: Value;
  readonly value: Value;
  readonly change: Change | null;
  readonly ahead: readonly Change[];
  readonly waiting: Change | null;
};

interface ParameterRowsProps {
  readonly locale: Locale;
  readonly rows: readonly Row[];
}

/** What an agency may set, each with its value here and whether that is the general one. */
export function ParameterRows({ locale, rows }: ParameterRowsProps) {
  const t = useTranslations("regulation.own");
  const nameOf = useParameterName();
  const words = useParameterWords();
  const range = useRangeWords();
  return (
    <ul className="s-rule">
      {rows.map(({ name, definition, ruleId, certainty, general, value, change, ...row }) => (
        <li key={name}>
          <div>
            <p>
              <TextLink href={localePath(locale, `/kantor/peraturan/${parameterSlug(name)}`)}>
                {nameOf(name)}
              </TextLink>
            </p>
            <p className="mt-1">
              <strong>{words(name, value)}</strong>
              {change !== null && t("insteadOf", { value: words(name, general) })}
            </p>
            {change !== null && (
              <p className="s-small">
                {t("since", {
                  day: formatDay(locale, change.validFrom),
                  number: change.basis.number,
                })}
                {change.validTo !== null && t("until", { day: formatDay(locale, change.validTo) })}
              </p>
            )}
            {row.ahead.map((next) => (
              <p key={next.id} className="s-small">
                {t("ahead", {
                  day: formatDay(locale, next.validFrom),
                  value: words(name, next.value),
                })}
              </p>
            ))}
            <p className="s-small s-muted">{range(definition)}</p>
          </div>
          <div className="s-marks">
            {row.waiting !== null && (
              <div>
                <Tag tone="warning" icon="clock">
                  {t("waits")}
                </Tag>
              </div>
            )}
            {(change !== null || row.ahead.length > 0) && (
              <div>
                <Tag tone="info" icon="pencil">
                  {t("changed")}
                </Tag>
              </div>
            )}
            <div>
              <CertaintyTag certainty={certainty} />
            </div>
            <code className="s-break">{ruleId}</code>
          </div>
        </li>
      ))}
    </ul>
  );
}
