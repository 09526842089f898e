import { visitorContext } from "#server/context";
import { refusalOf } from "#server/refusals";
import { PackFiles, packFiles } from "#server/verification/pack-files";

interface PackageRouteContext {
  readonly params: Promise<{ postId: string }>;
}

/** All files of a post as one download. A GET that writes, as for a single file: who had them is kept. */
export async function GET(_request: Request, { params }: PackageRouteContext): Promise<Response> {
  const parsed = PackFiles.safeParse(await params);
  if (!parsed.success) return new Response(null, { status: 404 });
  try {
    const { fileName, bytes, content } = await packFiles(await visitorContext(), parsed.data);
    return new Response(content, {
      headers: {
        "Content-Type": "application/zip",
        "Content-Length": `${bytes}`,
        "Content-Disposition": `attachment; filename="${fileName}"`,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    return new Response(null, { status: 404 });
  }
}
