import { read } from "#db/client";
import { listPostCodes } from "#db/queries/announcement";
import { postPath } from "#domain/planning/post-path";

/** What stands below the page of a selection. */
const PARTS = [
  "/hasil",
  "/hasil.pdf",
  "/perubahan",
  "/qr",
  "/jadwal.ics",
  "/pengumuman.pdf",
  "/opengraph-image",
] as const;

/**
 * Everything public that says something about a selection, without language: lists, its pages and
 * files, the pages and pictures of its posts. The one place that names them all.
 */
export async function publicAddresses(slug: string): Promise<string[]> {
  const selection = `/seleksi/${slug}`;
  const posts = (await listPostCodes(read(), slug)).map(({ code }) => postPath(slug, code));
  return [
    "/",
    "/seleksi",
    selection,
    ...PARTS.map((part) => selection + part),
    ...posts.flatMap((post) => [post, `${post}/opengraph-image`]),
  ];
}
