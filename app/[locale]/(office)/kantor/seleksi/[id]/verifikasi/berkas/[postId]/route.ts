import { isLocale } from "#domain/locale";
import { visitorContext } from "#server/context";
import { refusalOf } from "#server/refusals";
import { PackFiles, packFiles } from "#server/verification/pack-files";

interface PackageRouteContext {
  readonly params: Promise<{ locale: string; postId: string }>;
}

/** All files of a post as one download. A GET that writes, as for a single file: who had them is kept. */
export async function GET(_request: Request, { params }: PackageRouteContext): Promise<Response> {
  const { locale, postId } = await params;
  const parsed = PackFiles.safeParse({ postId });
  if (!parsed.success || !isLocale(locale)) return new Response(null, { status: 404 });
  try {
    const ctx = await visitorContext();
    const { fileName, bytes, content } = await packFiles(ctx, parsed.data, locale);
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
