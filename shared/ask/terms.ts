import type { Item } from '../tariff/schema'
import type { Category, TicketKind } from '../ticket/schema'

/**
 * What people say of which trouble, the urgent first: of two that are said equally long, the earlier one is meant. A
 * Latin word is looked for from the beginning of a word.
 */
export const SAID_OF: [Category, string[]][] = [
  ['trapped', ['被困', '困在', 'trapped']],
  ['fire', ['起火', '着火', '冒烟', '烟感', '消防', '灭火器', 'on fire', 'smoke', 'fire alarm']],
  ['leak', ['漏水', '渗水', '滴水', '爆管', '喷水', '倒灌', 'leak', 'burst', 'dripping', 'flood']],
  ['lift', ['电梯', 'lift', 'elevator']],
  ['lost_key', ['钥匙丢', '丢钥匙', '丢了钥匙', '忘带钥匙', '钥匙不见', 'lost key', 'lost my key', 'locked out']],
  ['elderly_care', ['独居老人', '老人需要', '照看老人', 'elderly']],
  [
    'electrical',
    ['停电', '跳闸', '没电', '断电', '漏电', '触电', '插座', '灯不亮', '电路', 'no power', 'socket', 'fuse'],
  ],
  ['plumbing', ['水管', '下水', '马桶', '堵', '水龙头', '停水', '没水', '污水', '地漏', '水槽']],
  ['plumbing', ['toilet', 'drain', 'tap', 'pipe', 'no water', 'sewage']],
  ['intercom', ['对讲', '门禁', '门铃', 'intercom', 'doorbell']],
  ['public_facility', ['路灯', '楼道灯', '健身器材', '单元门', '井盖', '道闸', '围栏', 'street light', 'playground']],
  ['door_window', ['门锁', '窗', '门关不上', '玻璃', '合页', 'door', 'window', 'glass']],
  ['renovation_nuisance', ['装修', '电钻', '砸墙', 'drilling', 'renovation']],
  ['noise', ['噪音', '噪声', '太吵', '很吵', '扰民', 'noise', 'noisy', 'loud']],
  ['staff_attitude', ['态度', '骂人', 'rude']],
  ['repair_quality', ['没修好', '修了又', '又坏', 'badly repaired', 'broke again']],
  ['cleaning', ['垃圾', '卫生', '打扫', '保洁', '脏', '臭', 'rubbish', 'garbage', 'dirty', 'smell']],
  ['greening', ['绿化', '草坪', '树枝', '杂草', 'lawn', 'tree']],
  ['security', ['保安', '陌生人', '被偷', '小偷', '监控', 'stranger', 'theft', 'stolen']],
  ['parking', ['车位', '乱停', '占道', '停车', 'parking', 'parked']],
  ['fees', ['乱收费', '多收', '收错', 'overcharged']],
  ['pets', ['遛狗', '狗', '猫', 'dog', 'cats']],
  ['developer_quality', ['开裂', '空鼓', '墙裂', 'crack']],
]
/** What is said of a wish or a feeling decides the kind before the trouble does. */
export const SAID_OF_KIND: [TicketKind, string[]][] = [
  ['complaint', ['投诉', '举报', '不满', 'complain']],
  ['suggestion', ['建议', '希望能', '能不能加', 'suggest']],
  ['praise', ['表扬', '感谢', '点赞', 'praise', 'thank']],
]
export const SAID_OF_ITEM: [Item, string[]][] = [
  ['SHARED_WATER', ['公摊水', 'shared water']],
  ['SHARED_ELECTRICITY', ['公摊电', '公摊', 'shared electricity']],
  ['WATER', ['水费', '水表', 'water bill', 'water fee']],
  ['ELECTRICITY', ['电费', '电表', 'electricity bill', 'power bill']],
  ['LIFT_FEE', ['电梯费', 'lift fee']],
  ['PARKING', ['停车费', '车位费', 'parking fee']],
  ['GARBAGE', ['垃圾费', 'garbage fee']],
  ['MANAGEMENT_FEE', ['物业费', '管理费', 'management fee']],
]
export const SAID_OF_MONEY = ['账单', '费用', '收费', 'bill', 'fee', 'charge']
export const SAID_WHY = [
  '为什么',
  '为何',
  '怎么这么',
  '怎么那么',
  '怎么算',
  '怎么多',
  '这么多',
  '这么贵',
  'why',
  'how come',
]
export const SAID_TO_PAY = ['交费', '缴费', '缴纳', '交', '缴', '付', 'pay']
export const SAID_TO_BOOK = ['预约', '验房', '复验', '约个时间', 'book', 'appointment', 'inspection']
export const SAID_TO_ASK = ['吗', '怎么', '如何', '几点', '什么时候', '哪里', '?', '？', 'how', 'when', 'where', 'what']
