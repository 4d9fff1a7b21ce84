/**
 * The headers a request is sent with: ours, and over them those of the headers editor, whatever their case.
 * @param {'en' | 'zh'} language
 * @param {Record<string, unknown>} written
 * @returns {Record<string, string>}
 */
export function requestHeaders(language, written) {
  /** @type {Record<string, string>} */
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', 'accept-language': language };
  for (const [name, value] of Object.entries(written)) headers[name.toLowerCase()] = String(value);
  return headers;
}

/**
 * Empty text is `{}`; null where the text is no JSON object.
 * @param {string} text
 * @returns {Record<string, unknown> | null}
 */
export function parseObject(text) {
  if (text.trim() === '') return {};
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
