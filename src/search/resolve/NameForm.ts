import { foldText } from '../../lib/foldText.ts';
import { isGeneric } from '../genericWords.ts';
import { withoutBlanks, withoutCjkBlanks } from '../words.ts';

/** A name as it is compared, and what is left of it without what spreadsheets add or leave out. Folded, without blanks. */
export interface NameForm {
  readonly whole: string;
  /** Without its legal form. */
  readonly bare: string;
  /** Without its city either. */
  readonly core: string;
  /** Null: it names none. */
  readonly city: string | null;
  /** The words of `bare`. */
  readonly words: string;
}

export function nameForm(text: string): NameForm {
  return formOf(foldText(text));
}

/** Of a name that is folded already. */
export function formOf(folded: string): NameForm {
  const words = withoutCjkBlanks(writtenOut(folded));
  const bare = named(withoutLegalForm(words)) || words;
  const { rest, city } = withoutCity(bare);
  const core = named(rest);
  return { whole: withoutBlanks(words), bare: withoutBlanks(bare), core: withoutBlanks(core || bare), city: core === '' ? null : city, words: bare };
}

/** Whether a word or pair of characters is one that many names hold for being of a sort or of a place. */
export function saysLittle(gram: string): boolean {
  return isGeneric(gram) || CITIES[gram] !== undefined || CITY_NAMES.has(gram);
}

const SHORT_WORDS: Readonly<Record<string, string>> = {
  ...{ and: '', the: '', univ: 'university', hosp: 'hospital', inst: 'institute', dept: 'department', centre: 'center', lab: 'laboratory', natl: 'national' },
  ...{ intl: 'international', acad: 'academy', sci: 'science', tech: 'technology', pharma: 'pharmaceutical', pharmaceuticals: 'pharmaceutical' },
};

function writtenOut(folded: string): string {
  const words = folded.split(' ').map((word) => (Object.hasOwn(SHORT_WORDS, word) ? SHORT_WORDS[word] : word));
  return words.filter((word) => word !== '').join(' ') || folded;
}

function named(folded: string): string {
  const text = folded.trim();
  return [...withoutBlanks(text)].length < 2 || isGeneric(text) ? '' : text;
}

const CHINESE_FORM = /(?:股份有限公司|有限责任公司|有限公司|股份公司|有限合伙|普通合伙|总公司|公司)$/u;
const ENGLISH_FORM =
  /(?:^| )(?:co ltd|co limited|company limited|company ltd|corp ltd|inc|incorporated|ltd|limited|llc|llp|l p|lp|plc|gmbh|ag|kgaa|gmbh co kg|s a|sa|s p a|spa|s r l|srl|b v|bv|n v|nv|ab|oy|pte ltd|pty ltd|pvt ltd|k k|kk|corp|corporation|company|co)$/u;

/** One after the other: Holdings (Shanghai) Co., Ltd. ends in three of them. */
function withoutLegalForm(folded: string): string {
  let rest = folded;
  for (let times = 0; times < MOST_FORMS; times++) {
    const shorter = rest.replace(CHINESE_FORM, '').replace(ENGLISH_FORM, '').trim();
    if (shorter === rest || shorter === '') break;
    rest = shorter;
  }
  return rest;
}

const MOST_FORMS = 4;

const CITIES: Readonly<Record<string, string>> = {
  ...{ shanghai: '上海', beijing: '北京', tianjin: '天津', chongqing: '重庆', guangzhou: '广州', shenzhen: '深圳', hangzhou: '杭州', suzhou: '苏州' },
  ...{ nanjing: '南京', wuhan: '武汉', chengdu: '成都', xian: '西安', ningbo: '宁波', xiamen: '厦门', qingdao: '青岛', dalian: '大连' },
};
const CITY_NAMES: ReadonlySet<string> = new Set(Object.values(CITIES));
const CHINESE_CITY = new RegExp(`^(?:中国 ?)?(${Object.values(CITIES).join('|')})市?|(?<=.) ?(${Object.values(CITIES).join('|')})市?$`, 'u');
const ENGLISH_CITY = new RegExp(`(?:^| )(${Object.keys(CITIES).join('|')})(?= |$)`, 'u');
/** 药明康德(上海): a place in brackets, which folding has made a piece of the name. */
const CITY_IN_NAME = new RegExp(`(?<=\\p{Script=Han}{2})(${Object.values(CITIES).join('|')})(?=\\p{Script=Han}{2})`, 'u');

function withoutCity(folded: string): { readonly rest: string; readonly city: string | null } {
  for (const pattern of [CHINESE_CITY, ENGLISH_CITY, CITY_IN_NAME]) {
    const found = pattern.exec(folded);
    if (found === null) continue;
    const name = found[1] ?? found[2];
    const rest = `${folded.slice(0, found.index)} ${folded.slice(found.index + found[0].length)}`;
    return { rest: withoutCjkBlanks(rest.replace(/ +/g, ' ').trim()), city: CITIES[name] ?? name };
  }
  return { rest: folded, city: null };
}
