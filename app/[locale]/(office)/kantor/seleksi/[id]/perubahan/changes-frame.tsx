import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHead } from "#components/layout/page-head";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";

interface ChangesFrameProps {
  readonly locale: Locale;
  readonly selection: { readonly selectionId: string; readonly name: Bilingual };
  readonly title: ReactNode;
  readonly context?: ReactNode;
  readonly children: ReactNode;
}

/** A page below the page of changes, with the way back. */
export async function ChangesFrame(props: ChangesFrameProps) {
  const { locale, selection, title, context, children } = props;
  const t = await getTranslations({ locale, namespace: "changes" });
  const base = `/kantor/seleksi/${selection.selectionId}`;
  return (
    <>
      <PageHead
        title={title}
        context={context}
        trail={{
          locale,
          pages: [
            { path: base, name: inLocale(locale, selection.name) },
            { path: `${base}/perubahan`, name: t("title") },
          ],
        }}
      />
      {children}
    </>
  );
}
