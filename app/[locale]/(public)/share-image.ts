import { ImageResponse } from "next/og";
import { type ComponentProps, createElement } from "react";
import { PICTURE, SharePicture } from "#components/announcement/share-picture";
import { isLocale } from "#domain/locale";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { missing, tagged } from "#server/open-data/answer";
import { pictureWords, postAt } from "#server/open-data/share-text";
import { houseLetters, printable } from "#server/print/letters";

/**
 * The picture of an announced selection, or of the post with that code, as PNG. Drawing takes the
 * processor and no connection: what is written meanwhile does not wait.
 */
export async function shareImage(
  request: Request,
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
  const picture = await drawnOnce({
    deadline,
    agency: drawable(words.agency),
    state: words.state,
    title: drawable(words.title),
    detail: drawable(words.detail),
    number: drawable(words.number),
  });
  return tagged(request, picture, { "Content-Type": "image/png" });
}

type Words = ComponentProps<typeof SharePicture>;

/**
 * Pictures by what stands in them, which is all that they depend on. Next's cache of answers would
 * not do: it keeps for everybody what the first to ask got, also the refusal of another method.
 */
const pictures = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
const MOST_PICTURES = 200;

function drawnOnce(words: Words): Promise<Uint8Array<ArrayBuffer>> {
  const key = JSON.stringify(words);
  const known = pictures.get(key);
  if (known !== undefined) return known;
  if (pictures.size >= MOST_PICTURES) pictures.clear();
  const picture = drawn(words);
  pictures.set(key, picture);
  picture.catch(() => pictures.delete(key));
  return picture;
}

async function drawn(words: Words): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = [...(await houseLetters())];
  const image = new ImageResponse(createElement(SharePicture, words), { ...PICTURE, fonts });
  return new Uint8Array(await image.arrayBuffer());
}

/** Only letters that the font has: for others next/og would ask servers of others. */
function drawable(text: string): string {
  const short = printable(text, " ").replace(/\s+/g, " ").trim();
  return short.length > 180 ? `${short.slice(0, 179)}…` : short;
}
