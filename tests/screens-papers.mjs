/** Defects given to a contractor, the link that was sent, and the public page that checks a receipt. */
export async function paperScreens({ call, photo, drawing, owner, clerk }) {
  const { estateId } = owner
  const houseId = owner.houses[0].houseId
  const report = async (room, what, severity, note, photos = []) =>
    (await call(clerk, 'defect.report', { houseId, room, what, severity, note, warranty: 'fit_out', photos })).defectId
  const window = await report('主卧', '窗扇关不严，漏风', 'major', '左侧窗扇下角有缝，下雨天有水渗入。', [
    await photo(clerk, drawing('#dfe6ea', '#4a90c2')),
  ])
  const tiles = await report('卫生间', '地砖空鼓三处', 'critical', '淋浴区靠墙，敲击有空响。')
  const hinge = await report('厨房', '橱柜门铰链松动', 'minor', '')
  const { batchId, url } = await call(clerk, 'defect.send', {
    estateId,
    party: '宏远装饰',
    defectIds: [window, tiles, hinge],
  })
  await report('阳台', '栏杆扶手掉漆', 'minor', '')
  await report('客厅', '踢脚线开裂', 'minor', '电视墙一侧。')
  const path = new URL(url).hash.slice(1)
  return [
    { name: 'contractor', token: null, path, wait: '#workbook' },
    {
      name: 'contractor-answer',
      token: null,
      path,
      wait: '#workbook',
      act: async ({ at }) => {
        await at(`#answer-${window}`).click()
        await at('#note').locator('textarea').fill('周四上午到，需要断水两小时')
      },
    },
    { name: 'contractor-ended', token: null, path: `${path}x`, wait: '#ended' },
    { name: 'batches', token: clerk.token, path: '/packages/desk/batches/index', wait: `#batch-${batchId}` },
    {
      name: 'batch-link',
      token: clerk.token,
      path: `/packages/desk/batches/index?batchId=${batchId}`,
      wait: '#copy-link',
    },
    {
      name: 'batch-send',
      token: clerk.token,
      path: '/packages/desk/send/index',
      wait: '#choose-all',
      act: async ({ at }) => {
        await at('#choose-all').click()
        await at('#party').locator('input').fill('明辉防水')
      },
    },
  ]
}
