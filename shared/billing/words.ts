import { writeYuan, yuanOf } from '../money/decimal'
import { shareOf } from '../tariff/apportion'
import type { Proration } from '../tariff/prorate'
import { tierParts } from '../tariff/tiers'
import { type LineInputs, lineFen, type Month, type Transfer } from './line'
import { daysHeld, daysLate } from './penalty'

export interface Formula {
  zh: string
  en: string
}
const BASIS: Record<string, [string, string]> = {
  AREA: ['建筑面积', 'gross floor area'],
  HOUSEHOLD: ['户数', 'households'],
  USAGE: ['用量', 'usage'],
  FIXED_RATIO: ['约定比例', 'agreed ratio'],
}
const PRORATED: Record<Proration, [string, string]> = {
  NEXT_MONTH: ['次月起计费', 'charged from the next month'],
  DAILY: ['当月按日计费', 'charged by the day'],
  HALF_MONTH: ['当月按半月计费', 'charged by half months'],
}
function monthWords({ handover, vacancy, transfer }: Month): Formula {
  const zh: string[] = []
  const en: string[] = []
  if (handover) {
    const [how, how2] = PRORATED[handover.policy]
    const developers = handover.part === 'developer'
    zh.push(`${handover.on} 交付（${how}）${developers ? '，开发商部分' : ''}`)
    en.push(`handed over on ${handover.on} (${how2})${developers ? ", the developer's part" : ''}`)
  }
  if (vacancy) {
    zh.push(`空置 ${vacancy.days} 天按 ${vacancy.ratio} 计`)
    en.push(`${vacancy.days} vacant days at ${vacancy.ratio}`)
  }
  if (transfer) {
    const said = transferWords(transfer)
    zh.push(said.zh)
    en.push(said.en)
  }
  return zh.length > 0 ? { zh: `；${zh.join('；')}`, en: `; ${en.join('; ')}` } : { zh: '', en: '' }
}
function transferWords(of: Transfer): Formula {
  if (of.part === 'between')
    return {
      zh: `${of.since} 购入、${of.on} 售出，期间部分`,
      en: `bought on ${of.since} and sold on ${of.on}, the part between`,
    }
  return {
    zh: `${of.on} 过户，${of.part === 'seller' ? '原业主' : '新业主'}部分`,
    en: `sold on ${of.on}, the ${of.part}'s part`,
  }
}
type Of<M extends LineInputs['model']> = Extract<LineInputs, { model: M }>
type Metered = Of<'TIERS' | 'TIME_OF_USE'>
/** What a metered line says before and after its sum. */
function meteredWords(of: Metered): { before: Formula; after: Formula } {
  const reason = of.readings.find(one => one.reason)?.reason
  const split = of.split && transferWords(of.split)
  const before = of.forPeriod
    ? {
        zh: `更正 ${of.forPeriod}${reason ? `（${reason}）` : ''}：`,
        en: `puts ${of.forPeriod} right${reason ? ` (${reason})` : ''}: `,
      }
    : { zh: '', en: '' }
  return { before, after: { zh: split ? `；${split.zh}` : '', en: split ? `; ${split.en}` : '' } }
}
const REGISTER: Record<string, [string, string]> = {
  SHARP: ['尖', 'sharp'],
  PEAK: ['峰', 'peak'],
  FLAT: ['平', 'flat'],
  VALLEY: ['谷', 'valley'],
}
const tierWords = (of: Metered, prices: readonly string[]): string =>
  tierParts(of.ytdBefore, of.quantity, { bounds: of.bounds, prices })
    .filter(part => of.model === 'TIERS' || Number(part.price) !== 0)
    .map(part => `${part.quantity} × ¥${part.price}`)
    .join(' + ')
const both = (text: string, after: Formula = { zh: '', en: '' }): Formula => ({
  zh: text + after.zh,
  en: text + after.en,
})

