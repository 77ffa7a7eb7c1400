import { UTILITIES, type Utility } from '../network/schema'
import type { Told } from '../sentence'
import type { Reason } from './schema'

const told = (zh: string, en: string): Told => ({ zh, en })
/** What stops, as people say it. */
export const UTILITY_SAID: Record<Utility, Told> = {
  water: told('停水', 'water'),
  hot_water: told('停热水', 'hot water'),
  sewage: told('停用排水', 'the drains'),
  gas: told('停气', 'gas'),
  heating: told('停暖', 'heating'),
  power: told('停电', 'power'),
  fibre: told('断网', 'the internet'),
  fire: told('停消防水', 'fire water'),
}
const REASON_SAID: Record<Reason, Told> = {
  PLANNED: told('计划检修', 'planned work'),
  EMERGENCY: told('突发抢修', 'an emergency'),
  SUPPLIER: told('供应单位原因', 'the supplier'),
  SAFETY: told('安全隐患', 'a danger'),
  OWNER_REQUEST: told('业主申请', 'at the owner’s request'),
  GOV_ORDER: told('政府要求', 'an order of the authorities'),
}
/** What to do before and after, by what stops. */
export const PRECAUTIONS: Record<Utility, Told[]> = {
  water: [
    told('请提前储水，关好所有水龙头', 'Store some water, and close every tap'),
    told('停水期间请勿使用热水器', 'Do not use the water heater meanwhile'),
    told('恢复后先放水至清澈再饮用', 'Once it is back let it run clear before you drink it'),
  ],
  hot_water: [told('请关好热水龙头，恢复时小心烫伤', 'Close the hot taps; mind the heat once it is back')],
  sewage: [told('期间请勿用水排水，以免倒灌', 'Let no water down the drains, or it may come up again')],
  gas: [
    told('请关好燃气阀门和灶具', 'Close the gas cock and the stove'),
    told(
      '恢复前请勿试点火；闻到异味请开窗并致电',
      'Do not try to light it before it is back; if it smells, open the windows and call',
    ),
  ],
  heating: [told('请勿自行放水或拆动暖气片', 'Do not drain or open a radiator')],
  power: [
    told('请保存资料，拔下电器插头', 'Save your work and unplug what is plugged in'),
    told('期间电梯停运，请勿乘坐', 'The lifts stand still: do not use them'),
    told('家中有人使用医疗设备，请立即联系客服', 'Where somebody depends on a medical device, call us at once'),
  ],
  fibre: [told('期间宽带、电视和可视对讲可能中断', 'Internet, television and the intercom may be out')],
  fire: [told('期间请格外注意用火用电安全', 'Take special care with fire and electricity meanwhile')],
}
const isUtility = (text: string | undefined): text is Utility => UTILITIES.includes(text as Utility)
/** What an event of an outage calls what stops and why. */
export const outageFacts = ({ utility, reason }: Record<string, string>): Record<string, Told | undefined> => ({
  ...(isUtility(utility) && { what: UTILITY_SAID[utility], advice: PRECAUTIONS[utility].at(-1) }),
  ...(reason && { because: REASON_SAID[reason as Reason] }),
})
