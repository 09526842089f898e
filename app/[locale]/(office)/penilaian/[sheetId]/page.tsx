import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SealedSheet } from "#components/scoring/sealed-sheet";
import { SheetForm } from "#components/scoring/sheet-form";
import { SheetList } from "#components/scoring/sheet-list";
import { Icon } from "#components/ui/icon";
import { inLocale, isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadSheet } from "#server/scoring/load-sheet";
import { OfficeFrame } from "../../office-frame";
import { FocusFrame } from "../focus-frame";
import { save } from "./actions";

interface SheetPageProps {
  readonly params: Promise<{ locale: string; sheetId: string }>;
}

export async function generateMetadata({ params }: SheetPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("sheet.back") };
}

export default async function SheetPage({ params }: SheetPageProps) {
  const { locale, sheetId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/penilaian/${sheetId}`);
  const sheet = await loadSheet(ctx, sheetId);
  if (sheet === null) notFound();
  if (!sheet.isOpen || sheet.content === null) {
    return (
      <OfficeFrame locale={locale} density="normal">
        <SealedSheet locale={locale} sheet={sheet} />
      </OfficeFrame>
    );
  }
  const t = await getTranslations({ locale, namespace: "scoring" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const shown = sheet.siblings.filter(({ isIn, state }) => isIn && state !== "VOIDED");
  const position = shown.findIndex((sibling) => sibling.sheetId === sheetId) + 1;
  return (
    <FocusFrame locale={locale} zone={sheet.zone}>
      <div className="s-row-between mb-4">
        <div>
          <p className="s-small s-muted">
            {terms(`stage.${sheet.kind}`)} · {inLocale(locale, sheet.postTitle)} ·{" "}
            {t("sheet.position", { position, count: shown.length })}
          </p>
          <h1>{sheet.name ?? t("work.candidate", { code: sheet.code })}</h1>
        </div>
        <p className="s-small s-only-d">{t.rich("sheet.keys", { k: (key) => <kbd>{key}</kbd> })}</p>
      </div>
      <div className="s-banner s-b-seal mb-4">
        <Icon name="lock" />
        <div>
          <p>{t.rich("sheet.sealNotice", { b: (words) => <b>{words}</b> })}</p>
          {sheet.name === null && <p>{t("sheet.blind")}</p>}
        </div>
      </div>
      <SheetForm
        locale={locale}
        action={save}
        sheet={sheet}
        marks={sheet.content.marks}
        notes={sheet.content.notes}
        aside={<SheetList locale={locale} sheets={sheet.siblings} current={sheetId} />}
      />
    </FocusFrame>
  );
}
