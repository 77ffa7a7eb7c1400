import { writeYuan, yuanOf } from '../money/decimal'
import { shareOf } from '../tariff/apportion'
import { tierParts } from '../tariff/tiers'
import { type LineInputs, lineFen, type Month } from './line'
import { daysLate } from './penalty'

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
function monthWords({ handover, vacancy, transfer }: Month): Formula {
  const zh: string[] = []
  const en: string[] = []
  if (handover) {
    zh.push(`${handover.on} 交付（${handover.policy}）`)
    en.push(`handed over on ${handover.on} (${handover.policy})`)
  }
  if (vacancy) {
    zh.push(`空置 ${vacancy.days} 天按 ${vacancy.ratio} 计`)
    en.push(`${vacancy.days} vacant days at ${vacancy.ratio}`)
  }
  if (transfer) {
    zh.push(`${transfer.on} 过户，${transfer.part === 'seller' ? '原业主' : '新业主'}部分`)
    en.push(`sold on ${transfer.on}, the ${transfer.part}'s part`)
  }
  return zh.length > 0 ? { zh: `；${zh.join('；')}`, en: `; ${en.join('; ')}` } : { zh: '', en: '' }
}
const both = (text: string, after: Formula = { zh: '', en: '' }): Formula => ({
  zh: text + after.zh,
  en: text + after.en,
})

/** The formula with this house's numbers, in both languages. */
export function wordsOf(of: LineInputs): Formula {
  const result = ` = ¥${writeYuan(lineFen(of))}`
  switch (of.model) {
    case 'AREA':
      return append(both(`${of.area} m² × ¥${of.unitPrice}`, monthWords(of.month)), result)
    case 'FIXED':
      return append(both(`¥${writeYuan(of.monthFen)}`, monthWords(of.month)), result)
    case 'PER_DAY':
      return {
        zh: `${of.days} 天 × ¥${yuanOf(of.dayFen)}${result}`,
        en: `${of.days} days × ¥${yuanOf(of.dayFen)}${result}`,
      }
    case 'FLOOR':
      return append(
        { zh: `${of.floor} 层收费${monthWords(of.month).zh}`, en: `floor ${of.floor}${monthWords(of.month).en}` },
        result,
      )
    case 'TIERS': {
      const parts = tierParts(of.ytdBefore, of.quantity, of)
        .map(part => `${part.quantity} × ¥${part.price}`)
        .join(' + ')
      return {
        zh: `用量 ${of.quantity}（年内此前 ${of.ytdBefore}）：${parts || '0'}${result}`,
        en: `used ${of.quantity} (${of.ytdBefore} earlier this year): ${parts || '0'}${result}`,
      }
    }
    case 'APPORTION': {
      const [zh = '', en = ''] = BASIS[of.basis] ?? []
      const total = writeYuan(of.apportionment.totalFen)
      const all = String(Number(of.apportionment.weightSum) / 1_000_000)
      const share = writeYuan(shareOf(of.apportionment, of))
      return {
        zh: `公摊 ${of.quantity} × ¥${of.unitPrice} = ¥${total}，按${zh} ${of.weight} ÷ ${all}，得 ¥${share}`,
        en: `shared ${of.quantity} × ¥${of.unitPrice} = ¥${total}, by ${en} ${of.weight} ÷ ${all}, gives ¥${share}`,
      }
    }
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
    case 'PENALTY': {
      const parts = of.parts.map(part => ({
        ...part,
        yuan: writeYuan(part.amountFen),
        days: daysLate(of.dueOn, part.on),
      }))
      const less = of.billedFen > 0 ? ` − ¥${writeYuan(of.billedFen)}` : ''
      const zh = parts.map(one => `¥${one.yuan} × ${of.dailyRate} × ${one.days} 天`).join(' + ')
      const en = parts.map(one => `¥${one.yuan} × ${of.dailyRate} × ${one.days} days`).join(' + ')
      return {
        zh: `应于 ${of.dueOn} 缴：${zh}${less}，不超过本金 ¥${writeYuan(of.principalFen)}${result}`,
        en: `due on ${of.dueOn}: ${en}${less}, at most the principal ¥${writeYuan(of.principalFen)}${result}`,
      }
    }
  }
}
const append = (formula: Formula, result: string): Formula => ({ zh: formula.zh + result, en: formula.en + result })
