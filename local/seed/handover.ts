import { as, type SeedCloud } from './index'
import { ESTATES } from './plan'

const CLERK = 'wx_clerk_li'
const SUPERVISOR = 'wx_supervisor_wang'
const OWNER = 'wx_owner_tang'
const DAY_MS = 24 * 3_600_000
const ESTATE = `est_${ESTATES[0].code}`
const houseId = (code: string) => `hse_${ESTATES[0].code}_${code}`
const COVENANT = `第一条 业主按时交纳物业费，物业服务人按合同提供服务。
第二条 装修前告知物业服务人，不改动承重结构、厨房和卫生间位置。
第三条 不占用楼道、消防通道和其他公共部位。
第四条 饲养宠物、停放车辆遵守小区公约。
第五条 共用部位的维修由业主大会决定，费用按建筑面积分摊。`
const PRIVACY = `我们为办理收楼收集您的姓名、证件后四位和联系方式。
授权委托书需要留存复印件，其他证件看过即还。
每次查看都有记录；您可以随时查阅、更正或申请删除。`
/** A signature as somebody draws it: a wave. */
const signature = [
  Array.from({ length: 24 }, (_, at) => ({ x: 20 + at * 8, y: 60 + Math.round(24 * Math.sin(at / 2)) })),
]

/** A house in the middle of moving in, one that was refused, defects in each state, keys in and out of the cabinet. */
export async function handOverSamples(cloud: SeedCloud): Promise<void> {
  await as(cloud, 'wx_manager_he', 'movein.configure', {
    estateId: ESTATE,
    covenantVersion: '2026-1',
    privacyVersion: '2026-11',
    covenantText: COVENANT,
    privacyText: PRIVACY,
    keyPolicy: 'unless_critical',
    charges: [
      { kind: 'fee', chargeId: 'card', zh: '门禁卡', en: 'Access cards', item: 'CARD', quantity: '2' },
      { kind: 'fee', chargeId: 'key', zh: '备用钥匙', en: 'Spare keys', item: 'KEY', quantity: '1' },
      { kind: 'deposit', chargeId: 'renovation', zh: '装修押金', en: 'Renovation deposit', amountFen: 300_000 },
    ],
  })
  await halfway(cloud)
  await refused(cloud)
  await as(cloud, CLERK, 'movein.start', { houseId: houseId('3-2-903'), ownerNames: ['钟文静'] })
  for (const plan of DEFECTS) await defect(cloud, plan)
  await keys(cloud)
  await cloud.runJob('handovers')
  cloud.progress(`3 move-ins, ${DEFECTS.length} defects, keys`)
}

const slotsOf = async (cloud: SeedCloud, kind: string): Promise<{ slotId: string }[]> => {
  const range = { estateId: ESTATE, kind, from: cloud.now(), to: cloud.now() + 27 * DAY_MS }
  return (await as<{ items: { slotId: string }[] }>(cloud, CLERK, 'booking.slots', range)).items
}
const bookingAt = async (cloud: SeedCloud, as_: string, code: string, kind: string, at: number): Promise<string> => {
  const slotId = (await slotsOf(cloud, kind))[at]?.slotId
  const booked = await as<{ bookingId: string }>(cloud, as_, 'booking.book', { slotId, houseId: houseId(code) })
  return booked.bookingId
}
/** The owner has an appointment, has shown her papers and accepted the covenant; the house is looked at next. */
async function halfway(cloud: SeedCloud): Promise<void> {
  const { moveInId } = await as<{ moveInId: string }>(cloud, CLERK, 'movein.start', {
    houseId: houseId('3-1-901'),
    ownerNames: ['唐思雨', '唐国栋'],
  })
  const bookingId = await bookingAt(cloud, OWNER, '3-1-901', 'handover_inspection', 40)
  await as(cloud, OWNER, 'movein.appoint', { moveInId, bookingId })
  await as(cloud, CLERK, 'movein.identify', {
    moveInId,
    signatories: [
      {
        name: '唐思雨',
        capacity: 'owner',
        presence: 'present',
        documents: [{ kind: 'ID', last4: '002X' }, { kind: 'CONTRACT' }],
      },
      { name: '唐国栋', capacity: 'co_owner', presence: 'absent', note: '在外地，下月补签', documents: [] },
    ],
  })
  await as(cloud, OWNER, 'movein.accept', {
    moveInId,
    covenantVersion: '2026-1',
    privacyVersion: '2026-11',
    signatures: [{ name: '唐思雨', signature }],
  })
  await as(cloud, CLERK, 'movein.charge', { moveInId, chargeIds: ['card', 'renovation'] })
}
async function refused(cloud: SeedCloud): Promise<void> {
  const { moveInId } = await as<{ moveInId: string }>(cloud, CLERK, 'movein.start', {
    houseId: houseId('3-2-902'),
    ownerNames: ['方志强'],
  })
  await as(cloud, CLERK, 'movein.refuse', {
    moveInId,
    reason: '主卧飘窗渗水，要求整改后再收楼',
    newDate: cloud.now() + 9 * DAY_MS,
  })
}

