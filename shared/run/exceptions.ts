import type { Language, Told } from '../sentence'
import { itemName } from '../tariff/item-names'
import type { ExceptionCounts, ExceptionKind, RunException } from './schema'

/** What is wrong, then what puts it right. `{item}`, `{field}` and `{detail}` are the exception's own. */
const SAID: Record<ExceptionKind, { wrong: Told; cure: Told }> = {
  price_missing: {
    wrong: { zh: '{item}没有价格', en: '{item} has no price' },
    cure: { zh: '请在价目表中提出并审批价格', en: 'propose a price in the price list and have it approved' },
  },
  price_unapproved: {
    wrong: { zh: '{item}的价格还没有审批', en: 'the price of {item} is not approved' },
    cure: { zh: '请经理批准，或撤回这个价格', en: 'a manager approves it, or it is withdrawn' },
  },
  payer_missing: {
    wrong: { zh: '没有承担人：入住情况未登记', en: 'nobody to pay: occupancy is not recorded' },
    cure: { zh: '请登记交付日', en: 'record the day of handover' },
  },
  area_missing: {
    wrong: { zh: '{item}：没有建筑面积', en: '{item}: the floor area is missing' },
    cure: {
      zh: '请管理员在房屋名册中补上面积并重新导入',
      en: 'an administrator adds it to the workbook of houses and imports it again',
    },
  },
  area_invalid: {
    wrong: {
      zh: '{item}：建筑面积“{detail}”不对，最多两位小数',
      en: '{item}: the floor area “{detail}” is not right; at most two decimals',
    },
    cure: {
      zh: '请管理员在房屋名册中改正面积并重新导入',
      en: 'an administrator corrects it in the workbook of houses and imports it again',
    },
  },
  reading_missing: {
    wrong: { zh: '{item}：表 {field} 本期没有读数', en: '{item}: meter {field} was not read in this period' },
    cure: {
      zh: '取消草稿、补抄后重新出账，或留到下一期',
      en: 'cancel the draft, read it and start again, or leave it to the next period',
    },
  },
  reading_held: {
    wrong: {
      zh: '{item}：表 {field} 的读数待核对（本次 / 平时：{detail}），确认前不入账',
      en: '{item}: a reading of meter {field} is held (now / usual: {detail}) and not billed until confirmed',
    },
    cure: {
      zh: '请客服核对后确认或退回；确认后取消草稿重新出账，或留到下一期',
      en: 'the desk confirms it or sends it back; then start the draft again, or leave it to the next period',
    },
  },
  reading_waiting: {
    wrong: {
      zh: '{item}：表 {field} 有住户上报的读数等待审核',
      en: '{item}: a reading a household sent in for meter {field} waits to be checked',
    },
    cure: {
      zh: '请先审核，再取消草稿重新出账，或留到下一期',
      en: 'check it, then start the draft again, or leave it to the next period',
    },
  },
  shared_reading_missing: {
    wrong: {
      zh: '{item}：公共表 {field} 本期没有读数，这块表按 0 分摊',
      en: '{item}: the shared meter {field} was not read in this period and shares out as nothing',
    },
    cure: {
      zh: '取消草稿、补抄后重新出账，或留到下一期',
      en: 'cancel the draft, read it and start again, or leave it to the next period',
    },
  },
  shared_meter_missing: {
    wrong: {
      zh: '{item}有价格，但没有登记可分摊的公共表或总表，本期为 0',
      en: '{item} has a price, but no meter to share is registered: it is nothing in this period',
    },
    cure: { zh: '请登记公共表（计入公摊）或总表', en: 'register the common or the master meter' },
  },
  shared_negative: {
    wrong: {
      zh: '{item}：各户用量多于总表（{detail}），公摊按 0 计',
      en: '{item}: the houses counted more than their master ({detail}); nothing is shared',
    },
    cure: { zh: '请核对总表与各户读数', en: 'check the readings of the master and the houses' },
  },
  transfer_reading_missing: {
    wrong: { zh: '{item}：过户日没有读数，按天拆分', en: '{item}: no reading on the day of the sale; split by days' },
    cure: { zh: '补抄过户日读数可按表拆分', en: 'a reading of that day would split it exactly' },
  },
  zero: {
    wrong: { zh: '{item}：表 {field} 用量为零', en: '{item}: meter {field} used nothing' },
    cure: { zh: '请核对读数', en: 'check the reading' },
  },
  jump: {
    wrong: {
      zh: '{item}：表 {field} 用量突增（本期 / 平时：{detail}）',
      en: '{item}: meter {field} jumped (now / usual: {detail})',
    },
    cure: { zh: '请核对读数，有误可更正', en: 'check the reading; a wrong one can be corrected' },
  },
}
/** What several of a kind are called together. */
const TOGETHER: Record<ExceptionKind, Told> = {
  price_missing: { zh: '没有价格', en: 'no price' },
  price_unapproved: { zh: '价格未审批', en: 'price not approved' },
  payer_missing: { zh: '没有承担人', en: 'nobody to pay' },
  area_missing: { zh: '没有面积', en: 'no floor area' },
  area_invalid: { zh: '面积不对', en: 'wrong floor area' },
  reading_missing: { zh: '没有读数', en: 'not read' },
  reading_held: { zh: '读数待核对', en: 'held' },
  reading_waiting: { zh: '上报待审核', en: 'sent in, not checked' },
  shared_reading_missing: { zh: '公共表没有读数', en: 'shared meter not read' },
  shared_meter_missing: { zh: '没有公共表', en: 'no shared meter' },
  shared_negative: { zh: '各户多于总表', en: 'houses above their master' },
  transfer_reading_missing: { zh: '过户日没有读数', en: 'no reading at the sale' },
  zero: { zh: '用量为零', en: 'nothing used' },
  jump: { zh: '用量突增', en: 'a jump' },
}
type Said = Pick<RunException, 'kind' | 'item' | 'field' | 'detail'>
const filled = (told: Told, { item, field, detail }: Said, language: Language): string => {
  const facts: Record<string, string> = { item: item ? itemName(item, language) : '', field, detail }
  return told[language].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')
}
/** What is wrong with it, in a sentence. */
export const wrongOf = (one: Said, language: Language): string => filled(SAID[one.kind].wrong, one, language)
/** What puts it right. */
export const cureOf = (one: Said, language: Language): string => filled(SAID[one.kind].cure, one, language)
/** House, reason and cure, in both languages, for a refusal. */
export const toldOf = (one: Said & Pick<RunException, 'houseLabel'>): Told => ({
  zh: `${one.houseLabel || '全小区'}，${wrongOf(one, 'zh')}；${cureOf(one, 'zh')}`,
  en: `${one.houseLabel || 'the whole estate'}, ${wrongOf(one, 'en')}; ${cureOf(one, 'en')}`,
})
/** How many of which kind: `没有读数 3、用量突增 1`. */
export const countsOf = (counts: ExceptionCounts, language: Language): string =>
  (Object.entries(counts) as [ExceptionKind, number][])
    .map(([kind, n]) => `${TOGETHER[kind][language]} ${n}`)
    .join(language === 'zh' ? '、' : ', ')
