import { inWords, no, type Sentence, type Words } from '../sentence'

const FIELD: Words<'quantity' | 'materialsFen' | 'hours' | 'area' | 'price' | 'dueOn'> = {
  quantity: ['数量', 'the quantity'],
  materialsFen: ['材料费', 'the cost of materials'],
  hours: ['工时', 'the hours'],
  area: ['建筑面积', 'the floor area'],
  price: ['可单次收取的价格', 'a price for single charges'],
  dueOn: ['到期日', 'the day it is due'],
}

export const billingRefusals = {
  'billing.not_found': no(404, '找不到这张账单', 'This bill was not found'),
  'billing.reason_needed': no(
    400,
    '请说明查看该户资料的原因',
    "Please say why you look at this household's fees or papers",
  ),
  'billing.price_missing': no(409, '{item} 没有已审批的价格', 'There is no approved price for {item}'),
  'billing.charge_nothing': no(400, '数量与金额须大于 0', 'The quantity and the amount must be above 0'),
  'billing.charge_too_much': no(
    409,
    '单笔收费不能超过 ¥1,000,000，请核对数量与工时',
    'A single charge is at most ¥1,000,000; check the quantity and the hours',
  ),
  'billing.sale_not_found': no(404, '找不到这份过户更正', 'This correction of a sale was not found'),
  'billing.sale_changed': no(
    409,
    '账单在您查看之后有变化，请重新查看影响再批准',
    'The bills have changed since you looked; please look at the effect again',
  ),
  'billing.charge_not_found': no(404, '找不到这笔待审收费', 'This charge was not found'),
  'billing.not_a_charge': no(
    409,
    '只有单项收费可以撤销；出账的账单请冲销整次出账，或申请减免',
    'Only a single charge can be taken back; bills of a run go with their run, or by a waiver',
  ),
  'billing.reversed_already': no(409, '这笔收费已经撤销了', 'This charge has been taken back already'),
  'billing.reversal_waits': no(
    409,
    '撤销这笔收费的申请正在等经理审批',
    'Taking this charge back waits for the manager already',
  ),
  'billing.charge_invalid': inWords(no(400, '请填写 {field}', 'Please fill in {field}'), { field: FIELD }),
  'billing.exists': no(409, '这笔费用已经登记过了', 'This charge is already in the books'),
  'billing.taken': no(
    409,
    '这张账单已付清，或有一笔付款正在进行',
    'This bill has been paid, or a payment of it is under way',
  ),
  'billing.went_live': no(
    409,
    '本小区的期初数据已经导入过，只能导入一次；个别补录请用“期初登记”',
    'The opening data of this estate has already been imported, which happens once; add single items one by one',
  ),
  'billing.going_live': no(
    409,
    '正在导入期初数据，请一分钟后再试',
    'The opening data is being imported right now; please try again in a minute',
    true,
  ),
  'billing.go_live_not_found': no(404, '本小区还没有导入期初数据', 'This estate has not imported its opening data'),
} as const satisfies Record<string, Sentence>
