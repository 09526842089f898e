import type { ReactNode } from "react";
import { DataTable } from "#components/ui/data-table";

/** As the blocks of a printed paper. */
type SheetBlock =
  | { readonly kind: "heading" | "paragraph"; readonly text: string }
  | {
      readonly kind: "list";
      readonly items: readonly { readonly text: string; readonly note: string | null }[];
    }
  | {
      readonly kind: "table";
      readonly columns: readonly { readonly header: string; readonly numbers?: boolean }[];
      readonly rows: readonly (readonly string[])[];
    };

/** A paper on the page, made of the same blocks as its print. */
export function SheetView({ blocks }: { readonly blocks: readonly SheetBlock[] }) {
  return (
    <div className="s-gapstack">
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a paper do not change.
        <Block key={at} block={block} heading={headingBefore(blocks, at)} />
      ))}
    </div>
  );
}

function headingBefore(blocks: readonly SheetBlock[], at: number): string {
  const before = blocks.slice(0, at).findLast(({ kind }) => kind === "heading");
  return before?.kind === "heading" ? before.text : "";
}

function Block({ block, heading }: { readonly block: SheetBlock; readonly heading: string }) {
  switch (block.kind) {
    case "heading":
      return <h2>{block.text}</h2>;
    case "paragraph":
      return <p>{block.text}</p>;
    case "list":
      return (
        <ul className="s-bullets">
          {block.items.map(({ text, note }) => (
            <li key={text}>
              {text}
              {note !== null && <span className="s-muted"> – {note}</span>}
            </li>
          ))}
        </ul>
      );
    case "table":
      return (
        <DataTable
          // Two tables under one heading differ by what they say last.
          caption={[heading, block.columns.at(-1)?.header].filter(Boolean).join(" – ")}
          captionHidden
          columns={block.columns.map(({ header, numbers }, at) => ({
            key: header,
            header,
            ...(numbers && { align: "right" as const }),
            rowHeader: at === 0,
            cell: (row: readonly string[]) => whole(row[at] ?? ""),
          }))}
          rows={block.rows}
          rowKey={(row) => row.join("|")}
        />
      );
  }
}

/** A number such as that of a receipt stays on its line. */
function whole(text: string): ReactNode {
  return /^[A-Z]+(?:-\d+)+$/.test(text) ? <span className="s-nowrap">{text}</span> : text;
}
