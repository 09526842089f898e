import { z } from "zod";

const text = z.string().trim().min(1);
/** ISO 8601 with its zone. */
const instant = z.iso.datetime({ offset: true });

/** How Google and schema.org name a kind of employment. */
const EMPLOYMENT = [
  "FULL_TIME",
  "PART_TIME",
  "CONTRACTOR",
  "TEMPORARY",
  "INTERN",
  "VOLUNTEER",
  "PER_DIEM",
  "OTHER",
] as const;

/**
 * A JobPosting with all that Google requires (`title`, `description`, `datePosted`,
 * `hiringOrganization`, `jobLocation` with its country) and what it recommends and a selection knows.
 * Closed: schema.org skips a misspelt name without a word, and so would whoever reads the page.
 */
export const JobPosting = z
  .strictObject({
    "@context": z.literal("https://schema.org"),
    "@type": z.literal("JobPosting"),
    title: text,
    // HTML, and more than the title once more.
    description: text.regex(/^<p>.+<\/p>/s),
    identifier: z.strictObject({ "@type": z.literal("PropertyValue"), name: text, value: text }),
    datePosted: instant,
    validThrough: instant,
    employmentType: z.enum(EMPLOYMENT),
    directApply: z.boolean(),
    qualifications: z.string(),
    hiringOrganization: z.strictObject({
      "@type": z.enum(["Organization", "GovernmentOrganization"]),
      name: text,
    }),
    jobLocation: z.strictObject({
      "@type": z.literal("Place"),
      address: z.strictObject({
        "@type": z.literal("PostalAddress"),
        streetAddress: text,
        addressCountry: z.string().regex(/^[A-Z]{2}$/),
      }),
    }),
    url: z.url({ protocol: /^https?$/ }),
    inLanguage: z.enum(["id", "en"]),
  })
  .refine(({ title, description }) => title !== description)
  .refine(({ datePosted, validThrough }) => Date.parse(datePosted) < Date.parse(validThrough));

/** The postings in the script of a page: one alone, or a list. */
export function readJobPostings(script: string) {
  const found: unknown = JSON.parse(script);
  return z.array(JobPosting).min(1).parse([found].flat());
}
