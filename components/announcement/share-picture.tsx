interface SharePictureProps {
  readonly agency: string;
  readonly state: string;
  readonly title: string;
  readonly detail: string;
  readonly deadline: string | null;
  /** Of the announcement; stands where there is no deadline any more. */
  readonly number: string;
}

export const PICTURE = { width: 1200, height: 630 } as const;

/** Letters fit at this size; longer titles are set smaller. */
const SIZES = [
  { upTo: 48, size: 76 },
  { upTo: 90, size: 62 },
  { upTo: 150, size: 50 },
] as const;

/**
 * What is shown where the address of a selection or post is shared. Drawn by next/og, which knows
 * flexbox and colours but no style sheet; the colours are those of app/styles/tokens.css.
 */
export function SharePicture({
  agency,
  state,
  title,
  detail,
  deadline,
  number,
}: SharePictureProps) {
  const size = SIZES.find(({ upTo }) => title.length <= upTo)?.size ?? 42;
  return (
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        padding: "56px 64px 0",
        background: "#ffffff",
        color: "#141414",
        fontFamily: "Inter",
      }}
    >
      <div style={{ display: "flex", alignItems: "center", justifyContent: "space-between" }}>
        <div style={{ display: "flex", alignItems: "center" }}>
          <svg width="64" height="64" viewBox="0 0 36 36" aria-hidden="true">
            <rect width="36" height="36" rx="8" fill="#0a489f" />
            <path
              d="M9 11.5h18M9 18h13M9 24.5h8"
              stroke="#ffffff"
              strokeWidth="3.4"
              strokeLinecap="round"
            />
          </svg>
          <div style={{ display: "flex", flexDirection: "column", marginLeft: 20 }}>
            <span style={{ fontSize: 32, fontWeight: 700 }}>Selter</span>
            <span style={{ fontSize: 26, color: "#525252" }}>{agency}</span>
          </div>
        </div>
        <span
          style={{
            display: "flex",
            padding: "10px 22px",
            borderRadius: 6,
            background: "#eff5fd",
            color: "#083575",
            fontSize: 26,
            fontWeight: 700,
          }}
        >
          {state}
        </span>
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ display: "flex", fontSize: size, lineHeight: 1.14, fontWeight: 700 }}>
          {title}
        </div>
        <div style={{ display: "flex", marginTop: 20, fontSize: 32, color: "#404040" }}>
          {detail}
        </div>
      </div>
      <div
        style={{
          display: "flex",
          alignItems: "center",
          margin: "0 -64px",
          padding: "0 64px",
          height: 104,
          background: "#0a489f",
          color: "#ffffff",
          fontSize: 34,
          fontWeight: 700,
        }}
      >
        {deadline ?? number}
      </div>
    </div>
  );
}
