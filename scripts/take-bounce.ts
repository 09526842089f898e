import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { closeDatabase } from "#db/client";
import { Refused } from "#domain/refusal";
import { consoleContext } from "#server/accounts/install-administrator";
import { shifted } from "#server/clock";
import { MESSAGES } from "#server/messages";
import { takeBounce } from "#server/notification/take-bounce";

/**
 * `npm run --silent mail:bounce`: reads one raw message from standard input, as a mail server hands it
 * to a pipe, and notes which letter has come back. Exit code 2 for what is no report about a letter
 * of ours; 75 when it cannot be noted now, so that the mail server keeps it and tries again.
 */
const NOT_OURS = 2;
/** `EX_TEMPFAIL` of sysexits. */
const LATER = 75;

process.exitCode = await run();

async function run(): Promise<number> {
  try {
    const ctx = consoleContext(`console:${randomUUID()}`, shifted(new Date()));
    const { letterId, told } = await takeBounce(ctx, await text(process.stdin));
    console.log(`${letterId} ${told.toLowerCase().replace("_", " ")}`);
    return 0;
  } catch (error) {
    if (error instanceof Refused) {
      console.error(MESSAGES.en.refusal[error.code]?.what ?? error.code);
      return error.code === "letter-under-way" ? LATER : NOT_OURS;
    }
    console.error(error instanceof Error ? error.message : error);
    return LATER;
  } finally {
    await closeDatabase();
  }
}
