import { no, type Sentence } from '../sentence'

export const tariffRefusals = {
  'tariff.not_found': no(404, '找不到这个价格版本', 'This version of the price was not found'),
  'tariff.wrong_state': no(409, '这个价格已不在待审批状态', 'This price no longer waits for approval'),
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
  'tariff.date_far': no(
    400,
    '生效日期 {day} 请再核对：只能在 {earliest} 至 {latest} 之间',
    'Please check the day {day}: a price begins between {earliest} and {latest}',
  ),
  'tariff.too_many_decimals': no(
    400,
    '“{value}”小数太多：最多 {most} 位',
    '“{value}” has too many decimals: {most} at most',
  ),
  'tariff.floors_reversed': no(
    400,
    '楼层“{from} 到 {to}”写反了：从低到高填写',
    'Floors “{from} to {to}” are the wrong way round: the lower one comes first',
  ),
  'tariff.floors_twice': no(
    400,
    '{from}–{to} 层与另一行重叠：每层只能有一个价格',
    'Floors {from}–{to} overlap another row: a floor has one price',
  ),
  'tariff.not_yours': no(
    403,
    '只有提出人可以撤回；请经理驳回',
    'Only whoever proposed it may withdraw it; a manager can turn it down',
  ),
  'tariff.vacancy_overlap': no(
    409,
    '{from} 至 {until} 已登记空置，请选择其他日期',
    'The house is already vacant from {from} to {until}; choose other days',
  ),
  'tariff.transfer_order': no(
    409,
    '{last} 已登记过户，不能补登更早的；请更正那一次',
    'A sale on {last} is known already; an earlier one cannot follow. Correct that one instead',
  ),
  'tariff.buyer_unknown': no(
    400,
    '所选的买方不在该户现有业主中',
    'A buyer who was named is not among the owners of this house',
  ),
  'tariff.tiers_unsound': no(
    400,
    '阶梯的界限须递增，价格须比界限多一个',
    'Tier bounds must rise, with one price more than bounds',
  ),
  'tariff.published_too_late': no(409, '新价格须提前 {days} 天公示', 'A new price is published {days} days ahead'),
  'tariff.already_assigned': no(409, '{subject} 在这段时间已经收费', '{subject} is already charged in that time'),
  'tariff.no_such_sale': no(404, '没有登记这一天的过户', 'No sale of this day is known'),
} as const satisfies Record<string, Sentence>
