import type { Context } from "#server/context";
import { contextFor, contextOf } from "#testing/context";
import type { SelectionFixture } from "#testing/scenario";

/** Everybody who could ask for something, as seen from one selection and one application in it. */
export const PARTS = [
  "visitor",
  /** Whose application it is. */
  "owner",
  "otherApplicant",
  "secretariat",
  "member",
  "recusedMember",
  "chair",
  "assessor",
  "resourcePerson",
  "observer",
  "inspector",
  "pyb",
  "ppk",
  "agencyAdmin",
  "systemAdmin",
] as const;
export type Part = (typeof PARTS)[number];

/** Account ids by part; nobody for the visitor. */
export type Cast = Readonly<Record<Exclude<Part, "visitor">, string>>;

/** Parts that somebody of another agency can have. Visitor and operator belong to none. */
export const FOREIGN_PARTS = PARTS.filter(
  (part): part is Exclude<Part, "visitor" | "systemAdmin"> =>
    part !== "visitor" && part !== "systemAdmin",
);

/** The staff that serve a whole agency, by part. */
export type Staff = Readonly<
  Pick<
    Cast,
    | "secretariat"
    | "assessor"
    | "resourcePerson"
    | "observer"
    | "inspector"
    | "pyb"
    | "ppk"
    | "agencyAdmin"
    | "systemAdmin"
  >
>;

/** Who is who towards one selection. The last member of its panel is the recused one. */
export function castOf(
  staff: Staff,
  fixture: Pick<SelectionFixture, "chair" | "members">,
  owner: string,
  otherApplicant: string,
): Cast {
  const [member] = fixture.members;
  const recused = fixture.members.at(-1);
  if (!member || !recused) throw new Error("A panel has members.");
  return {
    ...staff,
    owner,
    otherApplicant,
    member: member.accountId,
    recusedMember: recused.accountId,
    chair: fixture.chair.accountId,
  };
}

/** The context in which a part acts, as the server would make it. */
export function contextAs(cast: Cast, part: Part, now: Date): Promise<Context> {
  if (part === "visitor") return Promise.resolve(contextOf({}, now));
  return contextFor(cast[part], now);
}
