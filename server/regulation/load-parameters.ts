import { read } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import { namesOf } from "#db/queries/names";
import { findPaperFile } from "#db/queries/paper";
import { changesOfAgency } from "#db/queries/parameters";
import { dayOf, type PlainDate, type Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { Certainty } from "#domain/refusal";
import { definitionOf } from "#domain/regulation/change-rules";
import {
  CHANGEABLE,
  type ChangeableName,
  type ChangeKind,
  type ChangeState,
  type Dated,
  isChangeable,
  parameterOf,
  valueOn,
} from "#domain/regulation/changed-parameters";
import type { Parameter, Value } from "#domain/regulation/parameters";
import { mayChangeParameters, mayDecideChanges, parametersAgency } from "#domain/regulation/policy";
import { latest } from "#domain/regulation/rule";
import type { Context } from "#server/context";

/** A change with what became of it. */
export type ChangeRow = {
  readonly id: string;
  readonly parameter: ChangeableName;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  readonly value: Value;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly reason: Bilingual;
  readonly basis: {
    readonly id: string;
    readonly number: string;
    readonly dated: PlainDate;
    readonly subject: string;
    readonly bytes: number;
  };
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly declineReason: string;
  /** Whether the reader recorded it, and so cannot confirm it. */
  readonly isOwn: boolean;
};

/** One parameter as it stands in an agency. */
export type ParameterRow = {
  readonly name: ChangeableName;
  readonly definition: Parameter;
  /** Of the rule that it stands in; the first where there are several. */
  readonly ruleId: string;
  readonly otherRuleIds: readonly string[];
  readonly certainty: Certainty;
  readonly general: Value;
  /** The value in force today, and the change that made it so; null where the general one holds. */
  readonly value: Value;
  readonly change: ChangeRow | null;
  /** Confirmed, and beginning later; the earliest first. */
  readonly ahead: readonly ChangeRow[];
  /** What waits for its second person. */
  readonly waiting: ChangeRow | null;
};

export type ParametersPage = {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly today: PlainDate;
  readonly mayChange: boolean;
  readonly mayDecide: boolean;
  readonly rows: readonly ParameterRow[];
};

export type ParameterPage = Omit<ParametersPage, "rows"> & {
  readonly row: ParameterRow;
  /** All changes of this parameter, the youngest first. */
  readonly history: readonly ChangeRow[];
};

type Loaded = ParametersPage & { readonly changes: readonly ChangeRow[] };

/** What the actor's agency sets otherwise than the general rules; null for whoever may not see it. */
export async function loadParameters(ctx: Context): Promise<ParametersPage | null> {
  const loaded = await load(ctx);
  if (loaded === null) return null;
  const { changes: _, ...page } = loaded;
  return page;
}

/**
 * One parameter with its history; null for who may not see it, and for one that nobody sets.
 * @param slug as it stands in the address
 */
export async function loadParameter(ctx: Context, slug: string): Promise<ParameterPage | null> {
  const name = parameterOf(slug);
  const loaded = name === null ? null : await load(ctx);
  const row = loaded?.rows.find((each) => each.name === name);
  if (loaded === null || row === undefined) return null;
  const { changes, rows: _, ...page } = loaded;
  return { ...page, row, history: changes.filter(({ parameter }) => parameter === name) };
}

/** The file of a basis; null when absent, or for who may not see it. */
export async function loadBasisFile(ctx: Context, paperId: string) {
  const agencyId = parametersAgency(ctx.actor);
  return agencyId === null ? null : findPaperFile(read(), { agencyId }, paperId);
}

async function load(ctx: Context): Promise<Loaded | null> {
  const agencyId = parametersAgency(ctx.actor);
  const agency = agencyId === null ? null : await findAgency(read(), agencyId);
  if (agencyId === null || agency === null) return null;
  const found = await changesOfAgency(read(), agencyId);
  const people = found.flatMap(({ recordedBy, decidedBy }) => [recordedBy, decidedBy ?? ""]);
  const names = await namesOf(read(), people);
  const changes = found.flatMap(({ parameter, outcome, ...row }): ChangeRow[] =>
    isChangeable(parameter)
      ? [
          {
            ...row,
            parameter,
            state: outcome ?? "PROPOSED",
            recordedBy: names.get(row.recordedBy) ?? "",
            recordedAt: row.recordedAt.toISOString(),
            decidedBy: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? ""),
            decidedAt: row.decidedAt?.toISOString() ?? null,
            declineReason: row.declineReason ?? "",
            isOwn: row.recordedBy === ctx.actor.userId,
          },
        ]
      : [],
  );
  const today = dayOf(ctx.now, agency.zone);
  return {
    agencyId,
    agencyName: agency.name,
    zone: agency.zone,
    today,
    mayChange: mayChangeParameters(ctx.actor, agencyId),
    mayDecide: mayDecideChanges(ctx.actor, agencyId),
    changes,
    rows: CHANGEABLE.map((name) => rowOf(name, changes, today)),
  };
}

function rowOf(
  name: ChangeableName,
  changes: readonly ChangeRow[],
  today: PlainDate,
): ParameterRow {
  const { parameter, rules } = definitionOf(name);
  const [rule, ...others] = rules;
  if (rule === undefined) throw new RangeError(`no rule has ${name}`);
  const own = changes.filter((change) => change.parameter === name);
  const confirmed = own.filter(({ state }) => state === "CONFIRMED").map(dated);
  const change = valueOn(confirmed, name, today);
  return {
    name,
    definition: parameter,
    ruleId: rule.id,
    otherRuleIds: others.map(({ id }) => id),
    certainty: latest(rule).source.certainty,
    general: parameter.default,
    value: change?.value ?? parameter.default,
    change: own.find(({ id }) => id === change?.id) ?? null,
    ahead: own
      .filter(({ state, validFrom }) => state === "CONFIRMED" && validFrom > today)
      .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
    waiting: own.find(({ state }) => state === "PROPOSED") ?? null,
  };
}

function dated(change: ChangeRow): Dated & { readonly id: string } {
  const { decidedAt } = change;
  return { ...change, confirmedAt: decidedAt === null ? null : new Date(decidedAt) };
}
