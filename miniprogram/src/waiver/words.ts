import type { Words } from '../ui/say'

/** Words of `waiver`: Chinese, then English. */
export const waiverWords = {
  'waiver.title': ['减免', 'Waivers'],
  'waiver.state.requested': ['待复核', 'To check'],
  'waiver.state.checked': ['待审批', 'To approve'],
  'waiver.state.approved': ['已批准', 'Approved'],
  'waiver.state.rejected': ['已驳回', 'Rejected'],
  'waiver.none': ['没有这样的减免申请', 'No waiver here'],
  'waiver.noneNext': [
    '减免由客服、收银员或主管在住户费用里提出。',
    'The desk, a cashier or the supervisor asks for one on a household’s page.',
  ],
  'waiver.mine': ['您经手', 'yours'],
  'waiver.notYourOwn': [
    '申请、复核与审批须由不同的人完成，这一步请同事来做。',
    'Asking, checking and approving are done by different persons; a colleague takes this step.',
  ],
  'waiver.reason': ['事由', 'Reason'],
  'waiver.evidence': ['凭证照片', 'Evidence'],
  'waiver.course': ['经过', 'Course'],
  'waiver.asked': ['申请', 'Asked'],
  'waiver.checked': ['会计复核', 'Checked'],
  'waiver.note': ['备注', 'Note'],
  'waiver.do.check': ['复核无误', 'Checked, correct'],
  'waiver.do.approve': ['批准', 'Approve'],
  'waiver.done.check': ['已复核，等待审批', 'Checked; to be approved'],
  'waiver.done.approve': ['已批准，已入账', 'Approved and booked'],
  'waiver.reject': ['驳回', 'Reject'],
  'waiver.ask': ['申请减免', 'Ask for a waiver'],
  'waiver.what': ['哪一种？', 'What kind?'],
  'waiver.bill': ['哪一张账单？', 'Which bill?'],
  'waiver.billOptional': ['哪一张账单？（不选则转为预存）', 'Which bill? (none: it becomes prepayment)'],
  'waiver.amount': ['金额（元）', 'Amount (yuan)'],
  'waiver.send': ['提交申请', 'Ask'],
  'waiver.sent': ['已提交，等待会计复核', 'Asked; the accountant checks it first'],
  'field.amountFen': ['金额', 'amount'],
  'field.billId': ['账单', 'bill'],
} satisfies Words

export type WaiverWord = keyof typeof waiverWords
