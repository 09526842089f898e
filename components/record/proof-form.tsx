import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { type Locale, localePath } from "#domain/locale";

interface ProofFormProps {
  readonly locale: Locale;
  /** What was checked before. */
  readonly typed?: string;
}

/** Looks up a paper by its code. */
export function ProofForm({ locale, typed }: ProofFormProps) {
  const t = useTranslations("record.proof");
  return (
    <form method="get" action={localePath(locale, "/verifikasi/periksa")}>
      <div className="s-field">
        <label className="s-label" htmlFor="kode">
          {t("label")}
        </label>
        <p className="s-hint" id="kode-hint">
          {t("example")}
        </p>
        <div className="s-row">
          <input
            className="s-input s-input-code w-auto flex-1 max-w-80"
            id="kode"
            name="kode"
            aria-describedby="kode-hint"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            required
            defaultValue={typed}
          />
          <Button tone={typed === undefined ? "primary" : "secondary"}>
            {typed === undefined ? t("submit") : t("again")}
          </Button>
        </div>
      </div>
    </form>
  );
}
