import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { LOCALES, type Locale, localePath } from "#domain/locale";
import { Refused, Stale } from "#domain/refusal";
import { publicAddresses } from "#server/announcement/public-addresses";
import { type Context, visitorContext } from "#server/context";
import type { FormAction, FormState } from "#server/form-state";
import { readForm } from "#server/read-form";
import { refusalOf, refusalText } from "#server/refusals";
import { codedTexts } from "#server/texts";
import { forgetInput } from "#server/unsaved/forget-input";

/**
 * Where to go after success, without language; and what no cache may show as it was: these pages, or
 * everything that says something about the selection with this slug.
 */
export type Outcome =
  | string
  | { readonly to: string; readonly published: readonly string[] }
  | { readonly to: string; readonly announced: string };

/**
 * Makes a server action from a schema and a use case: the only way to make one.
 *
 * `run` gets the parsed fields and says where to go. A field that does not parse, or a refusal,
 * brings the form back with what was typed; any other error is a defect and is thrown on. An ended
 * session is a refusal too, so that nothing typed is lost. Names with a dot (`marks.ID`) arrive as
 * a record. Since success is a redirect, it works without JavaScript and a reload repeats nothing.
 * What was kept of a form while it was typed (`unsaved.…`) is deleted when it is saved.
 * @param whenRefused gets the fields as they came, whenever the form is brought back to a member
 */
export function formAction<S extends z.ZodType>(
  schema: S,
  run: (ctx: Context, input: z.output<S>, locale: Locale) => Promise<Outcome>,
  audience: "member" | "visitor" = "member",
  whenRefused?: (ctx: Context, values: unknown) => Promise<void>,
): FormAction {
  return async (_untrusted, form) => {
    const { values, echo, locale } = readForm(form);
    const ctx = await visitorContext();
    const refuse = async (refused: Refused): Promise<FormState> => {
      const refusal = await refusalText(locale, refused);
      const clause = refusal.citation === null ? "" : ` (${refusal.citation.text})`;
      return {
        values: echo,
        issues: refused.field === null ? {} : { [refused.field]: `${refusal.what}${clause}` },
        refusal,
        ...(refused instanceof Stale && { current: refused.current }),
      };
    };
    if (audience === "member" && ctx.actor.userId === null) {
      return refuse(new Refused("session-ended"));
    }

    const parsed = schema.safeParse(values);
    if (!parsed.success) {
      await whenRefused?.(ctx, values);
      return { values: echo, issues: await issueTexts(locale, parsed.error), refusal: null };
    }

    let outcome: Outcome;
    try {
      outcome = await run(ctx, parsed.data, locale);
    } catch (error) {
      const refused = refusalOf(error);
      if (refused === undefined) throw error;
      await whenRefused?.(ctx, values);
      return refuse(refused);
    }
    await forgetInput(ctx, values.unsaved);
    for (const path of await renewedBy(outcome)) {
      // The cache knows pages by their inner address, which always names the language.
      for (const each of LOCALES) revalidatePath(path === "/" ? `/${each}` : `/${each}${path}`);
    }
    const to = typeof outcome === "string" ? outcome : outcome.to;
    // To another place of the same page the browser would go with what it has.
    if (to.includes("#")) refresh();
    redirect(localePath(locale, to)); // outside the try, because it works by throwing
  };
}

/** The pages, without language, that show something new after an act. */
async function renewedBy(outcome: Outcome): Promise<readonly string[]> {
  if (typeof outcome === "string") return [];
  return "published" in outcome ? outcome.published : publicAddresses(outcome.announced);
}

/** The first complaint about each field, as a sentence. */
async function issueTexts(locale: Locale, error: z.ZodError): Promise<Record<string, string>> {
  const t = codedTexts(locale, "common.issue");
  const texts: Record<string, string> = {};
  for (const issue of error.issues) {
    const key = t.has(issue.message) ? issue.message : "not-valid";
    const minimum = "minimum" in issue ? Number(issue.minimum) : 0;
    const maximum = "maximum" in issue ? Number(issue.maximum) : 0;
    const params = "params" in issue ? (issue.params as Record<string, string | number>) : {};
    texts[issue.path.join(".")] ??= t(key, { minimum, maximum, ...params });
  }
  return texts;
}
