import { KIND_FACTS } from '../booking/kinds'

/** What an event says, to whom it concerns. `{category}`, `{level}` and `{place}` are filled when read. */
export const EVENT_TEXTS = {
  'ticket.reported': { zh: '新工单（{level}）：{place} {category}', en: 'New ticket ({level}): {place} {category}' },
  'ticket.accepted': { zh: '已有师傅接单：{place} {category}', en: 'Somebody is on it: {place} {category}' },
  'ticket.assigned': { zh: '工单已指派给您：{place} {category}', en: 'A ticket is yours: {place} {category}' },
  'ticket.arrived': { zh: '师傅已到场：{place} {category}', en: 'The worker has arrived: {place} {category}' },
  'ticket.suspended': { zh: '工单暂停：{place} {category}', en: 'Work is on hold: {place} {category}' },
  'ticket.resumed': { zh: '工单已恢复处理：{place} {category}', en: 'Work goes on: {place} {category}' },
  'ticket.resolved': { zh: '已处理完成，请确认：{place} {category}', en: 'Done; please confirm: {place} {category}' },
  'ticket.closed': { zh: '工单已确认完成：{place} {category}', en: 'Confirmed and closed: {place} {category}' },
  'ticket.reopened': { zh: '工单被重新打开：{place} {category}', en: 'Reopened: {place} {category}' },
  'ticket.nudged': { zh: '业主催单：{place} {category}', en: 'The owner asks again: {place} {category}' },
  'ticket.rated': { zh: '业主已评价：{place} {category}', en: 'Rated: {place} {category}' },
  'ticket.rejected': { zh: '工单未受理：{place} {category}', en: 'Not taken on: {place} {category}' },
  'ticket.cancelled': { zh: '工单已取消：{place} {category}', en: 'Cancelled: {place} {category}' },
  'ticket.unclaimed': {
    zh: '无人接单（{level}）：{place} {category}',
    en: 'Nobody has taken ({level}): {place} {category}',
  },
  'people.joined': { zh: '有新成员加入了您的房屋', en: 'Somebody joined your house' },
  'people.claimed': { zh: '有新的房屋认领待审核', en: 'A house claim waits for review' },
  'people.claim_approved': { zh: '您的房屋认领已通过', en: 'Your claim was approved' },
  'people.claim_declined': { zh: '您的房屋认领未通过', en: 'Your claim was declined' },
  'people.left': { zh: '您的一项权限已结束', en: 'One of your roles has ended' },
  'booking.booked': { zh: '预约成功：{when} {what}', en: 'Booked: {when} {what}' },
  'booking.promoted': {
    zh: '排队成功，已为您预约：{when} {what}',
    en: 'A place became free and is yours: {when} {what}',
  },
  'booking.line_over': {
    zh: '很抱歉，{when} {what}没有空出名额，请另选时间',
    en: 'No place became free for {what} on {when}; please choose another time',
  },
  'booking.rescheduled': { zh: '预约已改期：{when} {what}', en: 'Moved to {when}: {what}' },
  'booking.cancelled': { zh: '预约已取消：{when} {what}', en: 'Cancelled: {when} {what}' },
  'booking.assigned': { zh: '已安排服务人员：{when} {what}', en: 'Somebody was named to come: {when} {what}' },
  'booking.missed': { zh: '您错过了预约：{when} {what}', en: 'Missed appointment: {when} {what}' },
  'booking.reminder': { zh: '预约提醒：{when} {what}', en: 'Reminder: {when} {what}' },
  'booking.invited': { zh: '邀请您预约，建议时间：{when} {what}', en: 'Please book; suggested: {when} {what}' },
  'key.handed_over': { zh: '钥匙 {number} 已交付', en: 'Keys {number} were handed over' },
  'key.lent': { zh: '您家的钥匙 {number} 已借出', en: 'Keys {number} of your house were lent' },
  'key.returned': { zh: '钥匙 {number} 已归还', en: 'Keys {number} were returned' },
  'key.lost': { zh: '钥匙 {number} 遗失，将更换门锁', en: 'Keys {number} are lost; the lock will be changed' },
  'key.overdue': { zh: '钥匙 {number} 逾期未还', en: 'Keys {number} are overdue' },
  'meter.submitted': { zh: '有住户上报了表具读数，待审核', en: 'A household sent in a meter reading; please check it' },
  'meter.submission_accepted': { zh: '您上报的表具读数已采用', en: 'Your meter reading was accepted' },
  'meter.submission_rejected': {
    zh: '您上报的表具读数未采用，请查看原因',
    en: 'Your meter reading was not accepted; see why',
  },
  'billing.issued': { zh: '新账单已出，请查看', en: 'New bills are ready' },
  'ledger.bulk_looks': {
    zh: '有人一小时内查看了很多住户的费用',
    en: 'Somebody looked at the fees of many houses within an hour',
  },
  'ledger.unproved': { zh: '账目核对不符，请立即检查', en: 'The books do not prove; please look at once' },
  'waiver.requested': { zh: '有一份减免申请待复核', en: 'A waiver waits to be checked' },
  'waiver.checked': { zh: '有一份减免申请待审批', en: 'A waiver waits for approval' },
  'waiver.approved': { zh: '减免已批准', en: 'A waiver was approved' },
  'waiver.rejected': { zh: '减免申请未通过', en: 'A waiver was turned down' },
  'billing.due_soon': { zh: '{label} 有账单将于 {dueOn} 到期', en: '{label}: bills are due on {dueOn}' },
  'billing.overdue': { zh: '{label} 有账单已过缴费日 {dueOn}，请尽快缴纳', en: '{label}: bills were due on {dueOn}' },
  'billing.drawn': { zh: '预存款已冲抵账单', en: 'Your prepayment has settled bills' },
  'billing.taken_back': {
    zh: '账单已撤销，已付款转为预存',
    en: 'Bills were taken back; what you paid is now a prepayment',
  },
  'billing.charged': { zh: '您有一笔新的费用', en: 'There is a new charge for your house' },
  'defect.answered': { zh: '施工单位有回复：{room} {item}', en: 'The contractor answered: {room} {item}' },
  'invoice.requested': { zh: '有新的开票申请', en: 'Somebody asks for an invoice' },
  'invoice.issued': { zh: '发票已开具，可下载', en: 'Your invoice is ready' },
  'invoice.declined': { zh: '开票申请未通过，请查看原因', en: 'The invoice was not issued; see why' },
  'invoice.red_issued': { zh: '退款的红字发票已开具', en: 'The red-letter invoice of your refund is ready' },
  'invoice.red_due': { zh: '有退款需要开具红字发票', en: 'A refund needs a red-letter invoice' },
  'receipt.void_asked': { zh: '收据 {number} 申请作废，请确认', en: 'Somebody asks to void receipt {number}' },
  'receipt.voided': { zh: '收据 {number} 已作废，将重新开具', en: 'Receipt {number} is void; a new one follows' },
  'receipt.void_declined': { zh: '收据 {number} 的作废申请未通过', en: 'Receipt {number} was not voided' },
  'payment.paid': { zh: '缴费成功，收据已开具', en: 'Your payment has arrived' },
  'payment.credited': {
    zh: '账单已由他人缴清，这笔款已转为预存，可申请退款',
    en: 'A bill was settled meanwhile; the money is kept for the house and can be refunded',
  },
  'payment.closed': { zh: '支付未完成，订单已关闭，账单可重新缴纳', en: 'The order was not paid and is closed' },
  'merchant.proposed': { zh: '商户号 {mchid} 的密钥待您批准', en: 'Keys of merchant {mchid} wait for your approval' },
  'merchant.approved': { zh: '商户号 {mchid} 的密钥已批准', en: 'The keys of merchant {mchid} were approved' },
  'merchant.rejected': { zh: '商户号 {mchid} 的密钥未批准', en: 'The keys of merchant {mchid} were not approved' },
  'refund.requested': { zh: '有一笔退款申请待核对', en: 'A refund waits to be checked' },
  'refund.checked': { zh: '有一笔退款待审批', en: 'A refund waits for approval' },
  'refund.approved': { zh: '您的退款已批准，正在退回', en: 'Your refund was approved and is on its way' },
  'refund.rejected': { zh: '您的退款申请未通过', en: 'Your refund was not approved' },
  'refund.done': { zh: '退款已到账，请查收', en: 'Your refund has arrived' },
  'refund.failed': { zh: '退款未成功，款项仍在小区账上', en: 'The refund failed; the money is still with the estate' },
  'refund.abnormal': { zh: '退款异常，请到商户平台处理', en: 'A refund is abnormal; see the merchant platform' },
  'reconciliation.differs': { zh: '{date} 微信支付对账不符，请核查', en: 'WeChat Pay of {date} does not agree' },
  'payment.anomaly': { zh: '微信支付有异常，请核查：{what}', en: 'WeChat Pay needs a look: {what}' },
  'movein.started': { zh: '收楼通知：{house}，请查看需要办理的步骤', en: 'You can move in: {house}; see what to do' },
  'movein.refused': { zh: '收楼未完成，已记录原因：{house}', en: 'The handover was refused: {house}' },
  'movein.cancelled': { zh: '收楼办理已取消：{house}', en: 'The move-in was cancelled: {house}' },
  'inspection.sealed': { zh: '验收表已签署，{count} 项待整改', en: 'The acceptance form is signed; {count} defects' },
  'inspection.reinspected': {
    zh: '复验完成：{passed} 项通过，{failed} 项需再整改',
    en: 'Looked at again: {passed} passed, {failed} to be put right',
  },
  'inspection.refused': { zh: '业主未接受交房，请跟进', en: 'Acceptance was refused; please follow up' },
  'defect.reported': { zh: '新的房屋缺陷：{room} {item}', en: 'New defect: {room} {item}' },
  'defect.moved': { zh: '房屋缺陷有进展：{room} {item}', en: 'Progress on a defect: {room} {item}' },
  'defect.overdue': { zh: '房屋缺陷逾期未整改：{room} {item}', en: 'A defect is overdue: {room} {item}' },
} as const
export type EventName = keyof typeof EVENT_TEXTS

/** The sentence for an event; what is not known is left out. */
export function textOf(event: string, language: 'zh' | 'en', facts: Record<string, string>): string {
  const kind = KIND_FACTS[facts.kind as keyof typeof KIND_FACTS]?.[language]
  const said: Record<string, string> = kind ? { what: kind, ...facts } : facts
  const template = EVENT_TEXTS[event as EventName]?.[language] ?? event
  return template
    .replace(/\{(\w+)\}/g, (_, name: string) => said[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}
