import { causedBy } from "#domain/announcement/amendment";
import type { PlanProblem } from "#domain/planning/readiness";
import type { MemberElement, PostLevel } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";

/** Who takes a seat that becomes free. */
export type Successor = {
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  readonly element: MemberElement;
  readonly institution: string;
  readonly postLevel: PostLevel | null;
  readonly expertise: string;
  readonly fromSupervisor: boolean;
};

/** Who leaves a panel, who comes, and who chairs it then. */
export type PanelChange = {
  /** Ids of seats. */
  readonly leaving: readonly string[];
  /** Null where the panel stays lawful without. */
  readonly successor: Successor | null;
  /** The seat of the chair afterwards; null where the successor takes the chair. */
  readonly chairId: string | null;
};

/** What a seat did in a change. */
export const SEAT_PARTS = ["LEAVES", "JOINS", "CHAIRS"] as const;
export type SeatPart = (typeof SEAT_PARTS)[number];

type Member = Omit<Successor, "email" | "name" | "institution" | "expertise"> & {
  readonly id: string;
  readonly isChair: boolean;
};

/** The id of a seat that is not there yet. */
const COMING = "";

/**
 * The panel as it will be.
 * @throws Refused `panel-change-outdated` for a seat that nobody holds any more,
 * `panel-change-nobody`, `panel-change-chair` for a chair who will not sit there
 */
export function panelAfter<Seat extends Member>(
  members: readonly Seat[],
  { leaving, successor, chairId }: PanelChange,
): Member[] {
  if (leaving.length === 0) throw new Refused("panel-change-nobody");
  const isSeated = (id: string) => members.some((member) => member.id === id);
  if (!leaving.every(isSeated)) throw new Refused("panel-change-outdated");
  const staying: Member[] = members.filter(({ id }) => !leaving.includes(id));
  const seats =
    successor === null ? staying : [...staying, { ...successor, id: COMING, isChair: false }];
  const chair = seats.find(({ id }) => id === (chairId ?? COMING));
  if (chair === undefined) throw new Refused("panel-change-chair");
  // Only a chair who leaves hands the chair on: what was announced names who held it.
  const present = staying.find(({ isChair }) => isChair);
  if (present !== undefined && present !== chair) throw new Refused("panel-change-chair");
  return seats.map((seat) => ({ ...seat, isChair: seat === chair }));
}

/**
 * Refuses a change after which the panel breaks a rule that it keeps now. Unlike a plan, which a
 * decision of the panel can excuse, a decree of the appointing officer is simply made anew.
 * @throws Refused with the code of the rule
 */
export function requireLawfulChange(
  before: readonly PlanProblem[],
  after: readonly PlanProblem[],
): void {
  const broken = causedBy(before, after).find(
    ({ page, effect }) => page === "panel" && (effect === "block" || effect === "record"),
  );
  if (broken) throw new Refused(broken.code, broken.citation, broken.facts);
}
