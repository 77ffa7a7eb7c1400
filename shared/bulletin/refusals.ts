import { no, type Sentence } from '../sentence'

export const bulletinRefusals = {
  'bulletin.not_found': no(404, '找不到这份通知', 'This notice was not found'),
  'bulletin.wrong_state': no(
    409,
    '这份通知现在不能这样操作，请刷新后再看',
    'This cannot be done now; please look again',
  ),
  'bulletin.nobody': no(
    400,
    '这份通知没有人会收到，请选择范围和对象',
    'Nobody would get this notice; choose where and to whom it goes',
  ),
  'bulletin.unknown_door': no(400, '没有房屋 {door}', 'There is no house {door}'),
  'bulletin.markup': no(
    400,
    '通知只能写文字，请去掉网页代码',
    'A notice is plain words; please take the web page code out of it',
  ),
  'bulletin.too_many_photos': no(
    400,
    '一份通知最多 {most} 张图片，请去掉几张',
    'A notice has {most} pictures at most; please take some out',
  ),
  'bulletin.over': no(400, '失效时间须晚于发布时间', 'It has to go out before it ends'),
  'bulletin.too_far': no(400, '最多提前 {days} 天安排发布', 'It can go out {days} days from now at most'),
  'bulletin.own_draft': no(
    403,
    '不能批准自己写的通知，请另一位主管或经理批准',
    'You cannot approve what you wrote; another supervisor or manager has to',
  ),
  'bulletin.still_telling': no(
    409,
    '通知还在发送，发完后再提醒',
    'It is still going out; remind people once that is done',
  ),
  'bulletin.reminded_already': no(409, '已经提醒过一次', 'People were reminded of it already'),
} as const satisfies Record<string, Sentence>
