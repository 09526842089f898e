import { useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";

interface ScanNoteProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly waits: boolean;
  readonly infection: { readonly name: string; readonly at: string } | null;
}

/** Beside a document: why it cannot be opened, where a scanner has not released it. */
export function ScanNote({ locale, zone, waits, infection }: ScanNoteProps) {
  const t = useTranslations("verification.scan");
  if (infection !== null) {
    const at = formatInstant(locale, zone, new Date(infection.at), "minute");
    return (
      <div className="s-indent s-small mt-2">
        <Tag tone="danger">{t("infected")}</Tag>{" "}
        <span className="s-muted">{t("found", { virus: infection.name, at })}</span>
        <p className="mt-1">{t("infectedText")}</p>
      </div>
    );
  }
  if (!waits) return null;
  return (
    <div className="s-indent s-small mt-2">
      <Tag tone="info">{t("waits")}</Tag> <span className="s-muted">{t("waitsText")}</span>
    </div>
  );
}
