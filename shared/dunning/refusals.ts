import { no, type Sentence } from '../sentence'

export const dunningRefusals = {
  'dunning.no_debt': no(
    409,
    '这户没有逾期欠费，无需催缴，请刷新',
    'This house owes nothing past its day, so nobody is chased; please refresh',
  ),
  'dunning.result': no(
    400,
    '电话和上门记录是否联系上，信函记录是否送达',
    'A call or a visit was reached or not; a letter was delivered or came back',
  ),
  'dunning.promise_day': no(
    400,
    '承诺日请选择今天起 31 天以内',
    'Please choose a day from today to at most 31 days ahead',
  ),
  'dunning.promise_amount': no(
    400,
    '承诺金额不能超过逾期欠费',
    'What is promised cannot be more than what is past its day',
  ),
} as const satisfies Record<string, Sentence>
