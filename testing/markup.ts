import { NextIntlClientProvider } from "next-intl";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MESSAGES } from "#server/messages";

/** What a part of a page is in HTML, in Indonesian. */
export function markupOf(part: ReactNode): string {
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, {
      locale: "id",
      messages: MESSAGES.id,
      timeZone: "Asia/Jakarta",
      // biome-ignore lint/correctness/noChildrenProp: a file without JSX, and the type wants it.
      children: part,
    }),
  );
}
