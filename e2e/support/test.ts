import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export { expect };

type Fixtures = {
  /** Signs in through the form, as a demo account: `signInAs("ketua")` or a whole e-mail address. */
  signInAs: (account: string) => Promise<void>;
  /** Fails if axe finds anything wrong with the page as it stands. */
  expectNoViolations: (page?: Page) => Promise<void>;
  /**
   * Messages of the browser's console that the test expects; all others of the kind "error" fail
   * it, as do exceptions that nobody caught. `expectedErrors.push(/404/)`
   */
  expectedErrors: RegExp[];
};

/** Playwright's test, with a guard against errors in the console of every page it opens. */
export const test = base.extend<Fixtures & { consoleGuard: null }>({
  signInAs: async ({ page }, use) => {
    await use((account) => signIn(page, account));
  },

  expectNoViolations: async ({ page }, use) => {
    await use((other = page) => checkWithAxe(other));
  },

  expectedErrors: async ({ baseURL: _ }, use) => {
    await use([]);
  },

  consoleGuard: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error")
          errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => {
        errors.push(String(error.error()));
      });
      await use(null);
      const unexpected = errors.filter((text) => !expectedErrors.some((known) => known.test(text)));
      expect(unexpected, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

/** For a second person in one test: `const page = await (await browser.newContext()).newPage()`. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.goto("/masuk");
  const form = page.locator("form:has(input[name=password])");
  await form.locator("[name=email]").fill(emailOf(account));
  await form.locator("[name=password]").fill(process.env.DEMO_PASSWORD ?? "selter-demo-2026");
  await form.locator("[type=submit]").click();
  await expect(page).not.toHaveURL(/\/masuk/);
}

function emailOf(account: string): string {
  return account.includes("@") ? account : `${account}@selter.test`;
}

/** Fails, naming rule and element, if axe finds a violation of WCAG 2.2 AA or of its best practices. */
export async function checkWithAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} – ${node.target.join(" ")}`),
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}
