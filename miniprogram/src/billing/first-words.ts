import type { Words } from '../ui/say'

/** Words of `billing` that the first load shows: Chinese, then English. */
export const billingFirstWords = {
  'fees.dueNow': ['现在应缴', 'Due now'],
  'fees.nothing': ['没有待缴的费用', 'Nothing is due'],
  'fees.overdue': ['其中逾期 {amount}', '{amount} of it overdue'],
  'fees.see': ['查看账单', 'See the bills'],
  'fees.more': ['预存、台账与收据', 'Prepay, statement, receipts'],
  'house.notYours': ['这不是您的房屋', 'This is not one of your homes'],
  'house.notYoursNext': [
    '请在上方选择自己的房屋，或向物业核实地址。',
    'Choose one of your own homes above, or ask the office about the address.',
  ],
  'fees.allHomes': ['全部房屋合计 {amount}', 'All homes together {amount}'],
  'fees.bills': ['历史账单', 'Past bills'],
} satisfies Words
