import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'

export const INK = '#1b2b30'
export const QUIET = '#5b6b73'
export const LINE = '#c9d3d6'
export const BRAND = '#0e5a5e'
export const RED = '#c02b2b'
type Weight = 'regular' | 'bold'
const FILES: Record<Weight, string> = { regular: 'NotoSansSC-Regular.ttf', bold: 'NotoSansSC-SemiBold.ttf' }

/** The fonts lie beside the built door. */
let folder = join(__dirname, 'fonts')
/** For whoever prints without the built door: where the fonts are. */
export const fontsIn = (other: string): void => {
  folder = other
}
interface Face {
  hasGlyphForCodePoint(point: number): boolean
}
/** What pdfkit made of a file stays for the next paper: reading ten megabytes of tables again costs more than printing. */
const faces = new Map<Weight, Face>()
const faceIn = (doc: PDFKit.PDFDocument): Face => (doc as unknown as { _font: { font: Face } })._font.font
function openFace(doc: PDFKit.PDFDocument, weight: Weight): void {
  doc.registerFont(weight, (faces.get(weight) ?? readFileSync(join(folder, FILES[weight]))) as never)
  doc.font(weight)
  faces.set(weight, faceIn(doc))
}

interface TextStyle {
  size?: number
  weight?: Weight
  colour?: string
  width?: number
  align?: 'left' | 'center' | 'right'
  lineGap?: number
}
/** Control characters, joiners and variation selectors draw nothing of their own. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu

/** A PDF in the making: our two fonts, embedded as subsets, and the characters neither of them has. */
export class Page {
  readonly doc: PDFKit.PDFDocument
  readonly missing = new Set<string>()
  private readonly whole: Promise<Buffer>

  constructor(options: {
    size: 'A4' | 'A5'
    layout?: 'portrait' | 'landscape'
    margin: number
    title: string
    at: number
  }) {
    const { size, layout, margin, title, at } = options
    // The time is the paper's own, so that making it again gives the same bytes.
    const info = { Title: title, Producer: 'Anju', Creator: 'Anju', CreationDate: new Date(at), ModDate: new Date(at) }
    this.doc = new PDFDocument({
      size,
      layout: layout ?? 'portrait',
      margin,
      info,
      // Without a default font: pdfkit would open the same file again at every change of font.
      font: null as never,
      bufferPages: true,
      lang: 'zh-CN',
    })
    openFace(this.doc, 'bold')
    openFace(this.doc, 'regular')
    this.whole = new Promise((resolve, reject) => {
      const parts: Buffer[] = []
      this.doc.on('data', (part: Buffer) => parts.push(part))
      this.doc.on('end', () => resolve(Buffer.concat(parts)))
      this.doc.on('error', reject)
    })
  }

  get left(): number {
    return this.doc.page.margins.left
  }
  get right(): number {
    return this.doc.page.width - this.doc.page.margins.right
  }
  get bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom
  }
  get width(): number {
    return this.right - this.left
  }

  /** The text as it can be printed: what no font has is written as its code point, never as an empty box. */
  printable(text: string): string {
    const known = faces.get('regular') as Face
    return [...text.replace(UNSEEN, '')]
      .map(character => {
        const point = character.codePointAt(0) ?? 0
        if (character === '\n' || known.hasGlyphForCodePoint(point)) return character
        this.missing.add(character)
        return `〔U+${point.toString(16).toUpperCase()}〕`
      })
      .join('')
  }

  private styled(style: TextStyle): PDFKit.PDFDocument {
    return this.doc
      .font(style.weight ?? 'regular')
      .fontSize(style.size ?? 10)
      .fillColor(style.colour ?? INK)
  }
  heightOf(text: string, style: TextStyle = {}): number {
    const shown = this.printable(text)
    return this.styled(style).heightOfString(shown, { width: style.width ?? this.width, lineGap: style.lineGap ?? 1 })
  }
  widthOf(text: string, style: TextStyle = {}): number {
    const shown = this.printable(text)
    return this.styled(style).widthOfString(shown)
  }
  /** Writes at a place and answers how high it became. */
  write(text: string, x: number, y: number, style: TextStyle = {}): number {
    const shown = this.printable(text)
    const options = { width: style.width ?? this.right - x, align: style.align ?? 'left', lineGap: style.lineGap ?? 1 }
    const height = this.heightOf(text, { ...style, width: options.width })
    this.styled(style).text(shown, x, y, options)
    return height
  }
  rule(x1: number, y: number, x2: number, colour = LINE, thickness = 0.6): void {
    this.doc.moveTo(x1, y).lineTo(x2, y).lineWidth(thickness).strokeColor(colour).stroke()
  }
  box(x: number, y: number, width: number, height: number, fill: string): void {
    this.doc.rect(x, y, width, height).fill(fill)
  }

  /** Draws on every page made so far, outside the margins too. */
  onEveryPage(draw: (index: number, of: number) => void): void {
    const { start, count } = this.doc.bufferedPageRange()
    for (let index = 0; index < count; index += 1) {
      this.doc.switchToPage(start + index)
      const { margins } = this.doc.page
      const kept = margins.bottom
      margins.bottom = 0
      draw(index + 1, count)
      margins.bottom = kept
    }
  }
  async finish(): Promise<{ bytes: Buffer; missing: string[] }> {
    this.doc.end()
    return { bytes: await this.whole, missing: [...this.missing] }
  }
}
