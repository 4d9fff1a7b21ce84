/**
 * A command that asks the same from a POSIX shell. It is one line: JSON holds no line break, and all is in single quotes.
 * @param {object} request
 * @param {string} request.address
 * @param {Record<string, string>} request.headers
 * @param {string} request.query
 * @param {Record<string, unknown>} request.variables
 * @param {string | null} request.operationName
 * @returns {string}
 */
export function curlCommand({ address, headers, query, variables, operationName }) {
  const body = JSON.stringify({
    query,
    ...(Object.keys(variables).length === 0 ? {} : { variables }),
    ...(operationName === null ? {} : { operationName }),
  });
  const parts = Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
  return ['curl --silent --show-error', quote(address), ...parts, `--data-raw ${quote(body)}`].join(' ');
}

/** @param {string} text */
function quote(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
