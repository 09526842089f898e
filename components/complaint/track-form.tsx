import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { type Locale, localePath } from "#domain/locale";

interface TrackFormProps {
  readonly locale: Locale;
}

/** Opens a report by its code. */
export function TrackForm({ locale }: TrackFormProps) {
  const t = useTranslations("complaint.track");
  return (
    <form method="get" action={localePath(locale, "/lapor/lacak")}>
      <div className="s-field">
        <label className="s-label" htmlFor="kode">
          {t("label")}
        </label>
        <input
          className="s-input s-input-code"
          id="kode"
          name="kode"
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
