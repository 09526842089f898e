import type { Asked } from "#components/announcement/search-form";

export type Query = Readonly<Record<string, string | string[] | undefined>>;

const NAMES = ["kata", "keadaan", "instansi", "jenjang", "bidang", "provinsi"] as const;

export const NOTHING_ASKED = askedIn({});

/** What an address asks for; a name that stands in it several times asks for nothing. */
export function askedIn(query: Query): Asked {
  const one = (name: (typeof NAMES)[number]) => {
    const value = query[name];
    return typeof value === "string" ? value : "";
  };
  return {
    kata: one("kata"),
    keadaan: one("keadaan"),
    instansi: one("instansi"),
    jenjang: one("jenjang"),
    bidang: one("bidang"),
    provinsi: one("provinsi"),
  };
}

/** The address that asks for the same, from a row of the list on. */
export function searchPath(asked: Asked, after: string | null): string {
  const parameters = new URLSearchParams(
    NAMES.filter((name) => asked[name] !== "").map((name) => [name, asked[name]]),
  );
  if (after !== null) parameters.set("sesudah", after);
  return `/seleksi/cari?${parameters}`;
}
