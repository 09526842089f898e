"use client";

import { useParams } from "next/navigation";
import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { DEFAULT_LOCALE, isLocale, type Locale } from "#domain/locale";

// Every page carries what stands in its place where nothing is. As names of scripts that are loaded
// only then, it costs a page neither questions to the database nor markup.
const state = () => import("#components/layout/nowhere-state");
const PublicNowhere = lazy(async () => ({ default: (await state()).PublicNowhere }));
const OfficeNowhere = lazy(async () => ({ default: (await state()).OfficeNowhere }));
const ApplicantNowhere = lazy(async () => ({ default: (await state()).ApplicantNowhere }));
const BareFrame = lazy(async () => ({ default: (await state()).BareFrame }));

/** In place of a public page. */
export function NothingPublic() {
  return <Nowhere of={PublicNowhere} frame={BareFrame} />;
}

/** In place of a page of the office, inside its shell. */
export function NothingInOffice() {
  return <Nowhere of={OfficeNowhere} />;
}

/** In place of a page of the office that brings its own shell. */
export function NothingAtWork() {
  return <Nowhere of={OfficeNowhere} frame={BareFrame} />;
}

/** In place of an applicant's page. */
export function NothingOfApplicant() {
  return <Nowhere of={ApplicantNowhere} frame={BareFrame} />;
}

interface NowhereProps {
  readonly of: ComponentType<{ readonly locale: Locale }>;
  readonly frame?: ComponentType<{ readonly locale: Locale; readonly children: ReactNode }>;
}

function Nowhere({ of: State, frame: Frame }: NowhereProps) {
  const { locale: asked } = useParams();
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const shown = <State locale={locale} />;
  return (
    <Suspense>{Frame === undefined ? shown : <Frame locale={locale}>{shown}</Frame>}</Suspense>
  );
}
