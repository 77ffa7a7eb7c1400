import type { Words } from '../ui/say'

/** Words of `prepayment`: Chinese, then English. */
export const prepaymentWords = {
  'passing.title': ['预存转移', 'Prepayments moved'],
  'passing.open': ['转移预存款', 'Move a prepayment'],
  'passing.from': ['从谁的预存款转出？', 'Whose prepayment?'],
  'passing.nothing': ['这户没有预存款', 'Nothing is held in advance here'],
  'passing.to': ['转给谁？', 'To whom?'],
  'passing.here': ['同一户的另一位缴费人', 'Another payer of this house'],
  'passing.elsewhere': ['另一户', 'Another house'],
  'passing.nobodyElse': [
    '这户没有别的缴费人，请选另一户。',
    'Nobody else pays in this house; please choose another house.',
  ],
  'passing.amount': ['金额（元）', 'Amount (yuan)'],
  'passing.why': ['原因', 'Why'],
  'passing.send': ['提交经理审批', 'Send to the manager'],
  'passing.sent': ['已提交，经理审批后转移', 'Sent; it is moved once the manager approves'],
  'passing.way': ['{from} → {to}', '{from} → {to}'],
  'passing.by': ['{name} 提交', 'Asked for by {name}'],
  'passing.mine': ['您提交的，由另一人审批', 'Asked for by you; another person decides'],
  'passing.told': [
    '批准后立即入账，两边的缴费人都会收到消息。',
    'It is booked at once, and whoever pays on either side is told.',
  ],
  'passing.approve': ['批准转移', 'Approve'],
  'passing.reject': ['不批准', 'Turn down'],
  'passing.state.requested': ['待审批', 'Waiting'],
  'passing.state.approved': ['已转移', 'Moved'],
  'passing.state.rejected': ['未通过', 'Turned down'],
  'passing.state.expired': ['已失效', 'Ended'],
  'passing.none': ['没有这样的预存转移', 'None here'],
  'passing.noneNext': [
    '预存转移由收银员或会计在住户费用里提出。',
    'A cashier or an accountant asks for one on a household’s page.',
  ],
  'payer.nth': ['第 {n} 任业主', 'owner no. {n}'],
  'payer.first': ['首任业主', 'the first owner'],
  'payer.theTenant': ['租户', 'the tenant'],
  'payer.theDeveloper': ['开发商', 'the developer'],
} satisfies Words
