import { log } from "#server/log";

/** How long a worker rests when nothing is due. */
const REST_MILLISECONDS = 3_000;

/**
 * Works in rounds for as long as the process runs, without keeping it alive. What there is to do
 * stands in a table, so each node may run one. Returns what stops it.
 * @param round returns whether there is more to do at once
 */
export function startWorker(name: string, round: () => Promise<{ more: boolean }>): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout;
  const rest = (milliseconds: number) => {
    if (stopped) return;
    timer = setTimeout(work, milliseconds);
    timer.unref();
  };
  const work = async () => {
    try {
      const { more } = await round();
      rest(more ? 0 : REST_MILLISECONDS);
    } catch (error) {
      // The database was away, say. The work is safe in it; the next round finds it.
      log().error({ err: error }, `The ${name} worker had to stop its round.`);
      rest(10 * REST_MILLISECONDS);
    }
  };
  rest(REST_MILLISECONDS);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
