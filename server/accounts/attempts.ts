import { inTransaction } from "#db/client";
import {
  failuresFromAddress,
  failuresOnSubject,
  insertAttempt,
  settleAttempt,
} from "#db/queries/accounts";
import { ATTEMPT_LIMITS, requireAttemptsLeft, windowStart } from "#domain/accounts/attempts";
import type { Context } from "#server/context";

/** What is limited, each counted for itself. */
export type LimitedAct =
  | "sign-in"
  | "register"
  | "register-nip"
  | "reset"
  | "link"
  | "claim-proof"
  | "change-password"
  | "complaint"
  | "complaint-file"
  | "input"
  | "input-file"
  | "subscribe";

export type Attempt = {
  readonly id: string;
  /** How many more may fail within the window. */
  readonly left: number;
};

/**
 * Notes an attempt before it is made, as a failure; who succeeds has it settled. So of many guesses
 * at once only as many run as are allowed, however slow each of them is.
 * @param subject lower-case e-mail, or the account or link that it is about
 * @throws Refused `too-many-attempts`, and nothing is noted then
 */
export function noteAttempt(ctx: Context, act: LimitedAct, subject: string): Promise<Attempt> {
  return inTransaction(async (tx) => {
    const since = windowStart(ctx.now);
    const onSubject = await failuresOnSubject(tx, act, subject, since);
    const fromAddress = await failuresFromAddress(tx, act, ctx.address, since);
    const timesOf = (rows: { at: Date }[]) => rows.map(({ at }) => at);
    requireAttemptsLeft(timesOf(onSubject), ATTEMPT_LIMITS.perSubject, ctx.now);
    requireAttemptsLeft(timesOf(fromAddress), ATTEMPT_LIMITS.perAddress, ctx.now);
    const id = await insertAttempt(tx, {
      act,
      subject,
      address: ctx.address,
      at: ctx.now,
      succeeded: false,
    });
    return { id, left: ATTEMPT_LIMITS.perSubject - onSubject.length - 1 };
  });
}

/** Says that a noted attempt was no failure. */
export function attemptSucceeded({ id }: Attempt): Promise<void> {
  return inTransaction((tx) => settleAttempt(tx, id));
}
