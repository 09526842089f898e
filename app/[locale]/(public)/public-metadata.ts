import type { Metadata } from "next";
import { LOCALES, type Locale, localePath } from "#domain/locale";
import { publicUrl } from "#server/env";

interface PublicPage {
  readonly locale: Locale;
  /** Without language. */
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  /** Path of the picture that is shown where the address is shared, without language. */
  readonly image?: string;
}

/** What search engines, feed readers and messengers are told of a public page. */
export function publicMetadata({ locale, path, title, description, image }: PublicPage): Metadata {
  const url = publicUrl() + localePath(locale, path);
  const others = LOCALES.map((each) => [each, publicUrl() + localePath(each, path)]);
  const images =
    image === undefined
      ? []
      : [{ url: publicUrl() + localePath(locale, image), width: 1200, height: 630, alt: title }];
  return {
    title,
    ...(description !== undefined && { description }),
    alternates: {
      canonical: url,
      languages: Object.fromEntries(others),
      types: { "application/atom+xml": publicUrl() + localePath(locale, "/feed.xml") },
    },
    openGraph: {
      type: "website",
      siteName: "Selter",
      locale: locale === "id" ? "id_ID" : "en_GB",
      url,
      title,
      ...(description !== undefined && { description }),
      images,
    },
    twitter: {
      card: images.length > 0 ? "summary_large_image" : "summary",
      title,
      ...(description !== undefined && { description }),
      images,
    },
  };
}
