import { log } from "#server/log";
import { deliverLetters } from "#server/notification/deliver-letters";
import { openPost, type Post } from "#server/notification/post";

/** How long the worker rests when nothing is due. */
const REST_MILLISECONDS = 3_000;

/**
 * Sends letters for as long as the process runs, without keeping it alive. All it knows stands in
 * the table, so each node may run one. Returns what stops it.
 */
export function startLetterWorker(now: () => Date): () => void {
  let post: Post | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout;
  const rest = (milliseconds: number) => {
    if (stopped) return;
    timer = setTimeout(round, milliseconds);
    timer.unref();
  };
  const round = async () => {
    try {
      post ??= openPost();
      const { more } = await deliverLetters(post, now);
      rest(more ? 0 : REST_MILLISECONDS);
    } catch (error) {
      // The database was away, say. The letters are safe in it; the next round finds them.
      log().error({ err: error }, "The letter worker had to stop its round.");
      rest(10 * REST_MILLISECONDS);
    }
  };
  rest(REST_MILLISECONDS);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
