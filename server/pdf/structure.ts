import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";

/** What keeps a file that looks like a PDF from being one that may be opened by others. */
export const STRUCTURE_FAULTS = [
  "upload-active",
  "upload-damaged",
  "upload-no-pages",
  "upload-too-complex",
] as const;
export type StructureFault = (typeof STRUCTURE_FAULTS)[number];

export type Structure =
  | { readonly fault: null; readonly pages: number }
  | { readonly fault: StructureFault };

/** Scripts, starting of programs, files within the file (ISO 32000-2, 7.11.4, 12.6.4). */
const ACTIVE = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z])/;
const STREAM = /stream\r?\n/g;
/** Dictionaries of object streams are short. */
const DICTIONARY_CHARS = 400;
/** All object streams of a file together. A document of 200 pages has less than one megabyte. */
const MOST_INFLATED = 32_000_000;

/**
 * Looks into a whole PDF, which is taken to be hostile: names may be written in escapes, objects
 * hidden in compressed streams, streams may inflate without end. Blocks its thread while it works.
 * @param bytes of the file
 * @returns its pages, or why it is refused
 */
export async function structureOf(bytes: Uint8Array): Promise<Structure> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const inflated = objectStreams(bytes, raw);
  if (inflated === null) return { fault: "upload-too-complex" };
  if ([raw, ...inflated].some((part) => ACTIVE.test(withoutEscapes(part)))) {
    return { fault: "upload-active" };
  }
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const pages = pdf.numPages;
    if (pages > 0) await pdf.getPage(1);
    await pdf.cleanup();
    return pages > 0 ? { fault: null, pages } : { fault: "upload-no-pages" };
  } catch (error) {
    return { fault: hasNoPages(error) ? "upload-no-pages" : "upload-damaged" };
  }
}

/** Contents of the streams that hold objects; null when they are larger or stranger than any document's. */
function objectStreams(bytes: Uint8Array, raw: string): readonly string[] | null {
  const found: string[] = [];
  let left = MOST_INFLATED;
  for (const match of raw.matchAll(STREAM)) {
    const before = raw.slice(Math.max(0, match.index - DICTIONARY_CHARS), match.index);
    const dictionary = withoutEscapes(before.slice(before.lastIndexOf(" obj") + 1));
    if (!/\/(?:ObjStm|XRef)(?![A-Za-z])/.test(dictionary)) continue;
    const begin = match.index + match[0].length;
    const end = raw.indexOf("endstream", begin);
    const content = bytes.subarray(begin, end === -1 ? undefined : end);
    const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.replace(/[[\]\s]/g, "");
    if (filter === undefined) continue;
    if (filter !== "/FlateDecode") return null;
    try {
      const text = inflateSync(content, { maxOutputLength: left }).toString("latin1");
      left -= text.length;
      if (left <= 0) return null;
      found.push(text);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return null;
      // Broken data: whether the rest can be read is for the parser to say.
    }
  }
  return found;
}

/** `/J#61vaScript` is the same name as `/JavaScript` (ISO 32000-2, 7.3.5). */
function withoutEscapes(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function hasNoPages(error: unknown): boolean {
  return (
    error instanceof Error && /page/i.test(error.message) && /\b0\b|no pages/i.test(error.message)
  );
}
