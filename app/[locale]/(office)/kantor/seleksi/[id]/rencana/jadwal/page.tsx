import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TimetableLegend } from "#components/planning/timetable-legend";
import { TimetablePicture } from "#components/planning/timetable-picture";
import { TimetableTable } from "#components/planning/timetable-table";
import { Button } from "#components/ui/button";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { formatDay } from "#domain/format";
import { inLocale, isLocale, type Locale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { untouched } from "#server/form-state";
import { loadTimetable, type TimetablePage } from "#server/planning/load-timetable";
import { timetableTexts } from "#server/planning/timetable-texts";
import { moveTimetable, saveTimetable } from "../actions";
import { openPlan, PlanFrame, type PlanParams, planHref } from "../plan-frame";

interface TimetableProps {
  readonly params: PlanParams;
  readonly searchParams: Promise<{ geser?: string | string[] }>;
}

export async function generateMetadata({ params }: TimetableProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: `${t("plan.tab.timetable")} – ${t("plan.title")}` };
}

export default async function TimetableOfPlan({ params, searchParams }: TimetableProps) {
  const { locale, plan } = await openPlan(params, "jadwal");
  const ctx = await requestContext(locale, `/kantor/seleksi/${plan.id}/rencana/jadwal`);
  const page = await loadTimetable(ctx, plan.id, (await searchParams).geser);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  const terms = await getTranslations({ locale, namespace: "terms.stage" });
  const rows = await timetableTexts(locale, page.rows);
  const table = (
    <TimetableTable
      locale={locale}
      rows={rows}
      isForm={plan.isDraft}
      isTrying={page.tried !== null}
    />
  );
  const drawn = page.rows.map((row) => ({
    ...row,
    name: row.kind === null ? t(`timetable.${row.key as "window" | "reference"}`) : terms(row.kind),
  }));
  const hasDays = page.rows.some(({ startsOn }) => startsOn !== null);
  return (
    <PlanFrame locale={locale} plan={plan} tab="timetable">
      {hasDays && (
        <Panel
          id="gambar"
          title={plan.isDraft ? t("timetable.pictureToTry") : t("timetable.picture")}
        >
          {plan.isDraft && <Try locale={locale} selectionId={plan.id} page={page} />}
          <TimetablePicture
            locale={locale}
            rows={drawn}
            holidays={page.holidays}
            today={page.today}
          />
          <TimetableLegend isTrying={page.tried !== null} />
        </Panel>
      )}
      {plan.isDraft ? (
        <ActionForm
          // Anew for another version: the page stays, and fields keep what they began with.
          key={page.planVersion}
          action={saveTimetable}
          locale={locale}
          labels={fieldLabels(page, t, terms)}
          initial={untouched(page.values)}
        >
          <HiddenField name="selectionId" value={plan.id} />
          <VersionField value={page.planVersion} />
          <Panel
            id="tanggal"
            title={t("timetable.title")}
            flush
            footer={
              <div className="s-row">
                <SubmitButton>{t("timetable.save")}</SubmitButton>
                <span className="s-muted">{t("timetable.rule")}</span>
              </div>
            }
          >
            {table}
          </Panel>
        </ActionForm>
      ) : (
        <Panel id="tanggal" title={t("timetable.title")} flush>
          {table}
        </Panel>
      )}
      <Panel
        id="libur"
        title={t("timetable.holidays")}
        aside={
          <TextLink href={localePath(locale, "/kantor/hari-libur")}>
            {t("timetable.allHolidays")}
          </TextLink>
        }
      >
        {page.holidays.length === 0 ? (
          <p>{t("timetable.noHolidays")}</p>
        ) : (
          <ul className="s-bullets">
            {page.holidays.map(({ day, name, source }) => (
              <li key={day}>
                {formatDay(locale, day)}: {inLocale(locale, name)}
                {source === "computed" && <> ({t("holidays.source.computed")})</>}
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </PlanFrame>
  );
}

type Texts = Awaited<ReturnType<typeof getTranslations<"planning">>>;
type StageTexts = Awaited<ReturnType<typeof getTranslations<"terms.stage">>>;

/** For the list of errors above the form, where a column's name alone would not say which row. */
function fieldLabels(page: TimetablePage, t: Texts, terms: StageTexts): Record<string, string> {
  const labels: Record<string, string> = {
    announcedOn: t("general.announcedOn"),
    lastDay: t("general.lastDay"),
    referenceDate: t("general.referenceDate"),
  };
  for (const { key, kind } of page.rows) {
    if (kind === null) continue;
    labels[`startsOn.${key}`] = `${terms(kind)}, ${t("stages.startsOn")}`;
    labels[`endsOn.${key}`] = `${terms(kind)}, ${t("stages.endsOn")}`;
    labels[`resultsOn.${key}`] = `${terms(kind)}, ${t("stages.resultsOn")}`;
  }
  return labels;
}

interface TryProps {
  readonly locale: Locale;
  readonly selectionId: string;
  readonly page: TimetablePage;
}

/** Another first day, looked at before anything is written. */
async function Try({ locale, selectionId, page }: TryProps) {
  const t = await getTranslations({ locale, namespace: "planning.timetable" });
  const { tried, planVersion, rows } = page;
  const here = planHref(locale, selectionId, "jadwal");
  const [window] = rows;
  if (window?.startsOn == null) return <p className="s-muted">{t("tryLater")}</p>;
  return (
    <>
      <form className="s-filter s-noprint" method="get" action={here}>
        <div className="s-field">
          <label className="s-label" htmlFor="geser">
            {t("try")}
          </label>
          <input
            className="s-input"
            type="date"
            id="geser"
            name="geser"
            defaultValue={tried ?? window.startsOn}
          />
        </div>
        <Button tone="secondary">{t("count")}</Button>
      </form>
      {tried !== null && (
        <ActionForm action={moveTimetable} locale={locale} layout="inline" prefix="geser-">
          <HiddenField name="selectionId" value={selectionId} />
          <HiddenField name="planVersion" value={planVersion} />
          <HiddenField name="announcedOn" value={tried} />
          <p>
            {t("trying", {
              before: formatDay(locale, window.startsOn),
              after: formatDay(locale, tried),
            })}
          </p>
          <div className="s-row">
            <SubmitButton>{t("take")}</SubmitButton>
            <TextLink href={here}>{t("drop")}</TextLink>
          </div>
        </ActionForm>
      )}
    </>
  );
}
