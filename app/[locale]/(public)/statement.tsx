import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublicShell } from "#components/layout/public-shell";
import { TextLink } from "#components/ui/text-link";
import { formatDay } from "#domain/format";
import { isLocale } from "#domain/locale";
import { env } from "#server/env";
import { MESSAGES } from "#server/messages";

/** The day on which both statements were last held against what the product does. */
const CHECKED_ON = "2026-11-25";

interface StatementProps {
  readonly params: Promise<{ locale: string }>;
  readonly path: "/aksesibilitas" | "/privasi";
  readonly name: "accessibility" | "privacy";
}

/** A page of plain text in sections: each a heading, paragraphs, and points. */
export async function Statement({ params, path, name }: StatementProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "statements" });
  // Read whole, in the order in which they stand in the file.
  const sections: Readonly<Record<string, Section>> = MESSAGES[locale].statements[name].sections;
  return (
    <PublicShell locale={locale} path={path} demo={env().SELTER_DEMO}>
      <h1>{t(`${name}.title`)}</h1>
      <p className="s-lead mt-3">{t(`${name}.lead`)}</p>
      <p className="s-small s-muted mt-2">
        {t("checkedOn", { day: formatDay(locale, CHECKED_ON) })}
      </p>
      <nav aria-label={t("contents")} className="s-noprint mt-5">
        <ul className="s-row gap-x-5 gap-y-1">
          {Object.entries(sections).map(([key, { title }]) => (
            <li key={key}>
              <TextLink href={`#${key}`}>{title}</TextLink>
            </li>
          ))}
        </ul>
      </nav>
      {Object.entries(sections).map(([key, { title, text, points }]) => (
        <section key={key} className="s-section s-statement" id={key}>
          <h2>{title}</h2>
          <p className="s-text mt-2">{text}</p>
          {points !== undefined && (
            <ul className="s-points">
              {Object.entries(points).map(([point, sentence]) => (
                <li key={point}>{sentence}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </PublicShell>
  );
}

type Section = {
  readonly title: string;
  readonly text: string;
  readonly points?: Readonly<Record<string, string>>;
};
