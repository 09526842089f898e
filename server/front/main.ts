import http, { type RequestListener } from "node:http";
import { withPageMemory } from "#server/front/page-memory";

// Where the built server starts. Next makes its HTTP server itself and offers no place before its
// router, which is most of what a cached page costs; so the listener is wrapped when it is handed over.
const createServer = http.createServer;
http.createServer = ((...given: unknown[]) => {
  const wrapped = given.map((each) =>
    typeof each === "function" ? withPageMemory(each as RequestListener) : each,
  );
  return Reflect.apply(createServer, http, wrapped);
}) as typeof createServer;

await import(new URL("../../server.js", import.meta.url).href);
