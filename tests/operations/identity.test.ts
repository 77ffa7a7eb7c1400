import writeWorkbook from 'write-excel-file/node'
import { LocalCloud, PNG } from '../local-cloud'
import { must, upload, visitor } from './visitors'

jest.setTimeout(60_000)
let cloud: LocalCloud
let estateId = ''
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who('wx_owner_lin').estateId
})
afterAll(() => cloud.stop())
const identify = (openId: string, houseCode: string, surname: string) =>
  cloud.asWechat(openId, 'people.identify', { estateId, houseCode, surname })

describe('an owner who cannot spell the own house', () => {
  test('writes it in six ways that name no house and still gets in with the seventh', async () => {
    const openId = await visitor(cloud, '13600000001')
    for (const houseCode of ['9-9-901', '1栋8单元101', 'A座', '101甲', '1-1-10l', '?'])
      expect(await identify(openId, houseCode, '王')).toMatchObject({ code: 'people.house_unknown', retry: false })
    // Of that register the house 1-1-101 belongs to this number.
    expect(await identify(openId, '1号楼１单元０１０１室', '李')).toMatchObject({ ok: true })
  })
  test('is offered the houses it may be, at no cost, and chooses one', async () => {
    const openId = await visitor(cloud, '13600000002')
    for (let n = 0; n < 6; n += 1)
      expect(await identify(openId, '102室', '张')).toMatchObject({ code: 'people.house_ambiguous' })
    const { reference } = await identify(openId, '1单元102', '张')
    expect(reference.houses).toContainEqual({ houseCode: '1-1-102', label: '1 栋 1 单元 102' })
    expect(reference.more).toBe(false)
    expect(await identify(openId, '1-1-102', '张')).toMatchObject({ ok: true })
  })
  test('is locked out only by names that are wrong, and can still claim with a document', async () => {
    const openId = await visitor(cloud, '13600000003')
    for (let n = 0; n < 5; n += 1)
      expect(await identify(openId, '1-1-103', '王')).toMatchObject({ code: 'people.no_match' })
    expect(await identify(openId, '1-1-103', '刘')).toMatchObject({ code: 'people.locked' })
    const evidence = [await upload(cloud, openId, PNG, 'png')]
    const claim = { estateId, houseCode: '1栋1单元103室', name: '刘', role: 'owner', evidence }
    expect(await must(cloud, openId, 'people.claim', claim)).toMatchObject({ claimId: expect.any(String) })
  })
  test('may wait for five houses at a time, so that the desk is not flooded', async () => {
    const openId = await visitor(cloud)
    const evidence = [await upload(cloud, openId, PNG, 'png')]
    const claim = (door: number) => ({ estateId, houseCode: `2-1-${door}01`, name: '刘', role: 'owner', evidence })
    for (let door = 1; door <= 5; door += 1) await must(cloud, openId, 'people.claim', claim(door))
    expect(await cloud.asWechat(openId, 'people.claim', claim(6))).toMatchObject({ code: 'people.claims_waiting' })
  })
})

test('a clerk finds a house by its door, its label and its code', async () => {
  for (const search of ['3-2-501', '3 栋 2 单元 501', '３栋２单元501室', '2单元501']) {
    const { items } = await must(cloud, 'wx_clerk_li', 'estate.places', { estateId, search })
    expect(items.map((one: { label: string }) => one.label)).toContain('3 栋 2 单元 501')
  }
  const { items } = await must(cloud, 'wx_clerk_li', 'estate.places', { estateId, search: '3-2-5' })
  expect(items).toHaveLength(4)
})

