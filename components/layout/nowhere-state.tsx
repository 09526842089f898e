"use client";

import type { ReactNode } from "react";
import { Brand } from "#components/layout/brand";
import { useWorkplace } from "#components/layout/workplace";
import { ButtonLink } from "#components/ui/button";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";
import layoutEnglish from "#messages/en/layout.json" with { type: "json" };
import english from "#messages/en/nowhere.json" with { type: "json" };
import layoutIndonesian from "#messages/id/layout.json" with { type: "json" };
import indonesian from "#messages/id/nowhere.json" with { type: "json" };

const TEXTS: Record<Locale, typeof indonesian> = { id: indonesian, en: english };
const OWNER: Record<Locale, string> = { id: layoutIndonesian.owner, en: layoutEnglish.owner };

interface StateProps {
  readonly locale: Locale;
}

/** Nothing has this address. `level` 2 where another language has said so before. */
export function PublicNowhere({ locale, level = 1 }: StateProps & { readonly level?: 1 | 2 }) {
  const texts = TEXTS[locale];
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="s-state" lang={locale}>
      <Heading>{texts.absent}</Heading>
      <p>{texts.absentText}</p>
      <p className="s-row">
        <ButtonLink href={localePath(locale, "/seleksi")}>{texts.toSelections}</ButtonLink>
        <TextLink href={localePath(locale, "/")}>{texts.toStart}</TextLink>
      </p>
    </div>
  );
}

/** Absent and forbidden look alike, so that nobody learns what exists; and whom to ask. */
export function OfficeNowhere({ locale }: StateProps) {
  const texts = TEXTS[locale];
  const { home, isScorer } = useWorkplace();
  return (
    <div className="s-state">
      <h1>{texts.closed}</h1>
      <p>{texts.closedText}</p>
      {isScorer && (
        <p>
          {texts.pact} <TextLink href={localePath(locale, "/penilaian")}>{texts.toPact}</TextLink>
        </p>
      )}
      <p>
        <b>{texts.ask}</b> {texts.whom}
      </p>
      <p className="s-row">
        <ButtonLink href={localePath(locale, home)}>{texts.toWork}</ButtonLink>
      </p>
    </div>
  );
}

/** The same for applicants, who have nobody to ask for a role. */
export function ApplicantNowhere({ locale }: StateProps) {
  const texts = TEXTS[locale];
  return (
    <div className="s-state">
      <h1>{texts.closed}</h1>
      <p>{texts.owners}</p>
      <p className="s-row">
        <ButtonLink href={localePath(locale, "/lamaran")}>{texts.toApplications}</ButtonLink>
      </p>
    </div>
  );
}

/** Around a state where pages bring their shells themselves: the mark, and the way back to the start. */
export function BareFrame({ locale, children }: StateProps & { readonly children: ReactNode }) {
  return (
    <>
      <header className="s-head">
        <div className="s-wrap">
          <Brand href={localePath(locale, "/")} owner={OWNER[locale]} />
        </div>
      </header>
      <main id="isi" className="s-wrap s-main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
