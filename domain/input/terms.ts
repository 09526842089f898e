/** How input on a candidate came in. `FORM` is the public page; all others are entered by staff. */
export const INPUT_CHANNELS = ["FORM", "LETTER", "SOCIAL_MEDIA", "PHONE", "IN_PERSON"] as const;
export type InputChannel = (typeof INPUT_CHANNELS)[number];

/** Pieces of evidence that may go with one input. */
export const MOST_EVIDENCE = 3;

/** Channels that staff enter input from. */
export const ENTERED_CHANNELS = [
  "LETTER",
  "SOCIAL_MEDIA",
  "PHONE",
  "IN_PERSON",
] as const satisfies readonly InputChannel[];

export const STANCES = ["SUPPORT", "CONCERN"] as const;
export type Stance = (typeof STANCES)[number];

export const TOPICS = ["INTEGRITY", "PERFORMANCE", "NEUTRALITY", "CONFLICT"] as const;
export type Topic = (typeof TOPICS)[number];

/** How whoever writes knows of it. */
export const KNOWLEDGE = ["OWN", "DOCUMENT", "HEARSAY"] as const;
export type Knowledge = (typeof KNOWLEDGE)[number];
