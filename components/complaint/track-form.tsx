import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { type Locale, localePath } from "#domain/locale";

interface TrackFormProps {
  readonly locale: Locale;
  /** What was typed, where it opens nothing. */
  readonly unknown?: string | undefined;
}

/** Opens a report by its code. */
export function TrackForm({ locale, unknown }: TrackFormProps) {
  const t = useTranslations("complaint.track");
  return (
    <form method="get" action={localePath(locale, "/lapor/lacak")}>
      <div className={unknown === undefined ? "s-field" : "s-field s-field-error"}>
        <label className="s-label" htmlFor="kode">
          {t("label")}
        </label>
        {unknown !== undefined && (
          <p className="s-error" id="kode-salah">
            <Icon name="alert-circle" />
            <span>{t("unknown")}</span>
          </p>
        )}
        <input
          className="s-input s-input-code"
          id="kode"
          name="kode"
          defaultValue={unknown}
          aria-invalid={unknown !== undefined || undefined}
          aria-describedby={unknown === undefined ? undefined : "kode-salah"}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
        />
      </div>
      <p className="mt-3">
        <Button tone="secondary">{t("submit")}</Button>
      </p>
    </form>
  );
}
