/** Stands behind a name that no source prints: we transliterated or translated it. Whoever shows it has to explain it. */
export const OURS = '†';

export const OURS_EXPLAINED = Object.freeze({
  en: 'The name was transliterated or translated by us; no source prints it.',
  zh: '该名称由本图谱音译或翻译，原文件未使用。',
});
