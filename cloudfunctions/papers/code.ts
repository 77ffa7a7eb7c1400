import { create } from 'qrcode'
import type { Page } from './page'

/** A QR code drawn as squares, so that it stays sharp however it is printed. */
export function drawCode(page: Page, text: string, x: number, y: number, side: number): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const step = side / modules.size
  const { doc } = page
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) doc.rect(x + column * step, y + row * step, step + 0.05, step + 0.05)
  doc.fill('#000000')
}
