import { type Locale, localePath } from "#domain/locale";
import { xmlText } from "#server/open-data/xml";

type InterruptedFormProps = {
  readonly locale: Locale;
  /** Where the form was sent, and is sent again. */
  readonly address: string;
  readonly texts: {
    readonly title: string;
    readonly text: string;
    readonly signIn: string;
    readonly again: string;
  };
};

/** The look of all pages, in a few lines: this one stands without their style sheet. */
const STYLE =
  "body{font-family:Inter,'Noto Sans',system-ui,sans-serif;line-height:1.625;margin:0 auto;padding:24px 16px;max-width:44rem;color:#1f1f1f}" +
  "h1{font-size:1.75rem;line-height:2.125rem;color:#141414;margin:32px 0 12px}" +
  ".brand{font-size:1.125rem;font-weight:700;color:#0a489f}" +
  "a{display:inline-block;padding:8px 0;color:#0956c3}" +
  "button{font:inherit;font-weight:600;min-height:44px;padding:9px 24px;border:0;border-radius:6px;background:#196bcd;color:#fff;cursor:pointer}" +
  "button:hover{background:#0956c3}:focus-visible{outline:3px double #0968f6;outline-offset:2px}";

/**
 * A whole page that holds what was posted and sends it once more, after signing in elsewhere. Secrets
 * are left out. Not made of components: the page of a form cannot read what was posted to it.
 */
export function interruptedForm(
  posted: FormData,
  { locale, address, texts }: InterruptedFormProps,
): string {
  const kept = [...posted].flatMap(([name, value]) =>
    typeof value !== "string" || /password/i.test(name)
      ? []
      : [`<input type="hidden" name="${xmlText(name)}" value="${xmlText(value)}">`],
  );
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(texts.title)}</title><style>${STYLE}</style></head>
<body><main>
<p class="brand">Selter</p>
<h1>${xmlText(texts.title)}</h1>
<p>${xmlText(texts.text)}</p>
<p><a href="${localePath(locale, "/masuk")}" target="_blank" rel="noopener">${xmlText(texts.signIn)}</a></p>
<form method="post" enctype="multipart/form-data" action="${xmlText(address)}">
${kept.join("\n")}
<button type="submit">${xmlText(texts.again)}</button>
</form>
</main></body>
</html>
`;
}
