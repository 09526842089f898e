import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  /** A second line under the header, such as a weight. */
  readonly sub?: ReactNode;
  /** Numbers stand at the right. */
  readonly align?: "right" | "center";
  readonly cell: (row: Row) => ReactNode;
  /**
   * The cell that names the row. Stacked on phones it stands alone as a heading; `labelled` where a
   * number or a day alone would not say what it is.
   */
  readonly rowHeader?: boolean | "labelled";
  /** For readers only, as above a column of links. */
  readonly headerHidden?: boolean;
  /** The cell holds a value that is not shown: see SealedMark. */
  readonly sealed?: (row: Row) => boolean;
  /** The order that a click asks for, and the one in force. */
  readonly sort?: { readonly href: string; readonly now: "ascending" | "descending" | "none" };
};

interface DataTableProps<Row> {
  readonly caption: string;
  readonly sub?: ReactNode;
  /** When a heading already says what the table holds. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** On phones: records one below the other, or a narrow table (rankings). */
  readonly phone?: "records" | "table";
  /** A thick line below this many rows, with its name as a row of its own. */
  readonly cut?: { readonly after: number; readonly label: string } | undefined;
  readonly selected?: (row: Row) => boolean;
  readonly footer?: ReactNode;
}

/** A table with a name, its own scroll region and, on phones, its own shape. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, sub, captionHidden, columns, rows, rowKey, phone } = props;
  const { cut, selected, footer } = props;
  return (
    <TableFrame caption={caption} sub={sub} captionHidden={captionHidden} phone={phone}>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row, index) => {
          const cutHere = cut?.after === index + 1;
          const line = (
            <tr key={rowKey(row)} {...classed(cutHere && "s-cut", selected?.(row) && "is-sel")}>
              {columns.map((column) => bodyCell(column, row))}
            </tr>
          );
          if (!cutHere) return line;
          return [
            line,
            <tr key="cut" className="s-cutlabel">
              <td colSpan={columns.length}>{cut.label}</td>
            </tr>,
          ];
        })}
      </tbody>
      {footer !== undefined && <tfoot>{footer}</tfoot>}
    </TableFrame>
  );
}

type TableFrameProps = {
  readonly caption: string;
  readonly sub?: ReactNode;
  readonly captionHidden?: boolean | undefined;
  readonly phone?: "records" | "table" | undefined;
  /** `thead`, `tbody`, `tfoot`. */
  readonly children: ReactNode;
};

/** The name of a table and the region in which it scrolls. */
export function TableFrame(props: TableFrameProps) {
  const { caption, sub, captionHidden = false, phone = "records", children } = props;
  const t = useTranslations("common");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region that scrolls sideways, not a section.
    <div
      className="s-tablewrap"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it.
      tabIndex={0}
      role="region"
      aria-label={t("tableRegion", { caption })}
    >
      <table className={`s-table ${phone === "records" ? "s-table-m" : "s-table-keep"}`}>
        <caption className={captionHidden ? "s-sr" : undefined}>
          {caption}
          {sub !== undefined && <span>{sub}</span>}
        </caption>
        {children}
      </table>
    </div>
  );
}

function alignClass(align: "right" | "center" | undefined): string | undefined {
  if (align === undefined) return undefined;
  return align === "right" ? "r" : "c";
}

function HeaderCell<Row>({ column }: { readonly column: Column<Row> }) {
  const { header, sub, align, headerHidden = false, sort } = column;
  return (
    <th scope="col" className={alignClass(align)} aria-sort={sort?.now}>
      {sort === undefined ? (
        <span className={headerHidden ? "s-sr" : undefined}>{header}</span>
      ) : (
        <TextLink href={sort.href} className="s-sort">
          {header}
          {sort.now !== "none" && (
            <Icon name="chevron-down" className={sort.now === "ascending" ? "s-up-side" : ""} />
          )}
        </TextLink>
      )}
      {sub !== undefined && <span className="s-sub">{sub}</span>}
    </th>
  );
}

/** A function and no component, and without absent properties: a list has hundreds of cells. */
function bodyCell<Row>(column: Column<Row>, row: Row) {
  const { key, header, align, headerHidden = false, rowHeader = false, sealed, cell } = column;
  if (rowHeader !== false) {
    return (
      <th key={key} scope="row" {...(rowHeader === "labelled" && { "data-l": header })}>
        {cell(row)}
      </th>
    );
  }
  const look = classed(alignClass(align), sealed?.(row) && "s-hatch");
  return (
    <td key={key} {...look} {...(!headerHidden && { "data-l": header })}>
      {cell(row)}
    </td>
  );
}

function classed(...classes: readonly (string | false | undefined)[]): { className?: string } {
  const className = classes.filter(Boolean).join(" ");
  return className === "" ? {} : { className };
}
