/** A4, in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838 } as const;
export const MARGIN = { top: 1_531, right: 1_417, bottom: 1_417, left: 1_417, header: 794, footer: 794 } as const;
export const TEXT_WIDTH: number = PAGE.width - MARGIN.left - MARGIN.right;
/** A table of more columns stands on pages that lie. */
export const MOST_UPRIGHT = 11;
/** Of these pages. */
export const LYING_WIDTH: number = PAGE.height - MARGIN.left - MARGIN.right;
/** Room for a picture, in pixels of CSS: of the width, and of the height with its caption. */
export const MOST_PICTURE = { width: Math.floor(TEXT_WIDTH / 15), height: 840 } as const;
