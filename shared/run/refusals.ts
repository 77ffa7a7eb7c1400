import { inWords, no, type Sentence, type Words } from '../sentence'
import type { RunState } from './schema'

const STATE: Words<RunState> = {
  working: ['生成中', 'being made'],
  draft: ['草稿', 'a draft'],
  issued: ['已出账', 'issued'],
  cancelling: ['取消中', 'being cancelled'],
  cancelled: ['已取消', 'cancelled'],
  reversed: ['已冲销', 'reversed'],
}

export const runRefusals = {
  'run.not_found': no(404, '找不到这次出账', 'This run was not found'),
  'run.wrong_state': inWords(
    no(409, '出账现在是“{state}”，不能这样操作', 'The run is now “{state}”, so this is not possible'),
    { state: STATE },
  ),
  'run.no_prices': no(409, '{period} 没有已审批的价格', 'There is no approved price for {period}'),
  'run.period_future': no(400, '不能提前出 {period} 的账', 'It is too early to bill {period}'),
  'run.blocked': no(
    409,
    '还有 {count} 处必须先处理，例如：{first}',
    '{count} things must be put right first, for example: {first}',
  ),
  'run.open_exceptions': no(
    409,
    '还有 {count} 处没有处理：{kinds}。例如：{first}。确认照样出账，请在出账前勾选。',
    '{count} things are still open: {kinds}. For example: {first}. To issue the bills all the same, say so.',
  ),
  'run.nothing_late': no(
    409,
    '{period} 的账单都已出过，没有后来的住户，请取消这次补出',
    'Every house has its bills of {period} already; nobody came late. Cancel this supplementary run',
  ),
  'run.supplement_open': no(
    409,
    '{period} 正在补出账单，请先出完或取消那一次',
    'A supplementary run of {period} is open; issue it or cancel it first',
  ),
  'run.stale': no(
    409,
    '这份草稿是 {day} 做的，已经过时；请取消后重新出账',
    'This draft was made on {day} and is out of date; cancel it and start again',
  ),
  'run.not_published': no(
    404,
    '这一期的公摊还没有公示',
    'The shared charges of this period have not been published yet',
  ),
} as const satisfies Record<string, Sentence>
