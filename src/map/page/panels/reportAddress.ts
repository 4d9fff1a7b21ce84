import { serverAddress } from './serverAddress.ts';

interface Asked {
  readonly language: 'en' | 'zh';
  readonly asOf: string | null;
}

export function profileAddress(endpoint: string, id: string, { language, asOf }: Asked): string {
  const path = id.split('/').map(encodeURIComponent).join('/');
  return serverAddress(endpoint, `/reports/profile/${path}.html`, { language, ...(asOf === null ? {} : { asOf }) });
}

export function connectionAddress(
  endpoint: string,
  question: Readonly<Record<'from' | 'to' | 'connector' | 'maxHops', string>>,
  { language, asOf }: Asked,
): string {
  return serverAddress(endpoint, '/reports/connection.html', { ...question, language, ...(asOf === null ? {} : { asOf }) });
}
