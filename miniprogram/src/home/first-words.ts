import type { Words } from '../ui/say'

/** Words of `home` that the first load shows: Chinese, then English. */
export const homeFirstWords = {
  'home.hello': ['您好，{name}', 'Hello, {name}'],
  'home.helloNobody': ['您好', 'Hello'],
  'home.start': ['绑定您的房屋', 'Connect your home'],
  'home.startWhy': [
    '绑定后即可报修、查看进度。只需一分钟。',
    'Then you can report problems and follow them. It takes a minute.',
  ],
  'home.startButton': ['开始', 'Start'],
  'home.underWay': ['进行中的工单', 'Under way'],
  'home.noneUnderWay': ['没有进行中的工单', 'Nothing is under way'],
  'home.noneUnderWayNext': [
    '家里或小区有问题，点“报修”告诉我们。',
    'If something is wrong at home or outside, tap Repair to tell us.',
  ],
  'home.urgent': [
    '遇到燃气泄漏、起火、电梯被困，请先确保安全并拨打 119。',
    'Gas, fire or trapped in a lift? Get safe first and call 119.',
  ],
  'home.mine': ['我负责的', 'My tickets'],
  'home.noneMine': ['手上没有工单', 'You have no tickets'],
  'home.noneMineNext': ['去“待接单”看看有什么可以接。', 'See what is open to take.'],
  'home.open': ['待接单', 'Open to take'],
  'home.noneOpen': ['没有等待接单的工单', 'No ticket is waiting'],
  'home.noneOpenNext': ['新工单一到，这里就会出现。', 'New ones appear here at once.'],
  'home.allTickets': ['全部工单', 'All tickets'],
  'home.services': ['服务', 'Services'],
  'home.toSend': ['{n} 项待上传', '{n} to send'],
  'home.rules': ['小区规则', 'Rules of the estate'],
} satisfies Words
