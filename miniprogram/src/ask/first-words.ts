import type { Words } from '../ui/say'

/** Words of `ask` that the first load shows: Chinese, then English. */
export const askFirstWords = {
  'ask.title': ['一句话办事', 'Say it in a sentence'],
  'ask.hint': ['例如：厨房漏水了，明天下午在家', 'The kitchen tap leaks, I am home tomorrow'],
  'ask.go': ['去填写', 'Go on'],
  'ask.never': [
    '只帮您打开并填好页面，由您确认后才提交。',
    'It opens and fills in a page; nothing is sent before you do.',
  ],
  'ask.nothing_said': ['请写几个字，说说是什么事', 'Write a few words of what it is about'],
  'ask.too_long': [
    '请用 {max} 字以内说完，详情可在表单里补充',
    'Say it in {max} characters; the form has room for more',
  ],
  'ask.other_house': ['只能查看您自己房屋的账单', 'You can only see the bills of your own home'],
  'ask.unclear': [
    '没听明白。可以从下面选一项，或作为咨询发给前台。',
    'That was not clear. Choose below, or ask the front desk.',
  ],
  'ask.desk': ['作为咨询填写', 'Write it as a question'],
} satisfies Words
