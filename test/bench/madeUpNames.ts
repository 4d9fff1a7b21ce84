import { RandomNumbers } from '../paths/randomNumbers.ts';

const PLACES = ['Shanghai 上海', 'Zhangjiang 张江', 'Pudong 浦东', 'Suzhou 苏州', 'Beijing 北京', 'Hangzhou 杭州', 'Lingang 临港', 'Xuhui 徐汇'];
const SYLLABLES =
  'rui 瑞 jin 金 kang 康 hua 华 xin 信 yao 药 ming 明 fu 复 dan 旦 tong 同 ji 济 ren 仁 he 和 heng 恒 sheng 盛 bai 百 tian 天 yi 益 ke 科 wei 微 chuang 创 lian 联 ying 影 jun 君 shi 实 zai 再 ding 鼎 qi 启 de 德 guo 国';
const FIELDS = ['Bio 生物', 'Medical 医疗', 'Pharma 医药', 'Technology 科技', 'Gene 基因', 'Capital 资本', 'Hospital 医院', 'Device 器械', 'Research 研究'];
const FORMS = ['Company 有限公司', 'Group 集团', 'Institute 研究所', 'Center 中心', 'Fund 基金', 'Laboratory 实验室'];

/** Names about as alike as real ones: an English one in pinyin and the Chinese one that it stands for, a number at the end of one in three. */
export function madeUpNames(count: number, seed: number): (readonly [english: string, chinese: string])[] {
  const random = new RandomNumbers(seed);
  const spoken = SYLLABLES.split(' ');
  const pair = (texts: readonly string[]) => random.one(texts).split(' ');
  return Array.from({ length: count }, (_, i) => {
    const [place, field, form] = [pair(PLACES), pair(FIELDS), pair(FORMS)];
    const own = Array.from({ length: random.whole(2, 3) }, () => random.whole(0, spoken.length / 2 - 1) * 2);
    const name = own.map((at) => spoken[at]).join('');
    const english = `${place[0]} ${name[0].toUpperCase()}${name.slice(1)} ${field[0]} ${form[0]}`;
    const number = i % 3 === 0 ? String(i) : '';
    return [`${english} ${number}`.trim(), `${place[1]}${own.map((at) => spoken[at + 1]).join('')}${field[1]}${form[1]}${number}`] as const;
  });
}
