import { deliverLetters } from "#server/notification/deliver-letters";
import { openPost, type Post } from "#server/notification/post";
import { startWorker } from "#server/worker";

/** Sends letters for as long as the process runs. Returns what stops it. */
export function startLetterWorker(now: () => Date): () => void {
  let post: Post | null = null;
  return startWorker("letter", () => {
    post ??= openPost();
    return deliverLetters(post, now);
  });
}
