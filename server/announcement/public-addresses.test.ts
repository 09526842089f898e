import { expect, test } from "vitest";
import { publicAddresses } from "#server/announcement/public-addresses";
import { withFreshDatabase } from "#testing/database";
import { aSelection } from "#testing/scenario";
import { filesOf } from "#testing/sources";

withFreshDatabase();

test("names every page, picture and file of a selection and of its posts", async () => {
  const { slug } = await aSelection();
  const folder = "app/[locale]/(public)/seleksi/[slug]/";
  const routes = filesOf("app/**/{page.tsx,route.ts}")
    .filter((file) => file.startsWith(folder))
    .map((file) =>
      file
        .replace("app/[locale]/(public)", "")
        .replace(/\/(page\.tsx|route\.ts)$/, "")
        .replace("[slug]", slug)
        .replace("[code]", "jpt-10"),
    );
  const papers = routes.filter((route) => route.includes("[paperId]")); // never change
  expect(papers).toHaveLength(1);
  const changing = routes.filter((route) => !papers.includes(route));
  expect(changing.length).toBeGreaterThan(8);
  expect((await publicAddresses(slug)).toSorted()).toEqual(
    ["/", "/seleksi", ...changing].toSorted(),
  );
});
