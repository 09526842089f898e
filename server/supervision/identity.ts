import { z } from "zod";

const Sent = z.object({
  person: z.object({ nip: z.string().nullable() }),
  profile: z.object({ fullName: z.string(), currentPost: z.string() }),
});

export type Identity = {
  readonly name: string;
  readonly nip: string;
  readonly currentPost: string;
};

/** Who a candidate is by what was handed in; by the account where that cannot be read. */
export function identityOf(candidate: {
  readonly accountName: string;
  readonly accountNip: string | null;
  readonly snapshot: unknown;
}): Identity {
  const sent = Sent.safeParse(candidate.snapshot);
  const { accountName, accountNip } = candidate;
  if (!sent.success) return { name: accountName, nip: accountNip ?? "", currentPost: "" };
  const { person, profile } = sent.data;
  return { name: profile.fullName, nip: person.nip ?? "", currentPost: profile.currentPost };
}

const collator = new Intl.Collator("id");

export function byName(one: Pick<Identity, "name">, other: Pick<Identity, "name">): number {
  return collator.compare(one.name, other.name);
}