interface DefectPlan {
  house: string
  room: string
  what: string
  severity: string
  warranty: string
  steps: [string, object?][]
}
const sent: [string, object?] = ['sent_to_developer']
const taken: [string, object?] = ['accepted', { party: '宏远装饰' }]
const DEFECTS: DefectPlan[] = [
  { house: '1-1-301', room: '厨房', what: '水槽下水渗漏', severity: 'major', warranty: 'pipes_wiring', steps: [] },
  {
    house: '1-1-301',
    room: '卫生间',
    what: '地面坡度不足，积水',
    severity: 'critical',
    warranty: 'waterproofing',
    steps: [sent, taken, ['scheduled', {}], ['fixed']],
  },
  {
    house: '1-1-301',
    room: '主卧',
    what: '墙面裂缝',
    severity: 'minor',
    warranty: 'fit_out',
    steps: [sent, taken, ['scheduled', {}], ['fixed']],
  },
  { house: '2-1-501', room: '客厅', what: '窗扇关闭不严', severity: 'minor', warranty: 'fit_out', steps: [sent] },
  {
    house: '2-1-501',
    room: '阳台',
    what: '栏杆松动',
    severity: 'critical',
    warranty: 'fit_out',
    steps: [sent, ['disputed', { note: '开发商称为业主自行改动' }]],
  },
  {
    house: '2-2-601',
    room: '次卧',
    what: '插座无电',
    severity: 'major',
    warranty: 'pipes_wiring',
    steps: [sent, ['accepted', { party: '恒通机电' }], ['scheduled', {}]],
  },
  {
    house: '3-1-402',
    room: '卫生间',
    what: '吊顶渗水',
    severity: 'major',
    warranty: 'waterproofing',
    steps: [sent, taken, ['scheduled', {}], ['fixed'], ['reinspected'], ['closed']],
  },
]
async function defect(cloud: SeedCloud, { house, steps, ...said }: DefectPlan): Promise<void> {
  const { defectId } = await as<{ defectId: string }>(cloud, CLERK, 'defect.report', {
    houseId: houseId(house),
    ...said,
  })
  for (const [to, more] of steps) {
    const when = to === 'scheduled' ? { scheduledAt: cloud.now() + 2 * DAY_MS } : {}
    await as(cloud, CLERK, 'defect.move', { defectId, to, ...when, ...more })
  }
}

/** Bunches of the undelivered houses; one is lent to a contractor, one kept for an appointment, one handed over. */
async function keys(cloud: SeedCloud): Promise<void> {
  const items = [
    { kind: 'UNIT_DOOR', count: 3 },
    { kind: 'MAILBOX', count: 2 },
  ]
  const authorisation = '业主书面授权：空置期间由物业代管'
  const register = async (code: string, number: string, more: object = {}) =>
    (
      await as<{ keyId: string }>(cloud, CLERK, 'key.register', {
        houseId: houseId(code),
        number,
        items,
        authorisation,
        ...more,
      })
    ).keyId
  await register('3-1-901', 'A-901')
  await register('3-2-903', 'B-903')
  const { items: staff } = await as<{ items: { personId: string; role: string }[] }>(
    cloud,
    SUPERVISOR,
    'people.staff',
    {
      estateId: ESTATE,
    },
  )
  await as(cloud, CLERK, 'key.lend', {
    keyId: await register('3-2-902', 'B-902'),
    toName: '宏远装饰 刘工',
    purpose: '飘窗渗水整改',
    dueAt: cloud.now() + 29 * DAY_MS,
    signature,
    witnessId: staff.find(one => one.role === 'supervisor')?.personId,
  })
  const kept = await register('2-1-501', 'C-501')
  const bookingId = await bookingAt(cloud, CLERK, '2-1-501', 'reinspection', 50)
  await as(cloud, CLERK, 'key.reserve', { keyId: kept, bookingId })
  await as(cloud, CLERK, 'key.handOver', {
    keyId: await register('3-1-402', 'B-402', { items: [{ kind: 'ACCESS_CARD', count: 2 }] }),
    toName: '邓超',
    signature,
  })
}
