import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { z } from "zod";
import { closeDatabase } from "#db/client";
import { migrate } from "#db/migrate";
import { Refused } from "#domain/refusal";
import {
  agencySlug,
  consoleContext,
  installAdministrator,
  installOperator,
} from "#server/accounts/install-administrator";
import { shifted } from "#server/clock";
import { publicUrl } from "#server/env";
import { emailField, textField } from "#server/fields";
import { MESSAGES } from "#server/messages";

/**
 * `npm run admin:create -- --email E --agency A [--name N] [--agency-name NAME]`: the first
 * administrator of an agency, which A calls by its slug or its name, and which is entered if it is
 * missing; or `--operator` instead of
 * `--agency` for the operator of the server. Prints the one-time link that chooses the password.
 */
const USAGE =
  "Usage: npm run admin:create -- --email E --agency A [--name N] [--agency-name NAME]\n" +
  "       npm run admin:create -- --email E --operator [--name N]";

const Input = z
  .object({
    email: emailField,
    agency: textField(160)
      .refine((called) => agencySlug(called) !== "")
      .optional(),
    operator: z.boolean().default(false),
    name: textField(120).optional(),
    "agency-name": textField(160).optional(),
  })
  .refine((input) => input.operator !== (input.agency !== undefined));

process.exitCode = await run();

async function run(): Promise<number> {
  const input = readArguments();
  if (input === null) {
    console.error(USAGE);
    return 2;
  }
  try {
    await migrate();
    const { linkPath, enteredAs } = await install(input);
    if (enteredAs !== null) console.log(`The agency was entered as ${enteredAs}.`);
    console.log(
      linkPath === null
        ? `${input.email} has a password already and is now administrator; sign in at ${publicUrl()}/masuk.`
        : `Open this link within 7 days to choose a password; it works once:\n${publicUrl()}${linkPath}`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { what, remedy } = MESSAGES.en.refusal[error.code] ?? { what: error.code, remedy: "" };
    console.error(`${what} ${remedy}`);
    return 1;
  } finally {
    await closeDatabase();
  }
}

function readArguments(): z.output<typeof Input> | null {
  try {
    const { values } = parseArgs({
      options: {
        email: { type: "string" },
        agency: { type: "string" },
        operator: { type: "boolean" },
        name: { type: "string" },
        "agency-name": { type: "string" },
      },
    });
    return Input.safeParse(values).data ?? null;
  } catch {
    return null;
  }
}

async function install(input: z.output<typeof Input>) {
  const ctx = consoleContext(`console:${randomUUID()}`, shifted(new Date()));
  const { email } = input;
  const personName = input.name ?? email;
  if (input.agency === undefined) {
    return { ...(await installOperator(ctx, { email, personName })), enteredAs: null };
  }
  const agencyName = input["agency-name"] ?? input.agency;
  return installAdministrator(ctx, { email, personName, agency: input.agency, agencyName });
}
