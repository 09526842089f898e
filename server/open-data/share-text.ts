import { createTranslator } from "use-intl/core";
import { lastSecondBefore } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { inLocale, type Locale, localePath } from "#domain/locale";
import { postPath, postWord } from "#domain/planning/post-path";
import type { AnnouncementPage } from "#server/announcement/load-announcement";
import { publicUrl } from "#server/env";
import { MESSAGES } from "#server/messages";

type Post = AnnouncementPage["posts"][number];

/** The post that an address means, also by its code as it is written; undefined if there is none. */
export function postAt({ posts }: AnnouncementPage, word: string): Post | undefined {
  return posts.find((post) => postWord(post.code) === postWord(word));
}

/** What the picture of a selection, or of one of its posts, says. */
export function pictureWords(locale: Locale, page: AnnouncementPage, post?: Post) {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "announcement" });
  const name = inLocale(locale, page.name);
  const [only] = page.posts;
  const about =
    page.posts.length === 1 && only !== undefined
      ? inLocale(locale, only.title)
      : t("home.posts", { count: page.posts.length });
  return {
    agency: page.agencyName,
    state: t(`standing.${(post ?? page).standing}`),
    title: post === undefined ? name : inLocale(locale, post.title),
    detail: post === undefined ? about : name,
    deadline: deadlineWords(locale, { ...page, ...post }),
    number: t("numbered", { number: page.announcementNumber ?? "" }),
  };
}

/** A short text to paste where people talk: what, who, until when, where. */
export function shareText(locale: Locale, page: AnnouncementPage, post?: Post): string {
  const { title, agency, detail, deadline } = pictureWords(locale, page, post);
  const path = post === undefined ? `/seleksi/${page.slug}` : postPath(page.slug, post.code);
  const lines = [`*${title}*`, detail, agency, deadline, publicUrl() + localePath(locale, path)];
  return lines.filter((line) => line !== null).join("\n");
}

/** Until when, while that still matters; else nothing. */
function deadlineWords(
  locale: Locale,
  { standing, zone, closesAt }: Pick<AnnouncementPage, "standing" | "zone" | "closesAt">,
) {
  if (standing !== "OPEN" && standing !== "UPCOMING") return null;
  const t = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: "announcement.share",
  });
  const last = lastSecondBefore(closesAt);
  return t("deadline", { deadline: formatInstant(locale, zone, last, "minute") });
}
