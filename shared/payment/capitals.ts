const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿']

/** 1 … 9999 in capitals, with one 零 for each inner run of zeros. */
function group(value: number): string {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += (gap ? '零' : '') + DIGITS[digit] + PLACES[place]
      gap = false
    }
  }
  return text
}

/** Whole yuan without the unit; empty for 0. */
function whole(yuan: number): string {
  let text = ''
  for (let index = GROUPS.length - 1; index >= 0; index -= 1) {
    const value = Math.floor(yuan / 10000 ** index) % 10000
    if (value === 0) continue
    const gap = text !== '' && (value < 1000 || skipped(yuan, index))
    text += (gap ? '零' : '') + group(value) + GROUPS[index]
  }
  return text
}
/** Whether the group just above is empty while something stands above it. */
const skipped = (yuan: number, index: number): boolean => Math.floor(yuan / 10000 ** (index + 1)) % 10000 === 0

/**
 * An amount in fen as a receipt writes it, 大写: 人民币壹佰贰拾叁元肆角伍分. Ends in 整 when there are no fen (票据法
 * practice: after 元 or 角, never after 分). 0 is 人民币零元整. Takes 0 … 999,999,999,999.99 yuan; throws outside, and on
 * a fraction of a fen.
 */
export function capitals(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen >= 1e14)
    throw new RangeError('capitals are for whole fen from 0 to below a trillion yuan')
  const yuan = Math.floor(fen / 100)
  const jiao = Math.floor(fen / 10) % 10
  const cent = fen % 10
  let text = yuan > 0 ? `${whole(yuan)}元` : ''
  if (jiao > 0) text += `${(yuan > 0 && yuan % 10 === 0 ? '零' : '') + DIGITS[jiao]}角`
  if (cent > 0) text += `${(jiao === 0 && yuan > 0 ? '零' : '') + DIGITS[cent]}分`
  else text += text ? '整' : '零元整'
  return `人民币${text}`
}
