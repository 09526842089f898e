import { afterEach, expect, test, vi } from "vitest";
import { forgetEnvironment } from "#server/env";
import { prepareOrEnd } from "#server/start";
import { withFreshDatabase } from "#testing/database";
import { anAccount } from "#testing/scenario";

withFreshDatabase();

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  forgetEnvironment();
});

/** What a server says that ends instead of serving. */
async function saidAtTheEnd(environment: Record<string, string>): Promise<unknown[]> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  forgetEnvironment();
  const said = vi.spyOn(console, "error").mockReturnValue();
  const end = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
  await prepareOrEnd();
  expect(end.mock.calls).toEqual([[1]]);
  return said.mock.calls.flat();
}

test.each([
  [{}, "The database holds demo accounts: production starts with an empty one."],
  [{ AUTH_SECRET: "" }, "AUTH_SECRET is not set: choose a random text of 32 characters."],
  [{ SELTER_CLOCK: "+3d" }, "SELTER_CLOCK may only be set in demo mode (SELTER_DEMO=1)."],
])("production with demo accounts and %o ends at once and says why", async (wrong, why) => {
  await anAccount({ email: "ketua@selter.test" });
  expect(await saidAtTheEnd({ SELTER_DEMO: "0", ...wrong })).toEqual([why]);
});
