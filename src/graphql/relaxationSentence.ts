import type { SourceQuality, Stance, Status } from '../ontology/records.ts';
import { typeSentence } from '../ontology/sentence.ts';
import type { AtlasContext } from './AtlasContext.ts';
import type { RelaxationRef } from './refs.ts';
import { nameOf } from './resolvers/Entity.ts';

/** As in `2 paths if ended relationships count.` and `若计入已结束的关系，有2条路径。` */
export function relaxationSentence(context: AtlasContext, relaxation: RelaxationRef, language: string | null | undefined): string {
  const { count, complete, question } = relaxation;
  const isOfPaths = question.goal.kind === 'PATHS';
  if ((language ?? context.language) === 'ZH') {
    return `${chineseCondition(context, relaxation)}，${complete ? '有' : '至少有'}${count}${isOfPaths ? '条路径' : '个连接者'}。`;
  }
  const things = `${isOfPaths ? 'path' : 'connector'}${count === 1 ? '' : 's'}`;
  return `${complete ? '' : 'At least '}${count} ${things} ${englishCondition(context, relaxation)}.`;
}

const ENGLISH_STATUS: Record<Status, string> = { ACTUAL: 'actual', PLANNED: 'planned', ENDED: 'ended' };
const CHINESE_STATUS: Record<Status, string> = { ACTUAL: '现行', PLANNED: '计划中', ENDED: '已结束' };
const ENGLISH_STANCE: Record<Stance, string> = { STATED: 'stated', IMPLIED: 'implied' };
const CHINESE_STANCE: Record<Stance, string> = { STATED: '明确记载', IMPLIED: '隐含' };
const ENGLISH_QUALITY: Record<SourceQuality, string> = { PRIMARY: 'primary documents', PRESS: 'press reports', REPOST: 'reposts', WEAK: 'weak sources' };
const CHINESE_QUALITY: Record<SourceQuality, string> = { PRIMARY: '一手文献', PRESS: '媒体报道', REPOST: '转载', WEAK: '质量较弱的文献' };

function englishCondition(context: AtlasContext, change: RelaxationRef): string {
  const named = change.entity === undefined ? null : nameOf(context, change.entity, 'EN');
  const { criteria } = change.question;
  switch (change.kind) {
    case 'MORE_HOPS':
      return `at ${change.maxHops} hops`;
    case 'STATUS':
      return change.addedStatus === undefined ? 'if relationships of any status count' : `if ${ENGLISH_STATUS[change.addedStatus]} relationships count`;
    case 'STANCE':
      return `if ${ENGLISH_STANCE[other(criteria?.stance)]} facts count`;
    case 'QUALITY':
      return `if ${ENGLISH_QUALITY[change.minQuality ?? 'WEAK']} count`;
    case 'TIME':
      return `at any time, not only as of ${criteria?.asOf}`;
    case 'SOURCE':
      if (change.argument === 'relationships.source') return `if others than “${named}” may say so`;
      return named === null ? 'if no document is set aside' : `if “${named}” counts`;
    case 'TYPES':
      if (change.addedType !== undefined) return `if “${typeInWords(context, change.addedType, 'EN')}” counts`;
      return change.argument === 'relationships.notTypes' ? 'if no type of relationship is left out' : 'if all types of relationships that connect count';
    case 'VIA':
      return 'if anything may stand between the two sides';
    case 'CONNECTOR':
      return 'if anything may be a connector';
    case 'AVOID':
      if (named === null) return 'if nothing is avoided';
      return `${{ START: 'from', END: 'to', INSIDE: 'through' }[placeOf(change)]} ${named}`;
  }
}

function chineseCondition(context: AtlasContext, change: RelaxationRef): string {
  const named = change.entity === undefined ? null : nameOf(context, change.entity, 'ZH');
  const { criteria } = change.question;
  switch (change.kind) {
    case 'MORE_HOPS':
      return `若允许${change.maxHops}步`;
    case 'STATUS':
      return change.addedStatus === undefined ? '若计入任何状态的关系' : `若计入${CHINESE_STATUS[change.addedStatus]}的关系`;
    case 'STANCE':
      return `若计入${CHINESE_STANCE[other(criteria?.stance)]}的事实`;
    case 'QUALITY':
      return `若计入${CHINESE_QUALITY[change.minQuality ?? 'WEAK']}`;
    case 'TIME':
      return `若不限于${criteria?.asOf}`;
    case 'SOURCE':
      if (change.argument === 'relationships.source') return `若不限于“${named}”所载`;
      return named === null ? '若不排除任何文献' : `若计入“${named}”`;
    case 'TYPES':
      if (change.addedType !== undefined) return `若计入“${typeInWords(context, change.addedType, 'ZH')}”`;
      return change.argument === 'relationships.notTypes' ? '若不排除任何关系类型' : '若计入所有起连接作用的关系类型';
    case 'VIA':
      return '若不限中间经过什么';
    case 'CONNECTOR':
      return '若不限连接者是什么';
    case 'AVOID':
      if (named === null) return '若不回避任何实体';
      return `若可${{ START: '从', END: '到达', INSIDE: '经过' }[placeOf(change)]}${named}${placeOf(change) === 'START' ? '出发' : ''}`;
  }
}

function other(stance: Stance | null | undefined): Stance {
  return stance === 'STATED' ? 'IMPLIED' : 'STATED';
}

/** The ontology's sentence between any two: `A is located in B`. */
function typeInWords({ snapshot }: AtlasContext, type: string, language: 'EN' | 'ZH'): string {
  const definition = snapshot.ontology.relationshipTypeByName.get(type);
  return definition === undefined ? type : typeSentence(definition, language === 'ZH' ? { from: '甲', to: '乙' } : { from: 'A', to: 'B' }, language);
}

function placeOf({ entity, question }: RelaxationRef): 'START' | 'END' | 'INSIDE' {
  if (question.from.includes(entity as number)) return 'START';
  return question.to.includes(entity as number) ? 'END' : 'INSIDE';
}
