import type { ValueRecord } from './records.ts';

/** Decimal degrees, with the digits of the document. */
export interface Coordinates {
  /** From -90 to 90, north positive. */
  readonly latitude: string;
  /** From -180 to 180, east positive. */
  readonly longitude: string;
}

/** Of the text "31.2048, 121.5907": latitude, longitude. Null: it says something else. */
export function coordinatesOf(value: ValueRecord): Coordinates | null {
  if (value.form !== 'text' || coordinatesProblem(value) !== null) return null;
  const [latitude, longitude] = value.text.split(',').map((part) => part.trim());
  return { latitude, longitude };
}

/** What is wrong with a value that is to be coordinates; null: nothing. */
export function coordinatesProblem(value: ValueRecord): string | null {
  if (value.form !== 'text') return `coordinates are no ${value.form}; ${HINT}`;
  const parts = FORM.exec(value.text);
  if (parts === null) return `"${value.text.slice(0, 100)}" are no coordinates; ${HINT}`;
  const [latitude, longitude] = [Math.abs(Number(parts[1])), Math.abs(Number(parts[2]))];
  if (latitude > 90) return `the latitude ${parts[1]} is out of range; it is from -90 to 90${longitude > 90 ? '' : ', and stands before the longitude'}`;
  return longitude > 180 ? `the longitude ${parts[2]} is out of range; it is from -180 to 180` : null;
}

const HINT = 'write latitude and longitude in decimal degrees (WGS 84) as a text: "31.2048, 121.5907"';
/** What isDecimal takes, twice. */
const FORM = /^(-?(?:0|[1-9]\d{0,2})(?:\.\d{1,12})?), ?(-?(?:0|[1-9]\d{0,2})(?:\.\d{1,12})?)$/;
