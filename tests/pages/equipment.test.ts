import type { EquipmentView } from '../../shared/equipment/contract'
import { boot, type Door, refuse, until } from './harness'
import { qian, wang } from './people'

const lift: EquipmentView = {
  ...{ equipmentId: 'eqp_1', kind: 'lift', number: 'T-1', name: '客梯', where: '3 栋 2 单元', version: 3 },
  ...{ contractor: '通力电梯', contractorPhone: '0571-88000000', retired: null, dueOn: '2026-11-20' },
  duties: [
    { duty: 'maintain', lastOn: '2026-11-05', dueOn: '2026-11-20', certificate: null },
    { duty: 'inspect', lastOn: '2026-06-01', dueOn: '2027-06-01', certificate: 'TJ-88' },
  ],
  records: [
    {
      ...{ recordId: 'eqr_1', duty: 'maintain', on: '2026-11-05', passed: false, certificate: null, validUntil: null },
      ...{ note: '层门异响', byName: '赵铁柱', at: 1, ticketId: 'tkt_1', files: [] },
    },
  ],
}
const door: Door = {
  'people.me': () => wang,
  'equipment.get': () => lift,
  'equipment.due': () => ({ items: [lift] }),
  'equipment.list': () => ({ items: [lift] }),
  'equipment.record': () => ({ equipmentId: 'eqp_1', ticketId: null }),
  'equipment.save': () => ({ equipmentId: 'eqp_2' }),
  'equipment.retire': () => ({ equipmentId: 'eqp_1' }),
}
const app = boot(door)
async function as(person: typeof wang) {
  door['people.me'] = () => person
  const me = await app.open('pages/me/index')
  await me.shows(person.name)
  me.close()
}

test('a worker sees what is overdue, records what was done with its certificate, and enters nothing', async () => {
  await as(wang)
  const list = await app.open('packages/equipment/list/index')
  await list.shows('T-1 · 客梯')
  await list.shows('超期 4 天')
  expect(list.has('#equipment-new')).toBe(false)
  list.close()
  const page = await app.open('packages/equipment/one/index', { equipmentId: 'eqp_1' })
  await page.shows('证书 TJ-88')
  await page.shows('查看工单')
  expect(page.has('#equipment-edit')).toBe(false)
  await page.tap('#record-inspect')
  await until(() => page.look('#record-send').includes('button--off'), 'a certificate to be asked for')
  await page.type('#certificate', 'TJ-99')
  await until(() => !page.look('#record-send').includes('button--off'), 'the button')
  await page.tap('#record-send')
  await until(() => app.sent('equipment.record').length, 'the record')
  expect(app.sent('equipment.record')[0]).toMatchObject({
    ...{ equipmentId: 'eqp_1', duty: 'inspect', passed: true, certificate: 'TJ-99', photos: [] },
  })
  page.close()
})
test('a worker who finds it not in order says so without a certificate', async () => {
  const page = await app.open('packages/equipment/one/index', { equipmentId: 'eqp_1' })
  await page.tap('#record-inspect')
  await page.tap('#result-failed')
  await page.shows('不合格会立即生成工单')
  await page.type('#record-note', '限速器超期')
  await page.tap('#record-send')
  await until(() => app.sent('equipment.record').length === 2, 'the record')
  expect(app.sent('equipment.record')[1]).toMatchObject({ duty: 'inspect', passed: false, note: '限速器超期' })
  expect(app.sent('equipment.record')[1]).not.toHaveProperty('certificate')
  page.close()
})
test('a manager enters a tank, and what was typed stays when its number is taken', async () => {
  await as(qian)
  door['equipment.save'] = () => {
    throw refuse('equipment.number_taken', '编号 S-1 已经用于同类设备')
  }
  const page = await app.open('packages/equipment/list/index')
  await page.tap('#equipment-new')
  await page.tap('#kind-tank')
  for (const [id, text] of [
    ['number', 'S-1'],
    ['name', '生活水箱'],
    ['where', '负一层泵房'],
    ['contractor', '清源水务'],
  ])
    await page.type(`#eq-${id}`, text as string)
  await page.tap('#equipment-save')
  await page.shows('编号 S-1 已经用于同类设备')
  door['equipment.save'] = () => ({ equipmentId: 'eqp_2' })
  await page.type('#eq-number', 'S-2')
  await page.tap('#equipment-save')
  await until(() => app.sent('equipment.save').length === 2, 'the tank')
  expect(app.sent('equipment.save')[1]).toMatchObject({
    ...{ kind: 'tank', number: 'S-2', name: '生活水箱', contractor: '清源水务', lasts: [] },
  })
  page.close()
})
test('a manager takes it out of use with a reason', async () => {
  const page = await app.open('packages/equipment/one/index', { equipmentId: 'eqp_1' })
  await page.tap('#equipment-retire')
  await until(() => page.look('#retire-send').includes('button--off'), 'a reason to be asked for')
  await page.type('#retire-why', '拆除')
  await until(() => !page.look('#retire-send').includes('button--off'), 'the button')
  await page.tap('#retire-send')
  await until(() => app.sent('equipment.retire').length, 'it')
  expect(app.sent('equipment.retire')[0]).toMatchObject({ equipmentId: 'eqp_1', version: 3, reason: '拆除' })
  page.close()
})
