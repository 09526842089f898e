import { spreadNews } from "#server/subscription/spread-news";
import { contextOf } from "#testing/context";

/** Writes all letters about news that still are to be written, as the server does by itself. */
export async function spreadAllNews(now?: Date): Promise<void> {
  while ((await spreadNews(contextOf({}, now))).more);
}
