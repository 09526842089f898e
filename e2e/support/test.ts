import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";

export { expect };

type Fixtures = {
  /** Signs in through the form, as a demo account: `signInAs("ketua")` or a whole e-mail address. */
  signInAs: (account: string) => Promise<void>;
  /** The page of one of several people in a test, each in a browser of their own, signed in once. */
  pageOf: (account: string) => Promise<Page>;
  /** A page of somebody who has not signed in, in a browser of their own. */
  visitorPage: (options?: BrowserContextOptions) => Promise<Page>;
  /** Fails if axe finds anything wrong with the page as it stands. */
  expectNoViolations: (page?: Page) => Promise<void>;
  /**
   * Messages of the browser's console that the test expects; all others of the kind "error" fail
   * it, as do exceptions that nobody caught. `expectedErrors.push(/404/)`
   */
  expectedErrors: RegExp[];
};

/** Playwright's test, with a guard against errors in the console of every page it opens. */
export const test = base.extend<Fixtures & { consoleGuard: (context: BrowserContext) => void }>({
  signInAs: async ({ page }, use) => {
    await use((account) => signIn(page, account));
  },

  visitorPage: async ({ browser, consoleGuard }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      consoleGuard(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  pageOf: async ({ visitorPage }, use) => {
    const pages = new Map<string, Promise<Page>>();
    const open = async (account: string) => {
      const page = await visitorPage();
      await signIn(page, account);
      return page;
    };
    await use((account) => {
      const page = pages.get(account) ?? open(account);
      pages.set(account, page);
      return page;
    });
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
      const watch = (watched: BrowserContext) => {
        watched.on("console", (message) => {
          if (message.type() === "error")
            errors.push(`${message.text()} (${message.location().url})`);
        });
        watched.on("weberror", (error) => {
          errors.push(String(error.error()));
        });
      };
      watch(context);
      await use(watch);
      const unexpected = errors.filter((text) => !expectedErrors.some((known) => known.test(text)));
      expect(unexpected, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

/** Signs in through the form. `account` is a demo account or a whole e-mail address. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.goto("/masuk");
  // The demo's own forms on this page have buttons of the same names.
  await page.locator("input[type=email]").fill(emailOf(account));
  await page.locator("input[type=password]").fill(demoPassword());
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page).not.toHaveURL(/\/masuk/);
}

/** Signs in over next-auth's own routes, without a page. `caller` keeps the cookies. */
export async function signInByCall(
  caller: APIRequestContext,
  address: string,
  account: string,
): Promise<void> {
  const { csrfToken } = await (await caller.get(`${address}/api/auth/csrf`)).json();
  const form = { csrfToken, email: emailOf(account), password: demoPassword() };
  await caller.post(`${address}/api/auth/callback/credentials`, { form, maxRedirects: 0 });
  const session = await (await caller.get(`${address}/api/auth/session`)).json();
  expect(session, `${account} is signed in`).not.toBeNull();
}

/** The password of all demo accounts; people who register in a test take it too. */
export function demoPassword(): string {
  return process.env.DEMO_PASSWORD ?? "selter-demo-2026";
}

function emailOf(account: string): string {
  return account.includes("@") ? account : `${account}@selter.test`;
}

/** Fails, naming rule and element, if axe finds a violation of WCAG 2.2 AA or of its best practices. */
export async function checkWithAxe(page: Page): Promise<void> {
  // It arrives after the page that it heads.
  await expect(page).toHaveTitle(/\S/);
  expect(await violationsOn(page), `axe on ${page.url()}`).toEqual([]);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds on a page, a line for each element. It is given to the page directly: the package
 * for Playwright takes twice as long, for what pages without frames of other origins do not need.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(`${AXE}; undefined`);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help} – ${target.join(" ")}`),
    );
  });
}
