import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { JsonLd } from "#components/layout/json-ld";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { jobPostings } from "#server/open-data/job-postings";
import { NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { readJobPostings } from "#testing/job-posting";
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

/** What a page would carry. */
const scriptOf = (data: readonly object[]) =>
  /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(
    renderToStaticMarkup(JsonLd({ data })),
  )?.[1] ?? "";

test("the script of a page has every property that search engines require", async () => {
  const { slug } = await aSelection();
  const [posting] = await postingsOf(slug);
  if (posting === undefined) throw new Error("No posting.");
  expect(readJobPostings(scriptOf([posting]))).toEqual([posting]);
  for (const name of Object.keys(posting)) {
    const { [name as keyof typeof posting]: _, ...without } = posting;
    expect(() => readJobPostings(scriptOf([without])), name).toThrow();
  }
  const { validThrough, ...rest } = posting;
  for (const broken of [
    { ...posting, validThrough: validThrough.slice(0, 10) },
    { ...posting, validThrough: validThrough.slice(0, 19) },
    { ...posting, validThrough: posting.datePosted },
    { ...posting, employmentType: "FULLTIME" },
    { ...rest, validTrough: validThrough },
  ]) {
    expect(() => readJobPostings(scriptOf([broken]))).toThrow();
  }
});

test("no text of an agency ends the script that it stands in", async () => {
  const { slug } = await aSelection();
  const [posting] = await postingsOf(slug);
  const title = "</script><script>alert(1)</script><!--";
  const script = scriptOf([{ ...posting, title }, { ...posting }]);
  expect(script).not.toMatch(/<\/?script|<!--/i);
  expect(readJobPostings(script).map((each) => each.title)).toEqual([title, "Head of Education"]);
});
