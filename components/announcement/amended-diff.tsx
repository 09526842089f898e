import { useTranslations } from "next-intl";
import { Diff } from "#components/ui/diff";
import type { AmendablePart, AmendedValues } from "#domain/announcement/amendment";
import { formatCount, formatDay, formatDays, formatScore } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { PassRuleKind, RequirementKind, StageKind } from "#domain/planning/terms";

export type AmendedPartWords = {
  readonly part: AmendablePart;
  readonly stage: StageKind | null;
  readonly requirement: RequirementKind | null;
};

type Line = { readonly key: string; readonly label: string | null; readonly text: string };

interface AmendedDiffProps {
  readonly locale: Locale;
  readonly change: AmendedPartWords & {
    readonly before: AmendedValues;
    readonly after: AmendedValues;
  };
}

/** One part of the announcement before and after; only the lines that differ are marked. */
export function AmendedDiff({ locale, change }: AmendedDiffProps) {
  const lines = useLines(locale, change);
  const before = lines(change.before);
  const after = lines(change.after);
  const textAt = (side: readonly Line[], key: string) =>
    side.find((line) => line.key === key)?.text;
  const isChanged = ({ key, text }: Line, other: readonly Line[]) => textAt(other, key) !== text;
  const shown = (side: readonly Line[], other: readonly Line[], mark: "del" | "ins") =>
    side
      // A paragraph that stays is of no interest here; of days and rules the whole is short.
      .filter((line) => change.part !== "CONTACT" || isChanged(line, other))
      .map((line) => {
        const Mark = mark;
        return (
          <p key={line.key} className="s-text">
            {line.label !== null && <>{line.label}: </>}
            {isChanged(line, other) ? <Mark>{line.text}</Mark> : line.text}
          </p>
        );
      });
  return <Diff before={shown(before, after, "del")} after={shown(after, before, "ins")} />;
}

/** What an amendment is about, in a few words: `Jadwal: Penulisan makalah`. */
export function useAmendedTitle() {
  const t = useTranslations("changes");
  const stages = useTranslations("terms.stage");
  const kinds = useTranslations("planning.requirements.kind");
  return ({ part, stage, requirement }: AmendedPartWords): string =>
    t(`part.${part}`, {
      stage: stage === null ? "" : stages(stage),
      requirement: requirement === null ? "" : kinds(requirement),
    });
}

/** The values of a part as lines of text. */
export function useLines(locale: Locale, { part, requirement }: AmendedPartWords) {
  const t = useTranslations("changes");
  const rules = useTranslations("planning.stages");
  const sentences = useTranslations("terms.requirement");
  const none = t("none");
  const text = (value: AmendedValues[string] | undefined) =>
    value === null || value === undefined || value === "" ? none : `${value}`;
  const day = (value: AmendedValues[string] | undefined) =>
    typeof value === "string" ? formatDay(locale, value) : none;

  return (values: AmendedValues): Line[] => {
    if (part === "CONTACT") {
      return CONTACT.map((key) => ({ key, label: t(`contact.${key}`), text: text(values[key]) }));
    }
    if (part === "STAGE_DAYS") {
      const { startsOn, endsOn, resultsOn } = values;
      const isWhole = typeof startsOn === "string" && typeof endsOn === "string";
      return [
        {
          key: "days",
          label: t("days"),
          text: isWhole ? formatDays(locale, startsOn, endsOn) : none,
        },
        { key: "results", label: t("results"), text: day(resultsOn) },
      ];
    }
    if (part === "STAGE_RULE") {
      const { passRule, passThreshold, passCategories } = values;
      const rule = passRule as PassRuleKind;
      const limit =
        typeof passThreshold !== "number"
          ? null
          : rule === "TOP_N"
            ? formatCount(locale, passThreshold)
            : formatScore(locale, passThreshold);
      const categories = Array.isArray(passCategories)
        ? passCategories.map((each) => rules(`category.${each as "QUALIFIED"}`)).join(", ")
        : null;
      const words = [rules(`rule.${rule}`), limit ?? categories].filter((word) => word !== null);
      return [{ key: "rule", label: null, text: words.join(": ") }];
    }
    const { parameter, wording } = values;
    const said = { parameter: `${parameter ?? ""}`, wording: `${wording ?? ""}` };
    return [
      {
        key: "requirement",
        label: null,
        text: requirement === null ? none : sentences(requirement, said),
      },
    ];
  };
}

const CONTACT = [
  "contactName",
  "contactPhone",
  "contactAddress",
  "howToApply",
  "howToApplyEn",
] as const;

/** What an amendment is about, for headings. */
export function AmendedTitle({ part }: { readonly part: AmendedPartWords }) {
  const titleOf = useAmendedTitle();
  return <>{titleOf(part)}</>;
}

interface AmendedCurrentProps {
  readonly locale: Locale;
  readonly part: AmendedPartWords;
  readonly values: AmendedValues;
}

/** What stands in a part now. */
export function AmendedCurrent({ locale, part, values }: AmendedCurrentProps) {
  const lines = useLines(locale, part);
  return (
    <>
      {lines(values).map(({ key, label, text }) => (
        <p key={key} className="s-text">
          {label !== null && <>{label}: </>}
          {text}
        </p>
      ))}
    </>
  );
}
