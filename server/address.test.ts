import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { callerAddress, forgetForgedAddresses } from "#server/address";
import { forgetEnvironment } from "#server/env";

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnvironment();
});

function behindProxies(count: number) {
  vi.stubEnv("TRUSTED_PROXIES", `${count}`);
  forgetEnvironment();
}

/** Who a server takes for the caller; a header that is absent it fills from the socket, as Next does. */
async function callerSeen(forwarded: string): Promise<string> {
  const server = createServer((request, response) => {
    request.headers["x-forwarded-for"] ??= request.socket.remoteAddress ?? "";
    const head = new Headers({ "x-forwarded-for": `${request.headers["x-forwarded-for"]}` });
    response.end(callerAddress(head));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const headers = { "X-Forwarded-For": forwarded, Connection: "close" };
  const seen = await (await fetch(`http://127.0.0.1:${port}`, { headers })).text();
  await new Promise((resolve) => server.close(resolve));
  return seen;
}

test.each([
  [0, "192.0.2.66", "127.0.0.1"],
  [1, "192.0.2.66, 198.51.100.7", "198.51.100.7"],
  [2, "192.0.2.66, 198.51.100.7, 203.0.113.9", "198.51.100.7"],
  [2, "198.51.100.7", "198.51.100.7"],
])("behind %i proxies %j comes from %s", async (count, forwarded, caller) => {
  behindProxies(count);
  const end = forgetForgedAddresses();
  expect(await callerSeen(forwarded)).toBe(caller);
  end();
});
