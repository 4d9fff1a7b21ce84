declare module 'subset-font' {
  /** The font with the glyphs of the text's characters alone; its names stay. */
  export default function subsetFont(font: Buffer, text: string, options: { readonly targetFormat: 'truetype' }): Promise<Buffer>;
}
