import type { Instrumentation } from "next";

/** Runs once when the server starts: refuses a wrong environment, then starts the mail worker. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { prepareOrEnd } = await import("#server/start");
  await prepareOrEnd();
}

/** A defect: the log has all of it, the browser only the digest that the page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("#server/log");
  const { digest, stack, message } = error as Error & { digest?: string };
  log().error({ requestId: digest, method: request.method, path: request.path, stack }, message);
};
