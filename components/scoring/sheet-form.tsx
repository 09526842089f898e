import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SaveBar } from "#components/ui/save-bar";
import { ScoreGroup } from "#components/ui/score-group";
import { ScoreInput } from "#components/ui/score-input";
import { SubmitButton } from "#components/ui/submit-button";
import { VersionField } from "#components/ui/version-field";
import type { Zone } from "#domain/calendar";
import { formatInstant, formatShare } from "#domain/format";
import { inLocale, type Locale } from "#domain/locale";
import { POINT, type ShownLevel } from "#domain/scoring/rubric";
import { HIGHEST_SCORE, writtenScore } from "#domain/scoring/score";
import { type FormAction, untouched } from "#server/form-state";

export type SheetCriterion = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly description: string;
  readonly descriptionEn: string;
  readonly weight: number;
  readonly of: number;
  readonly lowest: number;
  readonly highest: number;
  readonly levels: readonly ShownLevel[];
};

interface SheetFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly sheet: {
    readonly sheetId: string;
    readonly version: number;
    readonly zone: Zone;
    readonly savedAt: string | null;
    readonly criteria: readonly SheetCriterion[];
    readonly nextSheetId: string | null;
  };
  /** The author's own draft, in hundredths. */
  readonly marks: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, string>>;
  /** The list of candidates, beside the criteria. */
  readonly aside: React.ReactNode;
}

export function nameOfCriterion(
  locale: Locale,
  { name, nameEn }: Pick<SheetCriterion, "name" | "nameEn">,
): string {
  return inLocale(locale, { id: name, en: nameEn });
}

function questionOf(
  locale: Locale,
  { description, descriptionEn }: SheetCriterion,
): string | undefined {
  return inLocale(locale, { id: description, en: descriptionEn }) || undefined;
}

/** All criteria of a sheet on one screen. Saves drafts; handing in asks on a page of its own. */
export function SheetForm(props: SheetFormProps) {
  const { locale, action, sheet, marks, notes, aside } = props;
  const t = useTranslations("scoring");
  const mark = locale === "id" ? "," : ".";
  const values: Record<string, string> = {};
  const labels: Record<string, string> = {};
  for (const criterion of sheet.criteria) {
    const name = nameOfCriterion(locale, criterion);
    const score = marks[criterion.id];
    values[`marks.${criterion.id}`] = score === undefined ? "" : writtenScore(score, mark);
    values[`notes.${criterion.id}`] = notes[criterion.id] ?? "";
    labels[`marks.${criterion.id}`] = name;
    labels[`notes.${criterion.id}`] = t("sheet.noteOf", { name });
  }
  const levelsOf = (criterion: SheetCriterion) =>
    criterion.levels.map(({ from, to, anchor, described }) => ({
      from: from / POINT,
      to: to / POINT,
      name: anchor === null ? "" : t(`level.${anchor}.name`),
      description:
        described === null
          ? t(`level.${anchor ?? "adequate"}.description`)
          : inLocale(locale, { id: described.text, en: described.textEn }),
    }));
  const first = sheet.criteria.find(({ id }) => marks[id] === undefined) ?? sheet.criteria[0];
  const filled = sheet.criteria.filter(({ id }) => marks[id] !== undefined).length;
  return (
    <ActionForm action={action} locale={locale} initial={untouched(values)} labels={labels}>
      {/* Enter in a field presses the first button: it shall save and lead nowhere else. */}
      <button type="submit" name="act" value="save" className="s-sr" tabIndex={-1} aria-hidden>
        {t("sheet.save")}
      </button>
      <HiddenField name="sheetId" value={sheet.sheetId} />
      <VersionField value={sheet.version} />
      {sheet.criteria.map(({ id, highest }) => (
        <Fragment key={id}>
          <HiddenField name="criteria" value={id} />
          {highest !== HIGHEST_SCORE && (
            <HiddenField name={`highest.${id}`} value={highest / POINT} />
          )}
        </Fragment>
      ))}
      <div className="s-score-grid">
        {aside}
        <div>
          <ScoreGroup first={first === undefined ? "" : `marks.${first.id}`}>
            {sheet.criteria.map((criterion, index) => {
              const name = nameOfCriterion(locale, criterion);
              const scale = {
                lowest: criterion.lowest / POINT,
                highest: criterion.highest / POINT,
              };
              return (
                <ScoreInput
                  key={criterion.id}
                  name={`marks.${criterion.id}`}
                  title={t("sheet.criterion", { number: index + 1, name })}
                  weight={t("sheet.weight", {
                    weight: formatShare(locale, criterion.weight, criterion.of),
                  })}
                  question={questionOf(locale, criterion)}
                  scale={scale}
                  label={t("sheet.label", { name, ...scale })}
                  levels={levelsOf(criterion)}
                  levelsLabel={t("sheet.levels", { name })}
                  allLevels={t("sheet.allLevels")}
                  note={{ name: `notes.${criterion.id}`, label: t("sheet.note") }}
                />
              );
            })}
          </ScoreGroup>
        </div>
      </div>
      <SaveBar
        saved={
          sheet.savedAt === null
            ? t("sheet.unsaved")
            : t("sheet.saved", {
                time: formatInstant(locale, sheet.zone, new Date(sheet.savedAt), "clock"),
              })
        }
        savedNote={t("sheet.savedNote")}
        filled={t("sheet.filled", { filled, count: sheet.criteria.length })}
        filledNote={t("sheet.filledNote")}
      >
        {sheet.nextSheetId === null ? (
          <SubmitButton tone="secondary" name="act" value="save">
            {t("sheet.save")}
          </SubmitButton>
        ) : (
          <SubmitButton tone="secondary" name="act" value="next">
            {t("sheet.saveNext")}
          </SubmitButton>
        )}
        <SubmitButton name="act" value="submit">
          {t("sheet.submit")}
        </SubmitButton>
      </SaveBar>
    </ActionForm>
  );
}
