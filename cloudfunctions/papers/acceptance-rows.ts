import type { AcceptancePaper } from '../../shared/paper/schema'
import { BRAND, INK, LINE, type Page, QUIET, RED } from './page'
import { minuteOf, type Words } from './words'

type Item = AcceptancePaper['chapters'][number]['items'][number]
const COLOURS = { PASS: BRAND, FAIL: RED, NA: QUIET, none: QUIET }
const HOUR_MS = 3_600_000
const PHOTO = { width: 162, height: 122, gap: 12 }

/** What comes below what: breaks to a new page before it would run over the edge. */
export class Rows {
  y = 0
  private readonly figures: { fileId: string; label: string }[] = []
  constructor(
    private readonly page: Page,
    private readonly words: Words,
    private readonly pictures: ReadonlyMap<string, Buffer>,
  ) {}

  /** Sees to it that so much height is left on this page. */
  room(height: number): void {
    if (this.y + height <= this.page.bottom - 8) return
    this.page.doc.addPage()
    this.y = this.page.doc.page.margins.top
  }
  heading(text: string, keepWith: number): void {
    this.room(22 + keepWith)
    this.page.write(text, this.page.left, this.y + 6, { size: 11, weight: 'bold', colour: BRAND })
    this.y += 24
    this.page.rule(this.page.left, this.y - 2, this.page.right, BRAND, 0.8)
  }
  line(text: string, value = ''): void {
    const { page } = this
    const style = { size: 9.5, width: value ? page.width / 2 : page.width - 16 }
    const height = page.heightOf(text, style) + 6
    this.room(height)
    page.write(text, page.left + 8, this.y + 2, style)
    if (value) page.write(value, page.left + page.width / 2, this.y + 2, { size: 9.5, weight: 'bold' })
    this.y += height
    page.rule(page.left, this.y, page.right)
  }
  private figuresOf(fileIds: readonly string[], title: string): string {
    const numbers = fileIds.map(fileId => {
      this.figures.push({ fileId, label: title })
      return this.figures.length
    })
    return numbers.length > 0 ? `${this.words.photo} ${numbers.join('、')}` : ''
  }
  item(item: Item): void {
    const { page, words } = this
    const result = item.result ?? 'none'
    const grave = item.severity && item.result === 'FAIL' ? `（${words.severities[item.severity]}）` : ''
    const said = [item.note, this.figuresOf(item.photos, item.title)].filter(Boolean).join('　')
    const style = { size: 9.5, width: page.width - 130 }
    const note = { size: 8.5, width: page.width - 130, colour: INK }
    const height = 7 + page.heightOf(item.title, style) + (said ? page.heightOf(said, note) + 1 : 0)
    this.room(height)
    const top = this.y + 3
    const below = top + page.write(item.title, page.left + 8, top, style)
    if (said) page.write(said, page.left + 8, below + 1, { ...note, colour: QUIET })
    page.write(words.results[result] + grave, page.right - 112, top, {
      size: 9.5,
      weight: item.result === 'FAIL' ? 'bold' : 'regular',
      colour: COLOURS[result],
      width: 104,
      align: 'right',
    })
    this.y += height
    page.rule(page.left, this.y, page.right)
  }
  water(water: NonNullable<AcceptancePaper['water']>): void {
    const { words } = this
    this.heading(words.water, 40)
    const at = (ms: number | null) => (ms === null ? '—' : minuteOf(ms))
    const hours =
      water.startAt !== null && water.endAt !== null
        ? words.hours(((water.endAt - water.startAt) / HOUR_MS).toFixed(1).replace(/\.0$/, ''))
        : ''
    const figures = this.figuresOf(water.photos, words.water)
    this.line(`${words.from} ${at(water.startAt)}　${words.to} ${at(water.endAt)}　${hours}　${figures}`.trimEnd())
  }
  meter(meter: AcceptancePaper['meters'][number]): void {
    const { words } = this
    const factor = meter.multiplier === '1' ? '' : `  (${words.multiplier} × ${meter.multiplier})`
    const name = `${words.utilities[meter.utility]}  ${meter.number}`
    this.line(name, `${meter.reading}${factor}　${this.figuresOf(meter.photos, name)}`.trimEnd())
  }
  photos(): void {
    if (this.figures.length === 0) return
    const { page, words } = this
    this.heading(words.photos, PHOTO.height + 24)
    for (const [index, { fileId, label }] of this.figures.entries()) {
      const column = index % 3
      if (column === 0) this.room(PHOTO.height + 22)
      const x = page.left + column * (PHOTO.width + PHOTO.gap)
      this.picture(fileId, x, this.y + 4)
      const caption = { size: 8, colour: QUIET, width: PHOTO.width, align: 'center' as const }
      page.write(
        `${words.photo} ${index + 1}　${[...label].slice(0, 16).join('')}`,
        x,
        this.y + PHOTO.height + 6,
        caption,
      )
      if (column === 2 || index === this.figures.length - 1) this.y += PHOTO.height + 24
    }
  }
  private picture(fileId: string, x: number, y: number): void {
    const { page, words } = this
    const bytes = this.pictures.get(fileId)
    const { doc } = page
    doc.rect(x, y, PHOTO.width, PHOTO.height).lineWidth(0.6).strokeColor(LINE).stroke()
    try {
      if (!bytes) throw new Error('not there')
      doc.image(bytes, x + 2, y + 2, { fit: [PHOTO.width - 4, PHOTO.height - 4], align: 'center', valign: 'center' })
    } catch {
      // A photo that is gone or broken is said, and does not cost the owner the form.
      page.write(words.photoLost, x + 12, y + PHOTO.height / 2 - 12, {
        size: 8,
        colour: RED,
        width: PHOTO.width - 24,
        align: 'center',
      })
    }
  }
  signatures(signatures: AcceptancePaper['signatures']): void {
    const { page, words } = this
    this.heading(words.signatures, 112)
    const width = (page.width - 24) / 3
    for (const [index, role] of (['owner', 'inspector', 'developer'] as const).entries()) {
      const x = page.left + index * (width + 12)
      const given = signatures.find(one => one.role === role)
      page.write(words.signers[role], x, this.y + 4, { size: 9, colour: QUIET, width })
      page.doc
        .rect(x, this.y + 20, width, 62)
        .lineWidth(0.6)
        .strokeColor(LINE)
        .stroke()
      if (given) strokes(page, given.strokes, x + 6, this.y + 24, width - 12, 54)
      else page.write(words.unsigned, x, this.y + 42, { size: 10, colour: QUIET, width, align: 'center' })
      if (given) page.write(`${given.name}　${minuteOf(given.at)}`, x, this.y + 86, { size: 8.5, width })
    }
    this.y += 112
  }
}

/** A signature as it was drawn, fitted into its box without changing its proportions. */
function strokes(page: Page, drawn: { x: number; y: number }[][], x: number, y: number, width: number, height: number) {
  const points = drawn.flat()
  const [left, top] = [Math.min(...points.map(point => point.x)), Math.min(...points.map(point => point.y))]
  const wide = Math.max(...points.map(point => point.x)) - left || 1
  const high = Math.max(...points.map(point => point.y)) - top || 1
  const scale = Math.min(width / wide, height / high, 1.2)
  const [dx, dy] = [x + (width - wide * scale) / 2, y + (height - high * scale) / 2]
  const { doc } = page
  for (const stroke of drawn) {
    for (const [index, point] of stroke.entries()) {
      const [px, py] = [dx + (point.x - left) * scale, dy + (point.y - top) * scale]
      if (index === 0) doc.moveTo(px, py)
      else doc.lineTo(px, py)
    }
    doc.lineWidth(1.4).lineCap('round').lineJoin('round').strokeColor(INK).stroke()
  }
}
