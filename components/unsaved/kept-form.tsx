import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { ActionForm, type ActionFormProps } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { KeepTyped } from "#components/unsaved/keep-typed";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { localePath } from "#domain/locale";
import { untouched } from "#server/form-state";

/** What a form keeps while it is typed, and what was kept before it was opened. */
export type UnsavedPart = {
  /** Hidden fields, by name without `unsaved.`. */
  readonly mark: Readonly<Record<string, string>>;
  readonly zone: Zone;
  readonly kept: {
    readonly values: Readonly<Record<string, string>>;
    readonly at: string;
    /** What is stored by now, if somebody saved it since. */
    readonly stored: Readonly<Record<string, string>> | null;
  } | null;
};

export type KeptFormProps = ActionFormProps & {
  /** Null where nothing is to be kept: an ActionForm then. */
  readonly unsaved: UnsavedPart | null;
};

/**
 * An ActionForm whose typed text outlives the page: it comes back, on any device of its person, until
 * the form is saved or the text discarded. If the record was saved elsewhere since, the fields show
 * what is stored beside what was typed, as after a stale attempt, and its person decides.
 */
export async function KeptForm({ unsaved, ...form }: KeptFormProps) {
  if (unsaved === null) return <ActionForm {...form} />;
  const { locale, initial = untouched(), children } = form;
  const { mark, zone, kept } = unsaved;
  const t = await getTranslations({ locale, namespace: "unsaved" });
  const marks = Object.entries(mark).map(([name, value]) => (
    <HiddenField key={name} name={`unsaved.${name}`} value={value} />
  ));
  const start = kept && {
    ...initial,
    values: { ...initial.values, ...kept.values },
    ...(kept.stored && { current: kept.stored }),
  };
  const isStale = kept?.stored != null;
  return (
    <div className="s-stack-6">
      {kept !== null && (
        <Banner tone={isStale ? "warning" : "info"} title={t(isStale ? "staleTitle" : "title")}>
          <p>
            {t(isStale ? "staleText" : "text", {
              at: formatInstant(locale, zone, new Date(kept.at), "minute"),
            })}
          </p>
          <div className="mt-2">
            <ButtonLink tone="secondary" size="small" href={localePath(locale, discardPath(mark))}>
              {t("discard")}
            </ButtonLink>
          </div>
        </Banner>
      )}
      <ActionForm {...form} initial={start ?? initial}>
        {marks}
        {children}
        <KeepTyped failed={t("failed")} />
      </ActionForm>
    </div>
  );
}

/** The page that asks before what was kept is thrown away. */
function discardPath({ form = "", about = "" }: UnsavedPart["mark"]): string {
  return `/isian/buang?${new URLSearchParams({ formulir: form, tentang: about })}`;
}