describe('a house whose register changes', () => {
  const REGISTER = {
    buildings: [
      ['code', 'name'],
      ['Z', 'Z 栋'],
    ],
    houses: [
      ['building', 'entrance', 'number', 'floor', 'type', 'use', 'area', 'occupancy'],
      ['Z', '1', '101', '1', 'A', 'residential', '100.00', 'occupied'],
      ['Z', '1', '102', '1', 'A', 'residential', '100.00', 'occupied'],
    ],
    places: [['code', 'name', 'building']],
    staff: [['name', 'phone', 'role']],
  }
  const HEADER = ['house', 'name', 'phone', 'role']
  const registerFile = async (residents: string[][], houses = REGISTER.houses) => {
    const sheets = Object.entries({ ...REGISTER, houses, residents: [HEADER, ...residents] })
    const cells = (rows: string[][]) => rows.map(row => row.map(value => ({ type: String, value })))
    const book = await writeWorkbook(sheets.map(([sheet, rows]) => ({ sheet, data: cells(rows) }))).toBuffer()
    return upload(cloud, 'wx_admin', book, 'xlsx')
  }
  const importRegister = async (residents: string[][], houses = REGISTER.houses) => {
    const file = await registerFile(residents, houses)
    const check = await must(cloud, 'wx_admin', 'estate.import', { estateId, file, mode: 'check' })
    const { importId } = await must(cloud, 'wx_admin', 'estate.import', { estateId, file, mode: 'publish' })
    for (;;) {
      await cloud.post('/local/jobs/import/run', {})
      const { state } = await must(cloud, 'wx_admin', 'estate.importStatus', { importId })
      if (state === 'done') return check
    }
  }
  const left = async () => (await must(cloud, 'wx_clerk_li', 'people.unbacked', { estateId })).items
  let seller = ''
  let houseId = ''

  test('lets neither the seller nor a number that was given up in any more', async () => {
    await importRegister([
      ['Z-1-101', '王芳', '13830000001', 'owner'],
      ['Z-1-102', '李雷', '13830000002', 'owner'],
    ])
    seller = await visitor(cloud, '13830000002')
    houseId = (await identify(seller, 'Z-1-102', '李')).data.houseId
    const check = await importRegister([
      ['Z-1-101', '王芳', '13830000009', 'owner'],
      ['Z-1-102', '周新', '13830000003', 'owner'],
    ])
    expect(check.counts).toMatchObject({ leaving: 2 })
    const late = await visitor(cloud, '13830000002')
    expect(await identify(late, 'Z-1-102', '李')).toMatchObject({ code: 'people.no_match' })
    const stranger = await visitor(cloud, '13830000001')
    expect(await identify(stranger, 'Z-1-101', '王')).toMatchObject({ code: 'people.no_match' })
    expect(await identify(await visitor(cloud, '13830000009'), 'Z-1-101', '王')).toMatchObject({ ok: true })
    expect(await identify(await visitor(cloud, '13830000003'), 'Z-1-102', '周')).toMatchObject({ ok: true })
  })
  test('shows the desk the seller who can still enter; a clerk of another estate sees nothing', async () => {
    expect(await left()).toEqual([
      expect.objectContaining({ houseId, name: '李雷', phone: '138****0002', role: 'owner', why: 'left' }),
    ])
  })
  test('keeps a grant that the desk keeps with a reason until the register changes again', async () => {
    const [{ grantId }] = await left()
    const settle = (input: object) => must(cloud, 'wx_clerk_li', 'people.settleGrant', { houseId, grantId, ...input })
    await settle({ keep: true, reason: '登记有误，已核实产权证' })
    expect(await left()).toEqual([])
    await importRegister([
      ['Z-1-101', '王芳', '13830000009', 'owner'],
      ['Z-1-102', '周新', '13830000003', 'owner'],
      ['Z-1-102', '李雷', '13830000002', 'owner'],
    ])
    await importRegister([
      ['Z-1-101', '王芳', '13830000009', 'owner'],
      ['Z-1-102', '周新', '13830000003', 'owner'],
    ])
    expect(await left()).toHaveLength(1)
    await settle({ keep: false, reason: '已售出' })
    expect(await left()).toEqual([])
    expect((await must(cloud, seller, 'people.me')).houses).toEqual([])
  })
  test('is left as it is by a workbook without residents', async () => {
    await importRegister([])
    const { items } = await must(cloud, 'wx_clerk_li', 'estate.places', { estateId, search: 'Z栋' })
    expect(items).toHaveLength(2)
    expect(await identify(await visitor(cloud, '13830000003'), 'Z栋1单元102', '周')).toMatchObject({ ok: true })
  })
  test('stays one door when a later workbook writes it with zeros, and its owner still gets in', async () => {
    const houses = REGISTER.houses.map(row => row.map(cell => ({ '1': '01', '102': '0102' })[cell] ?? cell))
    const check = await importRegister([['Z-01-0102', '周新', '13830000003', 'owner']], houses)
    expect(check.hints).toContainEqual(expect.objectContaining({ sheet: 'houses', row: 3 }))
    const { items } = await must(cloud, 'wx_clerk_li', 'estate.places', { estateId, search: 'Z栋' })
    expect(items.map((one: { label: string }) => one.label)).toEqual(['Z 栋 1 单元 101', 'Z 栋 1 单元 102'])
    expect(await identify(await visitor(cloud, '13830000003'), 'Z-1-0102', '周')).toMatchObject({ ok: true })
  })

  test('of two administrators’ workbooks published at once one begins and the other is told to wait', async () => {
    const files = await Promise.all([
      registerFile([['Z-1-101', '甲先生', '13700000001', 'owner']]),
      registerFile([['Z-1-101', '乙先生', '13700000002', 'owner']]),
    ])
    const answers = await Promise.all(
      files.map(file => cloud.call('wx_admin', 'estate.import', { estateId, file, mode: 'publish' })),
    )
    expect(answers.map(({ body }) => body.code ?? 'begun').sort()).toEqual(['begun', 'estate.import_running'])
    const { importId } = answers.find(({ status }) => status === 200)?.body ?? {}
    for (;;) {
      await cloud.post('/local/jobs/import/run', {})
      if ((await must(cloud, 'wx_admin', 'estate.importStatus', { importId })).state === 'done') break
    }
  })
})
