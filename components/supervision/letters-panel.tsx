import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { FileField, UploadForm } from "#components/ui/file-field";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { formatBytes, formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";

interface LettersPanelProps {
  readonly locale: Locale;
  /** The address of the page, without language. */
  readonly base: string;
  /** The largest scan, in words. */
  readonly limit: string;
  readonly letters: readonly {
    readonly id: string;
    readonly number: string;
    readonly dated: string;
    readonly recordedBy: string;
    readonly bytes: number | null;
    readonly mayAttach: boolean;
  }[];
  /** Why the last scan was not taken; null before. */
  readonly error: string | null;
}

/** Letters that answered, with their scans. */
export function LettersPanel({ locale, base, limit, letters, error }: LettersPanelProps) {
  const t = useTranslations("supervision");
  return (
    <Panel id="jawaban" title={t("letters.title")}>
      {letters.length === 0 && <p>{t("letters.none")}</p>}
      {error !== null && <p className="s-error">{error}</p>}
      <ul className="s-stack-6">
        {letters.map(({ id, number, dated, recordedBy, bytes, mayAttach }) => {
          const file = localePath(locale, `${base}/surat/${id}`);
          return (
            <li key={id}>
              <p>
                <b>{t("candidates.letter", { number, dated: formatDay(locale, dated) })}</b>
              </p>
              <p className="s-small s-muted">{t("letters.by", { name: recordedBy })}</p>
              {bytes !== null && (
                <TextLink file href={file}>
                  {t("letters.download", { size: formatBytes(locale, bytes) })}
                </TextLink>
              )}
              {mayAttach && (
                <div className="mt-2">
                  <UploadForm action={file}>
                    <FileField
                      id={`surat-${id}`}
                      name="file"
                      label={t("letters.file")}
                      hint={t("letters.fileHint", { limit })}
                      accept="application/pdf"
                      errorWord={t("letters.error")}
                    />
                    <Button tone="secondary">{t("letters.attach")}</Button>
                  </UploadForm>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
