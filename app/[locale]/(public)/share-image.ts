import { ImageResponse } from "next/og";
import { createElement } from "react";
import { PICTURE, SharePicture } from "#components/announcement/share-picture";
import { isLocale } from "#domain/locale";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { missing } from "#server/open-data/answer";
import { pictureWords, postAt } from "#server/open-data/share-text";
import { houseLetters, printable } from "#server/print/letters";

/**
 * The picture of an announced selection, or of the post with that code, as PNG. Drawing takes the
 * processor and no connection: what is written meanwhile does not wait.
 */
export async function shareImage(
  now: Date,
  locale: string,
  slug: string,
  code?: string,
): Promise<Response> {
  if (!isLocale(locale)) return missing();
  const page = await loadAnnouncement(now, slug);
  if (page === null) return missing();
  const post = code === undefined ? undefined : postAt(page, code);
  if (code !== undefined && post === undefined) return missing();
  const { deadline, ...words } = pictureWords(locale, page, post);
  const drawn = {
    deadline,
    agency: drawable(words.agency),
    state: words.state,
    title: drawable(words.title),
    detail: drawable(words.detail),
    number: drawable(words.number),
  };
  return new ImageResponse(createElement(SharePicture, drawn), {
    ...PICTURE,
    fonts: [...(await houseLetters())],
    headers: { "Cache-Control": "public, max-age=300" },
  });
}

/** Only letters that the font has: for others next/og would ask servers of others. */
function drawable(text: string): string {
  const short = printable(text, " ").replace(/\s+/g, " ").trim();
  return short.length > 180 ? `${short.slice(0, 179)}…` : short;
}
