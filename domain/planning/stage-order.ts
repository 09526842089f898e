import type { StageKind } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";

/** A stage in its place in a plan. */
export type PlacedStage = { readonly kind: StageKind; readonly position: number };

/** Towards the beginning of the plan, or towards its end. */
export const DIRECTIONS = ["EARLIER", "LATER"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The fragment of the address that leads to the button with which a stage is moved. */
export function moveTarget(direction: Direction, stageId: string): string {
  return `${direction === "EARLIER" ? "naik" : "turun"}-${stageId}`;
}

/**
 * Whether a stage runs beside the others, wherever the plan puts it: the panel reads track records
 * while candidates come to the other stages (`process.md` §2).
 */
export function runsBeside(kind: StageKind): boolean {
  return kind === "TRACK_RECORD";
}

/** The stages of a plan in the plan's order, which is what binds. */
export function inPlanOrder<Stage extends Pick<PlacedStage, "position">>(
  stages: readonly Stage[],
): Stage[] {
  return stages.toSorted((a, b) => a.position - b.position);
}

/**
 * The stages that must be published before this one opens: those that the plan puts before it. One
 * that runs beside the others waits for the administrative check alone, and nothing but the plenary
 * waits for it.
 */
export function predecessorsOf<Stage extends PlacedStage>(
  kind: StageKind,
  plan: readonly Stage[],
): readonly Stage[] {
  const own = plan.find((stage) => stage.kind === kind);
  if (own === undefined) return [];
  if (runsBeside(kind)) return plan.filter((stage) => stage.kind === "ADMIN_CHECK");
  return inPlanOrder(plan).filter(
    (stage) => stage.position < own.position && !runsBeside(stage.kind),
  );
}

/** The directions in which a stage can change places: the administrative check comes first and stays. */
export function movesOf(kind: StageKind, plan: readonly PlacedStage[]): Direction[] {
  if (kind === "ADMIN_CHECK") return [];
  return DIRECTIONS.filter((direction) => {
    const neighbour = neighbourOf(kind, direction, plan);
    return neighbour !== undefined && neighbour.kind !== "ADMIN_CHECK";
  });
}

/**
 * The stage with which this one changes places.
 * @throws Refused `stage-check-first`, `stage-at-the-edge`
 */
export function requireNeighbour<Stage extends PlacedStage>(
  kind: StageKind,
  direction: Direction,
  plan: readonly Stage[],
): Stage {
  const neighbour = neighbourOf(kind, direction, plan);
  if (kind === "ADMIN_CHECK" || neighbour?.kind === "ADMIN_CHECK") {
    throw new Refused("stage-check-first");
  }
  if (neighbour === undefined) throw new Refused("stage-at-the-edge");
  return neighbour;
}

function neighbourOf<Stage extends PlacedStage>(
  kind: StageKind,
  direction: Direction,
  plan: readonly Stage[],
): Stage | undefined {
  const order = inPlanOrder(plan);
  const at = order.findIndex((stage) => stage.kind === kind);
  return at === -1 ? undefined : order[at + (direction === "EARLIER" ? -1 : 1)];
}
