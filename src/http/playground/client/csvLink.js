/**
 * The address of an operation's answer as a table: each variable is a parameter, a list by repetition, an object as JSON. What is null is left out.
 * @param {string} origin
 * @param {string} name
 * @param {Record<string, unknown>} variables
 * @param {'en' | 'zh'} language
 * @returns {string}
 */
export function csvLink(origin, name, variables, language) {
  const search = new URLSearchParams();
  for (const [variable, value] of Object.entries(variables)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null) search.append(variable, typeof one === 'object' ? JSON.stringify(one) : String(one));
    }
  }
  search.set('language', typeof variables['language'] === 'string' ? variables['language'].toLowerCase() : language);
  return `${origin}/q/${name}.csv?${search}`;
}
