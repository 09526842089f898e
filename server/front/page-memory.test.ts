import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { withPageMemory } from "#server/front/page-memory";

const OF_EVERYBODY = { "x-nextjs-cache": "HIT", "cache-control": "s-maxage=300", etag: '"e1"' };

type Headers = Readonly<Record<string, string>>;

let clock = 0;
let made = 0;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;

afterEach(() => new Promise((ended) => server.close(ended)));

async function start(headers: Headers, status = 200): Promise<void> {
  clock = 0;
  made = 0;
  server = createServer(
    withPageMemory(
      (asked, response) => {
        made += 1;
        answer(asked, response);
      },
      () => clock,
    ),
  );
  answer = (_, response) => {
    head(response, headers, status).write(`page ${made}, `);
    response.end(Buffer.from("whole"));
  };
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
}

/** As Next does it. */
function head(response: ServerResponse, headers: Headers, status = 200): ServerResponse {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return response;
}

async function get(path = "/", headers = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{
    status: number | undefined;
    text: string;
    headers: IncomingMessage["headers"];
  }>((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path, headers, method }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode, text, headers: response.headers }),
      );
    });
    sent.on("error", reject).end();
  });
}

test("a page of everybody is given again as it was, for five seconds", async () => {
  await start(OF_EVERYBODY);
  const first = await get();
  clock = 4_999;
  const again = await get("/", { cookie: "session=somebody" });
  expect([again.status, again.text]).toEqual([200, "page 1, whole"]);
  expect(again.headers).toMatchObject({ ...OF_EVERYBODY, "content-length": "13" });
  expect(first.text).toBe(again.text);
  clock = 5_000;
  expect((await get()).text).toBe("page 2, whole");
});

test("a page that was made for one reader is a kept one for the next", async () => {
  await start({ ...OF_EVERYBODY, "x-nextjs-cache": "MISS" });
  expect((await get()).headers["x-nextjs-cache"]).toBe("MISS");
  const again = await get();
  expect([again.text, again.headers["x-nextjs-cache"]]).toEqual(["page 1, whole", "HIT"]);
});

test("who has it already is told so", async () => {
  await start(OF_EVERYBODY);
  await get();
  const known = await get("/", { "if-none-match": '"e0", "e1"' });
  expect([known.status, known.text, known.headers.etag, made]).toEqual([304, "", '"e1"', 1]);
  expect((await get("/", { "if-none-match": '"e0"' })).status).toBe(200);
});

test.each([
  ["is made for each request", { "cache-control": "private" }, 200],
  ["is only called public", { "cache-control": "s-maxage=300" }, 200],
  ["is older than Next wants it", { ...OF_EVERYBODY, "x-nextjs-cache": "STALE" }, 200],
  ["sets a cookie", { ...OF_EVERYBODY, "set-cookie": "a=b" }, 200],
  ["is no page", OF_EVERYBODY, 404],
])("what %s is never given again", async (_, headers, status) => {
  await start(headers, status);
  await get();
  expect((await get()).text).toBe("page 2, whole");
});

test.each([
  ["another address", "/seleksi", {}],
  ["a question", "/?kata=a", {}],
  ["another encoding", "/", { "accept-encoding": "gzip" }],
  ["a part of the page", "/", { rsc: "1" }],
  ["a range", "/", { range: "bytes=0-1" }],
  ["a preview", "/", { cookie: "a=b; __prerender_bypass=c" }],
])("%s is answered by the server", async (_, path, headers) => {
  await start(OF_EVERYBODY);
  await get();
  expect((await get(path, headers)).text).toBe("page 2, whole");
});

test("whatever is sent to the server makes it forget, before the sender is answered", async () => {
  await start(OF_EVERYBODY);
  await get();
  expect((await get("/masuk", {}, "POST")).text).toBe("page 2, whole");
  expect((await get()).text).toBe("page 3, whole");
});

test("a page that was being made while something was published is not kept", async () => {
  await start(OF_EVERYBODY);
  let finish = () => {};
  const begun = new Promise<void>((resolve) => {
    answer = (_, response) => {
      finish = () => head(response, OF_EVERYBODY).end("before");
      resolve();
    };
  });
  const slow = get();
  await begun;
  answer = (_, response) => head(response, OF_EVERYBODY).end("after");
  await get("/terbitkan", {}, "POST");
  finish();
  expect((await slow).text).toBe("before");
  expect((await get()).text).toBe("after");
});

test("what it keeps is bounded", async () => {
  await start(OF_EVERYBODY);
  answer = (_, response) => head(response, OF_EVERYBODY).end(Buffer.alloc(12 << 20));
  for (const path of ["/1", "/2", "/3"]) await get(path);
  expect(made).toBe(3);
  await get("/3");
  expect(made).toBe(3);
  await get("/1");
  expect(made).toBe(4);
});
