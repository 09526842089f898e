import { randomUUID } from "node:crypto";
import { read } from "#db/client";
import { findUnsaved } from "#db/queries/unsaved";
import type { Zone } from "#domain/calendar";
import { Refused } from "#domain/refusal";
import type { UnsavedForm } from "#domain/unsaved/forms";
import type { Context } from "#server/context";
import { unsavedTarget } from "#server/unsaved/target";

export type Unsaved = {
  /** For the hidden fields of the form, by name without `unsaved.`. */
  readonly mark: Readonly<Record<"form" | "about" | "tab" | "seen" | "base", string>>;
  readonly zone: Zone;
  /** The page of the form, without language. */
  readonly path: string;
  /** What was typed and not saved; null if nothing is. */
  readonly kept: {
    readonly values: Readonly<Record<string, string>>;
    /** ISO. */
    readonly at: string;
    /** What is stored by now, with its version, if it was saved elsewhere since; else null. */
    readonly stored: Readonly<Record<string, string>> | null;
  } | null;
};

/** What a form that is opened starts from besides its record; null for whoever may not fill it in. */
export async function loadUnsaved(
  ctx: Context,
  form: UnsavedForm,
  about = "",
): Promise<Unsaved | null> {
  let target: Awaited<ReturnType<typeof unsavedTarget>>;
  try {
    target = await unsavedTarget(read(), ctx, { form, about });
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
  const { accountId, version, stored, zone, path } = target;
  const found = await findUnsaved(read(), { accountId, form, about });
  // Only what the form has by now: the reasons of an objection may have changed.
  const names = Object.keys(stored);
  const values = Object.fromEntries(names.map((name) => [name, found?.values[name] ?? ""]));
  const isUnsaved = found !== null && names.some((name) => values[name] !== stored[name]);
  const base = isUnsaved ? found.baseVersion : version;
  return {
    mark: { form, about, tab: randomUUID(), seen: `${found?.version ?? 0}`, base: `${base}` },
    zone,
    path,
    kept: isUnsaved
      ? {
          values,
          at: found.keptAt.toISOString(),
          stored: base === version ? null : { ...stored, version: `${version}` },
        }
      : null,
  };
}
