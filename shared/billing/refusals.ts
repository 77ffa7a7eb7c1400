import type { Sentence } from '../refusal'

const no = (status: Sentence['status'], zh: string, en: string, retry = false): Sentence => ({ zh, en, retry, status })

/** Refusals of fees: prices, meters, runs, bills and the ledger. */
export const feeRefusals = {
  'tariff.not_found': no(404, '找不到这个价格版本', 'This version of the price was not found'),
  'tariff.wrong_state': no(409, '这个价格版本已经审批过了', 'This version has already been approved'),
  'tariff.self_approval': no(403, '不能审批自己提出的价格', 'Nobody approves a price they proposed'),
  'tariff.overlap': no(
    409,
    '与 {from} 起生效的同范围价格重叠，请调整生效日期',
    'This overlaps the version in force from {from} for the same houses; change the dates',
  ),
  'tariff.gap': no(
    409,
    '{from} 至 {until} 之间没有价格，请补上',
    'There is no price between {from} and {until}; close the gap',
  ),
  'tariff.dates': no(400, '日期有误：结束须晚于开始', 'Please check the dates: the end comes after the beginning'),
  'tariff.tiers_unsound': no(
    400,
    '阶梯的界限须递增，价格须比界限多一个',
    'Tier bounds must rise, with one price more than bounds',
  ),
  'tariff.published_too_late': no(409, '新价格须提前 {days} 天公示', 'A new price is published {days} days ahead'),
  'tariff.already_assigned': no(409, '{subject} 在这段时间已经收费', '{subject} is already charged in that time'),
  'meter.not_found': no(404, '找不到这块表', 'This meter was not found'),
  'meter.exists': no(409, '表号 {code} 已登记', 'Meter {code} is already registered'),
  'meter.falling': no(
    409,
    '{meter} 的读数 {value} 小于上次的 {previous}；若已归零请确认',
    'The reading {value} of {meter} is below the last one, {previous}; confirm it if the dial passed zero',
  ),
  'meter.not_rolled': no(409, '{meter} 的读数没有归零', 'The dial of {meter} did not pass zero'),
  'meter.digits': no(400, '{meter} 只有 {digits} 位', '{meter} has only {digits} digits'),
  'meter.out_of_order': no(
    409,
    '{meter} 在 {last} 已有读数，不能补录更早的',
    '{meter} was already read on {last}; an earlier reading cannot follow',
  ),
  'meter.future': no(400, '抄表日期不能在将来', 'A reading cannot be of a day to come'),
  'meter.implausible': no(
    409,
    '{meter} 本次用量 {quantity}，远超平时的 {usual}；请核对后确认',
    '{meter} used {quantity}, far above the usual {usual}; check it, then confirm',
  ),
  'run.not_found': no(404, '找不到这次出账', 'This run was not found'),
  'run.wrong_state': no(409, '出账现在是“{state}”，不能这样操作', 'The run is now “{state}”, so this is not possible'),
  'run.period_issued': no(409, '{period} 的账单已经出过了', 'The bills of {period} have already been issued'),
  'run.no_prices': no(409, '{period} 没有已审批的价格', 'There is no approved price for {period}'),
  'run.period_future': no(400, '不能提前出 {period} 的账', 'It is too early to bill {period}'),
  'run.blocked': no(
    409,
    '还有 {count} 处必须先处理，例如：{first}',
    '{count} things must be put right first, for example: {first}',
  ),
  'run.stale': no(
    409,
    '这份草稿是 {day} 做的，已经过时；请取消后重新出账',
    'This draft was made on {day} and is out of date; cancel it and start again',
  ),
  'billing.not_found': no(404, '找不到这张账单', 'This bill was not found'),
  'billing.reason_needed': no(
    400,
    '请说明查看该户资料的原因',
    "Please say why you look at this household's fees or papers",
  ),
  'billing.price_missing': no(409, '{item} 没有已审批的价格', 'There is no approved price for {item}'),
  'billing.charge_invalid': no(400, '请填写 {field}', 'Please fill in {field}'),
  'billing.exists': no(409, '这笔费用已经登记过了', 'This charge is already in the books'),
  'billing.taken': no(
    409,
    '这张账单已付清，或有一笔付款正在进行',
    'This bill has been paid, or a payment of it is under way',
  ),
  'ledger.different_content': no(
    409,
    '这个编号已经记过另一笔账',
    'Another entry with this number is already in the books',
  ),
} as const satisfies Record<string, Sentence>
