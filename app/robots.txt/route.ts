import { connection } from "next/server";
import { tagged } from "#server/open-data/answer";
import { robots } from "#server/open-data/sitemap";

export async function GET(request: Request) {
  await connection();
  return tagged(request, robots(), { "Content-Type": "text/plain; charset=utf-8" });
}
