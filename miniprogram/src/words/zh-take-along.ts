/** Words of taking a day along: they come with the day plan. */
export const zhTakeAlong = {
  'take.do': '把当天 {n} 份表带到本机',
  'take.doing': '正在带上 {n} / {of}',
  'take.done': '当天 {n} 份表都在本机，没有网络也能打开',
  'take.noWorker': '{n} 份表都在本机；这个浏览器不能离线重新打开，请保持页面不关',
  'take.offline': '网络中断：已带上 {n} / {of} 份，联网后再点一次',
  'take.full': '本机存储不够，{n} 份没有带上：{houses}。请先同步，并把不用的表移出本机。',
  'take.left': '{house} 没有带上：{why}',
} as const
