import type { Context } from "#server/context";
import type { AgencyWorld } from "#testing/matrix/agency";
import { PARTS, type Part } from "#testing/matrix/parts";

/** One use case on one record: who may, and how to do it. */
export type VerbRow = {
  /** Area and name of the exported function. */
  readonly verb: string;
  /** Tells rows of the same verb apart. */
  readonly on?: string;
  /** The selection at hand, from which it is known who is who. */
  readonly at: keyof AgencyWorld["places"];
  /** Everybody else is refused, and everybody of another agency. */
  readonly may: readonly Part[];
  /** The allowed ones whose success is tried; all of them unless said otherwise. */
  readonly triedAs?: readonly Part[];
  /** Parts of another agency that may, since the act is not about this one. */
  readonly foreignMay?: readonly Part[];
  /** Codes of refusals beside `record-not-found`, where a person may know that the record is there. */
  readonly codes?: readonly string[];
  /** The window to apply has closed. */
  readonly closed?: boolean;
  readonly run: (ctx: Context, world: AgencyWorld) => Promise<unknown>;
};

/** Who signed in, whatever their part. */
export const ANYBODY_SIGNED_IN: readonly Part[] = PARTS.filter((part) => part !== "visitor");

/** Use cases that no row can be written for, with what keeps strangers out instead. */
export const OUTSIDE_THE_MATRIX: Readonly<Record<string, string>> = {
  "accounts/registerApplicant": "by visitors, for themselves",
  "accounts/requestReset": "by visitors; only the owner of the address gets the link",
  "accounts/verifyCredentials": "by visitors, with a password",
  "accounts/acceptInvitation": "by whoever holds the one-time link",
  "accounts/confirmAddress": "by whoever holds the one-time link",
  "accounts/resetPassword": "by whoever holds the one-time link",
  "accounts/fileClaim": "by whoever holds the one-time link",
  "accounts/attachProof": "by whoever holds the one-time link",
  "accounts/objectToClaim": "by whoever holds the one-time link",
  "accounts/settleClaims": "by the server itself, when nobody has objected in time",
  "accounts/noteAttempt": "counts attempts, for other use cases",
  "accounts/installAdministrator": "from the command line alone",
  "accounts/installOperator": "from the command line alone",
  "notification/takeBounce": "from the command line alone, as the mail server hands reports over",
  "application/checkEligibility": "by visitors; it stores nothing",
  "application/noteRefusedSend":
    "beside a refusal, of one's own application alone, without an answer",
  "complaint/fileComplaint": "by visitors, with or without a name",
  "complaint/attachToComplaint": "by whoever holds the code of the report",
  "input/sendInput": "by visitors, with a name",
  "input/attachToInput": "by whoever holds the code of the input",
  "subscription/subscribe": "by visitors; only the owner of the address gets the link",
  "subscription/confirmSubscription": "by whoever holds the link that their letters carry",
  "subscription/endSubscription": "by whoever holds the link that their letters carry",
  "subscription/endAllSubscriptions": "by whoever holds the link that their letters carry",
  "accounts/purgeSpent": "by the server itself, when nothing counts on it any more",
  "subscription/spreadNews": "by the server itself, after news",
  "subscription/purgeUnconfirmed": "by the server itself, after some days",
  "unsaved/forgetInput": "beside a saved form, of one's own input alone, without an answer",
  "unsaved/purgeInputs": "by the server itself, after some days",
  "register/purgeReadings": "by the server itself, after a day",
  "register/warnOfVacancies": "by the server itself, once for each vacancy",
  "scoring/remindStatements": "by the server itself, once for each stage",
  "application/remindDrafts": "by the server itself, as a window comes to its end",
  "application/closeDrafts": "by the server itself, when a window has closed",
};
