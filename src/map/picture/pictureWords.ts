import type { WrittenLanguage } from '../../ontology/words/Labels.ts';

export interface PictureWords {
  readonly fold: string;
  readonly several: string;
  readonly paths: string;
  readonly sources: string;
  moreSources(count: number): string;
  moreSourcesOfPath(count: number): string;
  version(version: number): string;
  readonly comma: string;
  /** Around what a sentence rests on. */
  readonly brackets: readonly [string, string];
}

export const PICTURE_WORDS: Readonly<Record<WrittenLanguage, PictureWords>> = {
  EN: {
    fold: 'several of one kind, with their number',
    several: 'thicker: several relationships',
    paths: 'Paths, best first',
    sources: 'Sources',
    moreSources: (count) => `and ${count} more, all of them at the address below`,
    moreSourcesOfPath: (count) => `${count} more`,
    version: (version) => `graph version ${version}`,
    comma: ', ',
    brackets: [' [', ']'],
  },
  ZH: {
    fold: '同类多个，附数量',
    several: '线较粗：关系不止一条',
    paths: '路径（由优至次）',
    sources: '资料来源',
    moreSources: (count) => `另有 ${count} 篇，全部见下方网址`,
    moreSourcesOfPath: (count) => `另 ${count} 篇`,
    version: (version) => `图谱版本 ${version}`,
    comma: '、',
    brackets: ['（出处 ', '）'],
  },
};
