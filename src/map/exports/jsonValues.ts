import { jsonText } from '../../lib/jsonText.ts';
import type { AttributeValue } from './Attribute.ts';

export function valueJson(value: AttributeValue): string {
  return typeof value === 'string' ? jsonText(value) : JSON.stringify(value);
}

/** With a point, so that whoever tells whole numbers from others sees one kind. */
export function numberJson(number: number): string {
  return Number.isInteger(number) ? `${number}.0` : String(number);
}
