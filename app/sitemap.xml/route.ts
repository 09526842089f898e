import { connection } from "next/server";
import { tagged } from "#server/open-data/answer";
import { sitemap } from "#server/open-data/sitemap";

export async function GET(request: Request) {
  await connection();
  return tagged(request, await sitemap(), { "Content-Type": "application/xml; charset=utf-8" });
}
