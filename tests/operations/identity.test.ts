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
