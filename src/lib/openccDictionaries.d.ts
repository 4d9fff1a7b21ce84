/** The package declares no types for its single tables: "traditional simplified" pairs of characters, between bars. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
