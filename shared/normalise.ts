/** What an old input method wrote into the private use area from U+E815 on, in order (GB 18030, FE50–FEA0). */
const DOUBLES = [
  ...'⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
]
const FIRST_DOUBLE = 0xe815
/** Radicals that NFKC leaves alone, each before the letter it looks like. */
const RADICALS = [
  ...'⺁厂⺄乙⺈刀⺌小⺒巳⺗心⺝月⺠民⺧牛⺩王⺪疋⺮竹⺳网⺶羊⺷羊⺻聿⺼肉⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙',
]
const LETTER_OF = new Map(RADICALS.flatMap((sign, at) => (at % 2 ? [] : [[sign, RADICALS[at + 1] as string]])))

const letterOf = (sign: string): string => {
  const letter = DOUBLES[(sign.codePointAt(0) ?? 0) - FIRST_DOUBLE] ?? sign
  return LETTER_OF.get(letter) ?? letter
}

/**
 * The same text however it was typed: full width, Kangxi radicals, private-use doubles, the middle dots and dashes of
 * several keyboards become one; what cannot be seen goes; every run of blanks is one blank. For comparing and for what
 * comes by workbook; what a person typed on a screen is kept beside it for display.
 */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\ue000-\uf8ff\u2e80-\u2eff]/g, letterOf)
    .replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, '')
    .replace(/[\u00b7\u2022\u2027\u2219\u22c5\u30fb\u16eb\u2e31]/g, '·')
    .replace(/[\u2010-\u2015\u2212\u2043\ufe58]/g, '-')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** What two spellings of one name have in common: `张　伟` is `张伟`, `ＬＩ Lei` is `li lei`. */
export const nameKey = (name: string): string => normalise(name).replace(/ /g, '').replace(/\./g, '·').toLowerCase()
export const isSameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other)
/** Whether a name begins with what somebody gives as its surname. */
export const beginsWithName = (name: string, surname: string): boolean => {
  const key = nameKey(surname)
  return key !== '' && nameKey(name).startsWith(key)
}
/** A number (of a meter, a key) as it is kept and looked for: `Ｗ-３ １` is `W-31`. */
export const numberKey = (number: string): string => normalise(number).replace(/ /g, '')
/** The first sign that only one computer can read, as `U+E000`; null: there is none. */
export function unreadableIn(text: string): string | null {
  const [sign] = /[\ue000-\uf8ff\ufffd\u{f0000}-\u{10ffff}]/u.exec(normalise(text)) ?? []
  return sign ? `U+${sign.codePointAt(0)?.toString(16).toUpperCase()}` : null
}
