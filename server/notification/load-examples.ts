import { read } from "#db/client";
import { findAgencies } from "#db/queries/planning";
import type { Locale } from "#domain/locale";
import { triesLettersOf } from "#domain/notification/policy";
import type { Context } from "#server/context";
import { exampleLetters, LETTER_KINDS } from "#server/notification/example-letter";

export type ExampleLetter = {
  readonly kind: string;
  /** In each language, with made-up facts. */
  readonly letters: readonly {
    readonly locale: Locale;
    readonly subject: string;
    readonly body: string;
  }[];
  readonly agencyName: string;
};

/** Every kind of letter with made-up facts; null for whoever has nothing to do with letters. */
export async function loadExamples(ctx: Context): Promise<ExampleLetter[] | null> {
  const agencyId = triesLettersOf(ctx.actor);
  if (agencyId === null) return null;
  const [agency] = await findAgencies(read(), [agencyId]);
  if (agency === undefined) return null;
  const { name: agencyName, zone } = agency;
  const reader = { name: ctx.actor.name, agencyName, zone };
  return LETTER_KINDS.map((kind) => ({
    kind,
    letters: exampleLetters(kind, ctx.now, reader),
    agencyName,
  }));
}

/** One kind of letter with made-up facts; null if there is none, or not for this person. */
export async function loadExample(ctx: Context, kind: string): Promise<ExampleLetter | null> {
  const examples = await loadExamples(ctx);
  return examples?.find((each) => each.kind === kind) ?? null;
}
