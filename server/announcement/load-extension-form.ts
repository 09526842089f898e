import { read } from "#db/client";
import { findSelectionScope } from "#db/queries/scopes";
import { panelOf } from "#db/queries/scoring-stages";
import { maySignChanges } from "#domain/announcement/policy";
import { whyNotExtended } from "#domain/announcement/supply";
import { usualExtension } from "#domain/announcement/window";
import { dayOf, type PlainDate } from "#domain/calendar";
import type { PaperRef } from "#domain/paper/terms";
import { type CountBasis, SUPPLY_RULES } from "#domain/regulation/extension";
import { valuesIn } from "#domain/regulation/law";
import type { Values } from "#domain/regulation/parameters";
import type { Rule } from "#domain/regulation/rule";
import { supervisorIn } from "#domain/regulation/supervisor";
import { presides } from "#domain/scoring/policy";
import { countBasis, countedApplicants, minApplicants } from "#domain/verification/applicants-min";
import { type ChangesHead, headOf } from "#server/announcement/changes-head";
import { type CountedPost, suppliedPosts } from "#server/announcement/supplied-posts";
import type { Context } from "#server/context";
import { papersOf } from "#server/paper/papers-of";
import { lawOf } from "#server/regulation/law-of";

export type ExtensionForm = ChangesHead & {
  readonly today: PlainDate;
  /** Length of an extension, and the fewest applicants, by the law of the selection. */
  readonly usualDays: number;
  readonly minimum: number;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  /** Which number of a post counts by that law. */
  readonly basis: CountBasis;
  /** Values of the rules of an extension by that law, by rule id. */
  readonly ruleValues: Readonly<Record<string, Values>>;
  /** Posts over which this reader presides. */
  readonly posts: readonly (CountedPost & {
    /** The number that counts by that law. */
    readonly counted: number;
    /** Code of the refusal; null where it can be extended. */
    readonly why: string | null;
  })[];
  readonly decisions: readonly PaperRef[];
  readonly letters: readonly PaperRef[];
};

/** The form of an extension, for who signs one; null for all others. */
export async function loadExtensionForm(
  ctx: Context,
  selectionId: string,
): Promise<ExtensionForm | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope === null || scope.selectionState !== "RUNNING") return null;
  if (!maySignChanges(ctx.actor, scope)) return null;
  const today = dayOf(ctx.now, scope.zone);
  const panel = await panelOf(read(), selectionId);
  const posts = await suppliedPosts(read(), selectionId, ctx.now);
  const law = await lawOf(read(), selectionId, ctx.now);
  return {
    ...headOf(scope),
    today,
    usualDays: usualExtension(law),
    minimum: minApplicants(law),
    basis: countBasis(law),
    supervisor: supervisorIn(law),
    ruleValues: Object.fromEntries(
      SUPPLY_RULES.map((rule: Rule<never>) => [rule.id, valuesIn(rule, law)]),
    ),
    posts: posts
      .filter(({ id }) => presides(ctx.actor, scope, panel.towards(id)))
      .map((post) => ({
        ...post,
        counted: countedApplicants(post, law),
        why: whyNotExtended(post, law),
      })),
    decisions: await papersOf(selectionId, ["PANEL_DECISION"]),
    letters: await papersOf(selectionId, ["EXTENSION_NOTICE"]),
  };
}
