import { getDocumentProxy } from "unpdf";

type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] };

/** A PDF as a reader that is not ours understands it. */
export type ReadPdf = {
  readonly pages: number;
  readonly title: unknown;
  readonly language: unknown;
  readonly isTagged: boolean;
  /** Of all pages, its lines after each other. */
  readonly text: string;
  /** Roles of the elements in the order of reading. */
  readonly roles: readonly string[];
  /** Alternative texts of the pictures. */
  readonly alternatives: readonly string[];
  /** Names of the fonts, and whether their letters are in the file. */
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
};

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await pdf.getMetadata();
  const mark = await pdf.getMarkInfo();
  const nodes: Node[] = [];
  const lines: string[] = [];
  const fonts = new Map<string, boolean>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    lines.push(
      items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
    );
    nodes.push(...flat((await page.getStructTree()) as Node));
    const operators = await page.getOperatorList();
    for (const [name] of operators.argsArray.filter((args) => typeof args?.[0] === "string")) {
      if (!page.commonObjs.has(name)) continue;
      const font = page.commonObjs.get(name);
      fonts.set(font.name, font.missingFile === false);
    }
  }
  const known = info as Record<string, unknown>;
  return {
    pages: pdf.numPages,
    title: known.Title,
    language: known.Language,
    isTagged: mark?.Marked === true,
    text: lines.join("\n").replace(/\n+/g, "\n"),
    roles: nodes.flatMap(({ role }) => (role === undefined ? [] : [role])),
    alternatives: nodes.flatMap(({ alt }) => (alt === undefined ? [] : [alt])),
    fonts: [...fonts].map(([name, isEmbedded]) => ({ name, isEmbedded })),
  };
}

function flat(node: Node | null): Node[] {
  return node === null ? [] : [node, ...(node.children ?? []).flatMap(flat)];
}
