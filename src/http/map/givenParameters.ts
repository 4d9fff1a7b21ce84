import type { FastifyRequest } from 'fastify';
import { refused } from '../../analysis/filterInput.ts';

/** What stands behind the "?". */
export function givenParameters(url: string): Map<string, string> {
  const given = new Map<string, string>();
  const start = url.indexOf('?');
  for (const [name, text] of new URLSearchParams(start === -1 ? '' : url.slice(start + 1))) {
    if (given.has(name)) throw refused('BAD_USER_INPUT', name.slice(0, 100), 'it is given more than once; give it once, with commas between several values');
    given.set(name, text);
  }
  return given;
}

export function preferredLanguage(request: FastifyRequest): 'EN' | 'ZH' {
  return request.language(['en', 'zh']) === 'zh' ? 'ZH' : 'EN';
}

/** By the parameter `language`, else as the reader prefers. */
export function pageLanguage(request: FastifyRequest): 'en' | 'zh' {
  const { language } = request.query as { language?: unknown };
  if (language === 'en' || language === 'zh') return language;
  return preferredLanguage(request) === 'ZH' ? 'zh' : 'en';
}
