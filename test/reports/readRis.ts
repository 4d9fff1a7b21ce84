/**
 * Reads RIS as its specification has it, and nothing more: lines of two characters, two blanks, a hyphen, a blank and a value, ended by CR and LF;
 * records from TY to ER; known tags, of which some may stand once.
 */
export function readRis(text: string): Map<string, string[]>[] {
  if (text === '') return [];
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  const records: Map<string, string[]>[] = [];
  let record: Map<string, string[]> | null = null;
  for (const line of text.slice(0, -2).split('\r\n')) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/s.exec(line) ?? [];
    if (tag === undefined || /[\r\n]/.test(value)) throw new Error(`no line of RIS: ${JSON.stringify(line)}`);
    if (tag === 'TY') {
      if (record !== null) throw new Error('a record begins within another');
      if (!['ELEC', 'NEWS', 'GEN'].includes(value)) throw new Error(`no type of reference: ${value}`);
      record = new Map();
    }
    if (record === null) throw new Error(`${tag} stands outside of a record`);
    if (tag === 'ER') {
      if (value !== '') throw new Error('ER has a value');
      records.push(record);
      record = null;
      continue;
    }
    if (!['TY', 'ID', 'TI', 'AU', 'T2', 'PB', 'PY', 'DA', 'UR', 'LA', 'N1'].includes(tag)) throw new Error(`no tag: ${tag}`);
    if (value === '') throw new Error(`${tag} is empty`);
    if (record.has(tag) && !['AU', 'N1'].includes(tag)) throw new Error(`${tag} stands twice`);
    record.set(tag, [...(record.get(tag) ?? []), value]);
  }
  if (record !== null) throw new Error('the last record has no end');
  return records;
}
