/** What is wrong with a row, in Chinese; a message that is not known stays as it is. */
export function inChinese(message: string): string {
  for (const [english, chinese] of PHRASES) {
    const found = english.exec(message);
    if (found !== null) return chinese.replaceAll(/\$(\d)/g, (_, group: string) => said(found[Number(group)] ?? ''));
  }
  return message;
}

/** Parts of a message that are words of their own. */
function said(part: string): string {
  return part
    .replace(/^; did you mean (".*")\?$/, '；是否应为 $1？')
    .replace(/^this file$/, '本文件')
    .replace(/^an earlier row$/, '前面的行')
    .replace(/^the graph$/, '图谱')
    .replace(/^this file, .*$/, '本文件')
    .replace(/^an earlier row, .*$/, '前面的行')
    .replace(/^it has no kinds$/, '该类型没有子类')
    .replace(/^it is one of (.*)$/, '可选：$1')
    .replaceAll(' or ', ' 或 ');
}

const HINT = '请以文本写出十进制经纬度（WGS 84），纬度在前："31.2048, 121.5907"';

const PHRASES: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^"(.*)" is missing$/s, '缺少“$1”'],
  [/^is no key of this item; see seeds\/README\.md for the keys$/s, '该项没有这个键；可用的键见 seeds/README.md'],
  [/^(.*) is not one of (.*)$/s, '$1 不在可选值之中：$2'],
  [/^(.*) is no id; write the type, a slash and a slug: institution\/ruijin-hospital$/s, '$1 不是标识；请写“类型/短名”，如 institution/ruijin-hospital'],
  [/^(.*) must be (\S+)$/s, '$1 的类型不对，应为 $2'],
  [/^(.*) must be (\S+),(\S+)$/s, '$1 的类型不对，应为 $2 或 $3'],
  [/^it is empty$/s, '内容为空'],
  [/^(.*) is no language code; write en, zh, zh-Hant …$/s, '$1 不是语言代码；请写 en、zh、zh-Hant……'],
  [/^it has too many characters; give at most (\d+)$/s, '内容太长，最多 $1 个字符'],
  [/^(.*) must match pattern "(.*)"$/s, '$1 不合格式 $2'],
  [/^there is no relationship type (.*); the schema has (.*)$/s, '没有关系类型 $1；现有：$2'],
  [/^no entity has the id "([^"]*)"(; did you mean .*)?$/s, '没有标识为“$1”的实体$2'],
  [/^no source has the id "(.*)"$/s, '没有标识为“$1”的来源'],
  [/^(.*) runs from (.*) to (.*), and "(.*)" is a (.*)$/s, '$1 由 $2 指向 $3，而“$4”是 $5'],
  [/^a thing cannot be related to itself$/s, '不能与自身建立关系'],
  [/^(.*) carries no (.*); it may carry (.*)$/s, '$1 不带 $2；可带：$3'],
  [/^give either the day it happened or a period, not both$/s, '发生日期与起止时间只能给出其一'],
  [/^no fact without a document: give at least one piece of evidence$/s, '没有出处就没有事实：请至少给出一条依据'],
  [/^the id of a (.*) starts with "(.*)"$/s, '$1 的标识须以“$2”开头'],
  [/^"(.*)" has no name; give at least one$/s, '“$1”没有名称；请至少给出一个'],
  [/^(.*) is no kind of (.*); (.*)$/s, '$1 不是 $2 的子类；$3'],
  [/^"(.*)" is no date; write 2012, 2017-05 or 2023-05-24$/s, '“$1”不是日期；请写 2012、2017-05 或 2023-05-24'],
  [/^"(.*)" is no decimal number; write 620000000 or 8\.5$/s, '“$1”不是十进制数；请写 620000000 或 8.5'],
  [/^"(.*)" is no ISO 4217 code; write CNY, USD …$/s, '“$1”不是 ISO 4217 货币代码；请写 CNY、USD……'],
  [/^it ends \((.*)\) before it begins \((.*)\)$/s, '结束（$1）早于开始（$2）'],
  [/^coordinates are no (.*); write .*$/s, `坐标不能是 $1；${HINT}`],
  [/^"(.*)" are no coordinates; write .*$/s, `“$1”不是坐标；${HINT}`],
  [/^the latitude (.*) is out of range; it is from -90 to 90.*$/s, '纬度 $1 超出 -90 至 90 的范围；纬度须写在经度之前'],
  [/^the longitude (.*) is out of range.*$/s, '经度 $1 超出 -180 至 180 的范围'],
  [/^"(.*)" of a person is private; .*$/s, '“$1”属于个人隐私；图谱只收录人物的公开活动：任职、签署、讲话'],
  [/^give exactly one of money, quantity, date and text$/s, 'money、quantity、date、text 须且只能给出一个'],
  [/^the source "(.*)" stands in (.*) already; describe it once$/s, '来源“$1”在$2中已有；只需描述一次'],
  [/^"(.*)" is a (.*) in (.*); one id has one type$/s, '“$1”在$3中是 $2；一个标识只能属于一种类型'],
  [/^"(.*)" has (kind|status) (.*) in (.*); they must agree$/s, '“$1”在$4中的 $2 是 $3；两处须一致'],
  [/^"(.*)" has another summary in (.*); keep one$/s, '“$1”在$2中另有简介；请保留一份'],
  [
    /^(.*) has another (.*) in (.*) \((.*)\); if they are two, give each a key, otherwise make them agree$/s,
    '$1 在$3中的 $2 是 $4；若是两条关系，请各给一个 key，否则须一致',
  ],
  [/^(.*) is (\S+) in (.*); they must agree$/s, '$1 在$3中的状态是 $2；两处须一致'],
  [/^nothing is said of "(.*)" by any document: give evidence, a statement or a relationship$/s, '没有任何文件提到“$1”：请给出依据、陈述或关系'],
  [/^"(.*)" is no web address$/s, '“$1”不是网址'],
  [/^"(.*)" is not among the values of the mapping: (.*)$/s, '“$1”不在映射所列的值之中：$2'],
  [/^"(.*)" makes no slug; .*$/s, '“$1”不能成为短名：标识只含拉丁字母和数字；请取自另一列，或在映射中列出对应值'],
  [/^"(.*)" is read as no date; write .*$/s, '“$1”不能读作日期；请写 2012、2017-05、2023-05-24、2023/5/24 或 2023年5月24日'],
  [/^"(.*)" is read as no number; write .*$/s, '“$1”不能读作数字；请写 620000000、620,000,000 或 6.2亿'],
  [
    /^the row has (\d+) cells and the head names (\d+); is a delimiter within a cell not quoted\?$/s,
    '该行有 $1 格，而表头只有 $2 列；是否有单元格内的分隔符未加引号？',
  ],
  [/^this is no JSON$/s, '不是 JSON'],
  [/^the line is longer than (\d+) characters$/s, '该行超过 $1 个字符'],
  [/^write one of (.*)$/s, '请写下列之一：$1'],
  [/^is no list$/s, '不是列表'],
  [/^is no key of a document; it has (.*)$/s, '文件没有这个键；可用：$1'],
  [/^a document has (.*), each a list$/s, '文件由下列列表组成：$1'],
];
