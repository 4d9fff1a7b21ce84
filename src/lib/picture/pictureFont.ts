/** For SVG: our own font first, which a PNG is always drawn with, then what readers may have. */
export const PICTURE_FONT = "'Noto Sans SC', 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', Arial, sans-serif";

/** So much wider than regular letters are bold ones. */
export const BOLD_WIDTH = 1.08;
