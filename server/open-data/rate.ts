import { rateLimit } from "#server/rate";

/** Questions that one network address may ask a node within a minute. */
export const PER_MINUTE = 240;

const questions = rateLimit(PER_MINUTE, 60_000);

/** Counts a question of an address: 0 if it may be answered, else the whole seconds to wait. */
export const secondsToWait = questions.secondsToWait;

/** For tests: nobody has asked anything. */
export const forgetQuestions = questions.forget;
