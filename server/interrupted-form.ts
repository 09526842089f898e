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

const STYLE =
  "body{font-family:Inter,system-ui,sans-serif;line-height:1.5;margin:0 auto;padding:32px 20px;max-width:40rem;color:#1f2933}" +
  "h1{font-size:1.5rem;line-height:1.25}a,button{display:inline-block;font:inherit;padding:10px 0}" +
  "a{color:#174a7c}button{padding:10px 20px;border:0;border-radius:6px;background:#174a7c;color:#fff;cursor:pointer}";

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
