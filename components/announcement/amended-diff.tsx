import { useLocale, useTranslations } from "next-intl";
import { Diff } from "#components/ui/diff";
import type { AmendedSubject, AmendedValues } from "#domain/announcement/amendment";
import { formatCount, formatDay, formatDays, formatScore } from "#domain/format";
import { inLocale, isLocale, type Locale } from "#domain/locale";
import type { StageMethod } from "#domain/planning/methods";
import { basisFor } from "#domain/planning/stage-rules";
import type {
  DocumentCode,
  NeededOf,
  PassBasis,
  PassRuleKind,
  RequirementKind,
  ResultMode,
} from "#domain/planning/terms";
import { type DescribedLevel, POINT, shownLevels } from "#domain/scoring/rubric";

type Line = { readonly key: string; readonly label: string | null; readonly text: string };

interface AmendedDiffProps {
  readonly locale: Locale;
  readonly change: AmendedSubject & {
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
      .filter((line) => !LONG.includes(change.part) || isChanged(line, other))
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

/** Parts of many paragraphs. */
const LONG: readonly AmendedSubject["part"][] = ["CONTACT", "CRITERION"];

/** What an amendment is about, in a few words: `Jadwal: Penulisan makalah`. */
export function useAmendedTitle() {
  const t = useTranslations("changes");
  const stages = useTranslations("terms.stage");
  const kinds = useTranslations("planning.requirements.kind");
  const documents = useTranslations("terms.document");
  const spoken = useLocale();
  return ({ part, stage, requirement, document, criterion }: AmendedSubject): string =>
    t(`part.${part}`, {
      stage: stage === null ? "" : stages(stage),
      requirement: requirement === null ? NONE : kinds(requirement),
      document:
        document === null
          ? NONE
          : document.code === "OTHER"
            ? document.label
            : documents(document.code),
      criterion: criterion === null ? "" : inLocale(isLocale(spoken) ? spoken : "id", criterion),
    });
}

/** For which the sentences say nothing. */
const NONE = "none";

/** The values of a part as lines of text. */
export function useLines(locale: Locale, subject: AmendedSubject) {
  const { part } = subject;
  const t = useTranslations("changes");
  const rules = useTranslations("planning.stages");
  const methods = useTranslations("terms.stageMethod");
  const sentences = useTranslations("terms.requirement");
  const documents = useTranslations("terms.document");
  const terms = useTranslations("announcement.documents");
  const of = useTranslations("terms.neededOf");
  const none = t("none");
  const text = (value: AmendedValues[string] | undefined) =>
    value === null || value === undefined || value === "" ? none : `${value}`;
  const day = (value: AmendedValues[string] | undefined) =>
    typeof value === "string" ? formatDay(locale, value) : none;

  const notAsked: Line[] = [{ key: "none", label: null, text: t("notAsked") }];

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
      const { passRule, passThreshold, passBasis, passCategories, resultMode } = values;
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
      const lines: Line[] = [{ key: "rule", label: null, text: words.join(": ") }];
      if (basisFor(rule, "CUMULATIVE") !== "STAGE") {
        const basis = rules(`basis.${passBasis as PassBasis}`);
        lines.push({ key: "basis", label: rules("basisLabel"), text: basis });
      }
      const mode = rules(`mode.${resultMode as ResultMode}`);
      return [...lines, { key: "mode", label: rules("resultMode"), text: mode }];
    }
    if (part === "STAGE_METHOD") {
      const { method, methodNote, methodNoteEn } = values;
      const said = inLocale(locale, { id: `${methodNote ?? ""}`, en: `${methodNoteEn ?? ""}` });
      const name = method === null ? none : methods(method as StageMethod);
      return [
        { key: "method", label: null, text: name },
        ...(said === "" ? [] : [{ key: "note", label: rules("methodNote"), text: said }]),
      ];
    }
    if (part === "CRITERION") return criterionLines(values);
    const post: Line[] =
      subject.post === null
        ? []
        : [
            {
              key: "post",
              label: null,
              text: terms("onePost", { post: inLocale(locale, subject.post.title) }),
            },
          ];
    if (part === "DOCUMENT" || part === "DOCUMENT_ADDED" || part === "DOCUMENT_REMOVED") {
      const code = (values.code ?? subject.document?.code) as DocumentCode | undefined;
      const { label, maxMegabytes, maxPages, mandatory } = values;
      // Amendments from before there was such a condition say nothing of it.
      const neededOf = (values.neededOf ?? "EVERYBODY") as NeededOf;
      if (code === undefined || maxMegabytes === null) return notAsked;
      return [
        { key: "document", label: null, text: code === "OTHER" ? text(label) : documents(code) },
        { key: "mandatory", label: null, text: terms(mandatory ? "mandatory" : "optional") },
        { key: "neededOf", label: null, text: of(neededOf) },
        {
          key: "size",
          label: null,
          text: terms("size", { megabytes: Number(maxMegabytes), pages: Number(maxPages) }),
        },
        ...post,
      ];
    }
    const { kind, parameter, wording, wordingEn } = values;
    if (kind === null) return notAsked;
    const asked = (kind ?? subject.requirement) as RequirementKind | null;
    const said = {
      parameter: `${parameter ?? ""}`,
      wording: inLocale(locale, { id: `${wording ?? ""}`, en: `${wordingEn ?? ""}` }),
    };
    const sentence = asked === null ? none : sentences(asked, said);
    return [{ key: "requirement", label: null, text: sentence }, ...post];
  };

  function criterionLines(values: AmendedValues): Line[] {
    const { name, nameEn, description, descriptionEn, lowest, highest, levels } = values;
    const scale = { lowest: Number(lowest), highest: Number(highest) };
    const points = (from: number, to: number) => `${from / POINT}–${to / POINT}`;
    const described = (Array.isArray(levels) ? levels : []) as readonly DescribedLevel[];
    return [
      { key: "name", label: t("criterion.name"), text: text(name) },
      { key: "nameEn", label: t("criterion.nameEn"), text: text(nameEn) },
      { key: "description", label: t("criterion.question"), text: text(description) },
      { key: "descriptionEn", label: t("criterion.questionEn"), text: text(descriptionEn) },
      { key: "scale", label: t("criterion.scale"), text: points(scale.lowest, scale.highest) },
      ...(described.length === 0
        ? [{ key: "levels", label: t("criterion.levels"), text: t("criterion.general") }]
        : shownLevels(scale, described).map(({ from, to, described: level }) => ({
            key: `level-${from}`,
            label: points(from, to),
            text: [level?.text, level?.textEn].filter(Boolean).join(" / "),
          }))),
    ];
  }
}

const CONTACT = [
  "contactName",
  "contactPhone",
  "contactAddress",
  "howToApply",
  "howToApplyEn",
] as const;

/** What an amendment is about, for headings. */
export function AmendedTitle({ part }: { readonly part: AmendedSubject }) {
  const titleOf = useAmendedTitle();
  return <>{titleOf(part)}</>;
}

interface AmendedCurrentProps {
  readonly locale: Locale;
  readonly part: AmendedSubject;
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
