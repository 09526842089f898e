/** Names that are so short say nothing by themselves. */
const LEAST_LETTERS = 4;

/**
 * Whether two names may be of one person: the same words, whatever titles stand before or after them.
 * "Dr. Ir. Bambang Sutejo, M.Si." is Bambang Sutejo; a name of other words never is.
 */
export function mayBeSamePerson(a: string, b: string): boolean {
  const [first, second] = [bareName(a), bareName(b)];
  return first.length >= LEAST_LETTERS && first === second;
}

/** Degrees follow a comma, and titles before a name end with a full stop or are a pilgrim's. */
function bareName(name: string): string {
  const [own = ""] = name.split(",");
  return own
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "" && !(word.endsWith(".") && word.length > 2) && !HONOURS.has(word))
    .map((word) => word.replace(/\.$/, ""))
    .join(" ");
}

const HONOURS: ReadonlySet<string> = new Set(["h.", "h", "hj", "ir", "drs", "dra", "dr", "prof"]);
