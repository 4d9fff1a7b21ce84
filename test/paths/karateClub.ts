/** Friendships in a karate club (W. W. Zachary, An Information Flow Model for Conflict and Fission in Small Groups, 1977), the members numbered as there. */
export const FRIENDS: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  2: [3, 4, 8, 14, 18, 20, 22, 31],
  3: [4, 8, 9, 10, 14, 28, 29, 33],
  4: [8, 13, 14],
  5: [7, 11],
  6: [7, 11, 17],
  7: [17],
  9: [31, 33, 34],
  10: [34],
  14: [34],
  15: [33, 34],
  16: [33, 34],
  19: [33, 34],
  20: [34],
  21: [33, 34],
  23: [33, 34],
  24: [26, 28, 30, 33, 34],
  25: [26, 28, 32],
  26: [32],
  27: [30, 34],
  28: [34],
  29: [32, 34],
  30: [33, 34],
  31: [33, 34],
  32: [33, 34],
  33: [34],
};

/** The largest betweenness centralities that are published for it (Brandes 2001 and many after him), not normalised. */
export const PUBLISHED_BETWEENNESS: Readonly<Record<number, number>> = { 1: 231.071, 34: 160.552, 33: 76.69, 3: 75.851, 32: 73.01 };
