import { randomUUID } from "node:crypto";
import { VISITOR } from "#domain/actor";
import { spreadNews } from "#server/subscription/spread-news";
import { startWorker } from "#server/worker";

/** Tells subscribers of news for as long as the process runs. Returns what stops it. */
export function startNewsWorker(now: () => Date): () => void {
  return startWorker("news", () =>
    spreadNews({ actor: VISITOR, requestId: `news:${randomUUID()}`, address: "", now: now() }),
  );
}
