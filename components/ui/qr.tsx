/** The dark modules of a code as a path of SVG, a unit for each. */
export type QrModules = { readonly size: number; readonly path: string };

interface QrProps {
  readonly code: QrModules;
  /** Where it leads. */
  readonly label: string;
}

/** A code for cameras, as wide as its place. */
export function Qr({ code: { size, path }, label }: QrProps) {
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
