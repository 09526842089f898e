import { expect, test } from "vitest";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { jobPostings } from "#server/open-data/job-postings";
import { NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aSelection } from "#testing/scenario";

withFreshDatabase();

async function postingsOf(slug: string) {
  const page = await loadAnnouncement(NOON, slug);
  if (!page) throw new Error("Not announced.");
  return jobPostings("en", page);
}

test("each post is a JobPosting with all that search engines ask for", async () => {
  const { slug } = await aSelection();
  expect(await postingsOf(slug)).toEqual([
    {
      "@context": "https://schema.org",
      "@type": "JobPosting",
      title: "Head of Education",
      description:
        "<p>Seleksi Terbuka JPT Pratama Tahap III – Dinas Pendidikan</p>" +
        "<ul><li>At most 56 years old</li><li>Grade IV/a or higher</li></ul>",
      identifier: {
        "@type": "PropertyValue",
        name: "Pemerintah Kota Tirtakarta",
        value: "JPT-10",
      },
      datePosted: expect.stringMatching(/^2026-.*\+07:00$/),
      validThrough: "2026-11-30T00:00:00+07:00",
      employmentType: "FULL_TIME",
      directApply: true,
      qualifications: "At most 56 years old; Grade IV/a or higher",
      hiringOrganization: {
        "@type": "GovernmentOrganization",
        name: "Pemerintah Kota Tirtakarta",
      },
      jobLocation: {
        "@type": "Place",
        address: {
          "@type": "PostalAddress",
          streetAddress: "Jalan Balai Kota 1, Tirtakarta",
          addressCountry: "ID",
        },
      },
      url: expect.stringMatching(new RegExp(`^https?://.+/en/seleksi/${slug}/jabatan/jpt-10$`)),
      inLanguage: "en",
    },
  ]);
});

test("a cancelled selection has no job", async () => {
  const { slug } = await aSelection({ state: "CANCELLED" });
  expect(await postingsOf(slug)).toEqual([]);
});
