import { isLocale, localePath } from "#domain/locale";
import { type Context, visitorContext } from "#server/context";
import { isSameOrigin } from "#server/same-origin";

/** A form that came to a route handler: who sent it, and how to answer with a page. */
export type PostedForm = {
  readonly ctx: Context;
  /** Leads to a page, in the language of the form; a reload of it sends nothing. */
  readonly goTo: (path: string) => Response;
};

/** What every route handler of a form begins with; an answer at once for what is no form of ours. */
export async function postedForm(request: Request, locale: string): Promise<PostedForm | Response> {
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const goTo = (path: string) =>
    new Response(null, { status: 303, headers: { Location: localePath(locale, path) } });
  return { ctx: await visitorContext(), goTo };
}

/**
 * The same for a form of somebody who has signed in.
 * @param page where they come back to after signing in, without language
 */
export async function signedInForm(
  request: Request,
  locale: string,
  page: string,
): Promise<PostedForm | Response> {
  const form = await postedForm(request, locale);
  if (form instanceof Response || form.ctx.actor.userId !== null) return form;
  const back = isLocale(locale) ? localePath(locale, page) : page;
  return form.goTo(`/masuk?ke=${encodeURIComponent(back)}`);
}
