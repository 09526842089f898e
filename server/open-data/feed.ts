import { createTranslator } from "use-intl/core";
import { isoInZone, lastSecondBefore } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { inLocale, type Locale, localePath } from "#domain/locale";
import { loadNews, type NewsItem } from "#server/announcement/load-news";
import { publicUrl } from "#server/env";
import { MESSAGES } from "#server/messages";
import { element, textElement, xmlText } from "#server/open-data/xml";

/** The newest announcements as an Atom feed (RFC 4287), in one language. */
export async function atomFeed(locale: Locale, now: Date): Promise<string> {
  const news = await loadNews(now);
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "openData.feed" });
  const address = (path: string) => publicUrl() + localePath(locale, path);
  const changes = news.map(({ changedAt }) => changedAt).toSorted();
  const feed = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": locale },
    textElement("id", address("/feed.xml")),
    textElement("title", t("title")),
    textElement("subtitle", t("subtitle")),
    textElement("updated", changes.at(-1) ?? now.toISOString()),
    element("link", { rel: "self", type: "application/atom+xml", href: address("/feed.xml") }),
    element("link", { rel: "alternate", type: "text/html", href: address("/seleksi") }),
    textElement("generator", "Selter"),
    ...news.map((item) => entry(locale, item, address(`/seleksi/${item.slug}`))),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function entry(locale: Locale, item: NewsItem, address: string): string {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "openData.feed" });
  const standing = createTranslator({ locale, messages, namespace: "announcement.standing" });
  const posts = item.posts.map((post) => inLocale(locale, post.title)).join("; ");
  const summary =
    item.closesAt === null
      ? t("posts", { posts })
      : t("summary", {
          posts,
          deadline: formatInstant(locale, item.zone, lastSecondBefore(item.closesAt)),
        });
  const { erratum, zone } = item;
  const corrected = erratum
    ? [
        t("erratum", {
          number: erratum.number,
          at: formatInstant(locale, zone, new Date(erratum.publishedAt), "minute"),
        }),
      ]
    : [];
  return element(
    "entry",
    {},
    // Of the selection and the language, and so the same wherever this installation may move.
    textElement("id", `urn:uuid:${item.id}${locale === "id" ? "" : `#${locale}`}`),
    textElement("title", inLocale(locale, item.name)),
    element("link", { rel: "alternate", type: "text/html", hreflang: locale, href: address }),
    textElement("published", isoInZone(new Date(item.publishedAt), item.zone)),
    textElement("updated", isoInZone(new Date(item.changedAt), item.zone)),
    element("author", {}, textElement("name", item.agencyName)),
    element("category", { term: item.standing, label: standing(item.standing) }),
    element("summary", { type: "text" }, xmlText([summary, ...corrected].join(" "))),
  );
}
