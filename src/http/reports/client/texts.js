/** What the forms say, in the language of the page. */
export const TEXTS = {
  en: {
    /** @param {string} step @param {number} share */
    step: (step, share) => `${step} · ${Math.round(share * 100)}%`,
    starting: 'Starting',
    ready: 'The report is ready: ',
    cancelled: 'Cancelled.',
    lost: 'The server cannot be reached, or has ended the work. Try again.',
    type: 'Type a name, in English or Chinese',
    names: 'Matching names',
    /** @param {number} count */
    found: (count) => (count === 0 ? 'No name matches.' : `${count} ${count === 1 ? 'name' : 'names'}; choose with the arrow keys and Enter.`),
  },
  zh: {
    /** @param {string} step @param {number} share */
    step: (step, share) => `${step} · ${Math.round(share * 100)}%`,
    starting: '开始',
    ready: '报告已生成：',
    cancelled: '已取消。',
    lost: '无法连接服务器，或服务器中止了工作。请重试。',
    type: '输入中文或英文名称',
    names: '匹配的名称',
    /** @param {number} count */
    found: (count) => (count === 0 ? '没有匹配的名称。' : `${count}个名称；用方向键选择，回车确认。`),
  },
};

/** @type {'en' | 'zh'} */
export const LANGUAGE = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

export const texts = TEXTS[LANGUAGE];
