import { createTranslator } from "use-intl/core";
import { isoInZone } from "#domain/calendar";
import { inLocale, type Locale, localePath } from "#domain/locale";
import { postPath } from "#domain/planning/post-path";
import type { AnnouncementPage } from "#server/announcement/load-announcement";
import { publicUrl } from "#server/env";
import { MESSAGES } from "#server/messages";
import { xmlText } from "#server/open-data/xml";

/** A post as schema.org knows it, alone in a list; nothing once it was cancelled. */
export function jobPosting(
  locale: Locale,
  page: AnnouncementPage,
  post: AnnouncementPage["posts"][number],
) {
  if (page.standing === "CANCELLED" || post.standing === "CANCELLED") return [];
  const terms = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: "terms.requirement",
  });
  const selection = inLocale(locale, page.name);
  const asked = page.requirements
    .filter((row) => row.post === null || row.post.code === post.code)
    .map(({ kind, parameter, wording, wordingEn }) =>
      terms(kind, { parameter, wording: inLocale(locale, { id: wording, en: wordingEn }) }),
    );
  const items = asked.map((text) => `<li>${xmlText(text)}</li>`).join("");
  return [
    {
      "@context": "https://schema.org",
      "@type": "JobPosting",
      title: inLocale(locale, post.title),
      description: `<p>${xmlText(`${selection} – ${post.unit}`)}</p><ul>${items}</ul>`,
      identifier: { "@type": "PropertyValue", name: page.agencyName, value: post.code },
      datePosted: isoInZone(new Date(page.publishedAt), page.zone),
      validThrough: isoInZone(new Date(post.closesAt), page.zone),
      employmentType: "FULL_TIME",
      directApply: true,
      qualifications: asked.join("; "),
      hiringOrganization: { "@type": "GovernmentOrganization", name: page.agencyName },
      jobLocation: {
        "@type": "Place",
        address: {
          "@type": "PostalAddress",
          streetAddress: page.contact.address,
          addressCountry: "ID",
        },
      },
      url: publicUrl() + localePath(locale, postPath(page.slug, post.code)),
      inLanguage: locale,
    },
  ];
}

/** All posts of an announcement as schema.org knows them. */
export function jobPostings(locale: Locale, page: AnnouncementPage) {
  return page.posts.flatMap((post) => jobPosting(locale, page, post));
}