function byTimeWords(of: Of<'TIME_OF_USE'>, result: string): Formula {
  const { before, after } = meteredWords(of)
  const used = (language: 0 | 1) =>
    Object.entries(of.used)
      .map(([name, quantity]) => `${REGISTER[name]?.[language]} ${quantity} × ¥${of.prices[name as 'PEAK'] ?? '0'}`)
      .join(' + ')
  const adders = tierWords(of, of.adders)
  const more: Formula = {
    zh: adders && ` + 阶梯加价 ${adders}`,
    en: adders && ` + tier adders ${adders}`,
  }
  return {
    zh: `${before.zh}${used(0)}${more.zh}（年内此前 ${of.ytdBefore}）${after.zh}${result}`,
    en: `${before.en}${used(1)}${more.en} (${of.ytdBefore} earlier this year)${after.en}${result}`,
  }
}
function apportionWords(of: Of<'APPORTION'>, result: string): Formula {
  const [zh = '', en = ''] = BASIS[of.basis] ?? []
  const total = writeYuan(of.apportionment.totalFen)
  const all = String(Number(of.apportionment.weightSum) / 1_000_000)
  const share = writeYuan(shareOf(of.apportionment, of))
  const part = of.month ? append(monthWords(of.month), result) : { zh: '', en: '' }
  return {
    zh: `公摊 ${of.quantity} × ¥${of.unitPrice} = ¥${total}，按${zh} ${of.weight} ÷ ${all}，得 ¥${share}${part.zh}`,
    en: `shared ${of.quantity} × ¥${of.unitPrice} = ¥${total}, by ${en} ${of.weight} ÷ ${all}, gives ¥${share}${part.en}`,
  }
}
function penaltyWords(of: Of<'PENALTY'>, result: string): Formula {
  const parts = of.parts.map(part => ({
    ...part,
    yuan: writeYuan(part.amountFen),
    days: daysLate(of.dueOn, part.on),
  }))
  const back = (of.held ?? [])
    .map(part => ({ yuan: writeYuan(part.amountFen), days: daysHeld(of.dueOn, part) }))
    .filter(one => one.days > 0)
  const backZh = back.map(one => ` − ¥${one.yuan} × ${of.dailyRate} × 已收 ${one.days} 天`).join('')
  const backEn = back.map(one => ` − ¥${one.yuan} × ${of.dailyRate} × ${one.days} days it was with us`).join('')
  const less = of.billedFen > 0 ? ` − ¥${writeYuan(of.billedFen)}` : ''
  const zh = parts.map(one => `¥${one.yuan} × ${of.dailyRate} × ${one.days} 天`).join(' + ')
  const en = parts.map(one => `¥${one.yuan} × ${of.dailyRate} × ${one.days} days`).join(' + ')
  return {
    zh: `应于 ${of.dueOn} 缴：${zh}${backZh}${less}，不超过本金 ¥${writeYuan(of.principalFen)}${result}`,
    en: `due on ${of.dueOn}: ${en}${backEn}${less}, at most the principal ¥${writeYuan(of.principalFen)}${result}`,
  }
}

/** The formula with this house's numbers, in both languages. */
export function wordsOf(of: LineInputs): Formula {
  const result = ` = ¥${writeYuan(lineFen(of))}`
  switch (of.model) {
    case 'AREA':
      return append(both(`${of.area} m² × ¥${of.unitPrice}`, monthWords(of.month)), result)
    case 'FIXED':
      return append(both(`¥${writeYuan(of.monthFen)}`, monthWords(of.month)), result)
    case 'PER_DAY': {
      const sold = of.transfer && transferWords(of.transfer)
      return {
        zh: `${of.days} 天 × ¥${yuanOf(of.dayFen)}${sold ? `；${sold.zh}` : ''}${result}`,
        en: `${of.days} days × ¥${yuanOf(of.dayFen)}${sold ? `; ${sold.en}` : ''}${result}`,
      }
    }
    case 'FLOOR':
      return append(
        { zh: `${of.floor} 层收费${monthWords(of.month).zh}`, en: `floor ${of.floor}${monthWords(of.month).en}` },
        result,
      )
    case 'TIERS': {
      const parts = tierWords(of, of.prices) || '0'
      const { before, after } = meteredWords(of)
      return {
        zh: `${before.zh}用量 ${of.quantity}（年内此前 ${of.ytdBefore}）：${parts}${after.zh}${result}`,
        en: `${before.en}used ${of.quantity} (${of.ytdBefore} earlier this year): ${parts}${after.en}${result}`,
      }
    }
    case 'TIME_OF_USE':
      return byTimeWords(of, result)
    case 'APPORTION':
      return apportionWords(of, result)
    case 'UNIT':
      return both(`${of.quantity} × ¥${of.unitPrice}${result}`)
    case 'REPAIR': {
      const labour = `${of.hours} h × ¥${of.hourlyRate}`
      return {
        zh: `材料 ¥${writeYuan(of.materialsFen)} + 人工 ${labour}${result}`,
        en: `materials ¥${writeYuan(of.materialsFen)} + labour ${labour}${result}`,
      }
    }
    case 'OPENING':
      return { zh: `期初欠费：${of.note}${result}`, en: `carried over: ${of.note}${result}` }
    case 'REVERSED':
      return { zh: `红冲：${of.reason}${result}`, en: `taken back: ${of.reason}${result}` }
    case 'TAKEN_BACK': {
      const sums = `¥${writeYuan(of.takenFen)} − ¥${writeYuan(of.heldFen)}`
      return {
        zh: `${of.period} 账单冲销，收回已用的抵扣：抵扣 − 预存余额 ${sums}${result}`,
        en: `the bills of ${of.period} were reversed and a credit is owed again: credit − prepayment left ${sums}${result}`,
      }
    }
    case 'PENALTY':
      return penaltyWords(of, result)
  }
}
const append = (formula: Formula, result: string): Formula => ({ zh: formula.zh + result, en: formula.en + result })
