import type { Words } from '../ui/say'

/** Words of `run`: Chinese, then English. */
export const runWords = {
  'shared.title': ['公摊公示', 'Shared charges'],
  'shared.none': ['还没有公示的公摊', 'Nothing has been published yet'],
  'shared.noneNext': [
    '账单出具后，每期的公摊用量、单价和金额会在这里公示。',
    'Once bills are out, quantity, price and amount of each cycle are published here.',
  ],
  'shared.meters': ['用量来自', 'Where the quantity comes from'],
  'shared.buildings': ['各楼栋分摊', 'How it falls on the buildings'],
  'shared.building': ['楼栋', 'Building'],
  'shared.buildingName': ['{n} 栋', 'Building {n}'],
  'shared.houses': ['户数', 'Houses'],
  'shared.sum': ['合计', 'Total'],
  'shared.weight': ['本户 {own} ÷ 全部 {all}', 'own {own} ÷ all {all}'],
  'runs.amount': ['金额', 'Amount'],
} satisfies Words
