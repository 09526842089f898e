import { read } from "#db/client";
import { demoAddresses } from "#db/queries/health";
import { DEMO_ACCOUNTS, type DemoPart, demoEmail } from "#server/demo/accounts";
import { env } from "#server/env";

export type DemoGroup = {
  readonly part: DemoPart;
  readonly people: readonly { readonly email: string; readonly name: string }[];
};

/** The demo's accounts by role with their common password; null in production. */
export async function loadDemoAccounts(): Promise<{
  readonly password: string;
  readonly groups: readonly DemoGroup[];
} | null> {
  const { SELTER_DEMO, DEMO_PASSWORD } = env();
  if (!SELTER_DEMO) return null;
  const present = new Set(await demoAddresses(read()));
  const groups = new Map<DemoPart, { email: string; name: string }[]>();
  for (const { local, name, part } of DEMO_ACCOUNTS) {
    const email = demoEmail(local);
    if (!present.has(email)) continue;
    groups.set(part, [...(groups.get(part) ?? []), { email, name }]);
  }
  if (groups.size === 0) return null;
  return {
    password: DEMO_PASSWORD,
    groups: [...groups].map(([part, people]) => ({ part, people })),
  };
}
