/**
 * What whole points mean, as anchors for whoever scores: from and to, both included
 * (`scoring.md` §3). They guide; nothing is computed from them.
 */
export const SCORE_LEVELS = [
  { key: "insufficient", from: 0, to: 59 },
  { key: "weak", from: 60, to: 69 },
  { key: "adequate", from: 70, to: 79 },
  { key: "good", from: 80, to: 89 },
  { key: "outstanding", from: 90, to: 100 },
] as const;
