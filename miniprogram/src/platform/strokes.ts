import type { Strokes } from '../../../shared/inspection/strokes'

interface Point {
  x: number
  y: number
}
const CLOSEST = 2
const MOST_POINTS = 600
const MOST_STROKES = 120
const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 })

/** A finger comes down. */
export const down = (strokes: Strokes, point: Point): Strokes =>
  strokes.length < MOST_STROKES ? [...strokes, [rounded(point)]] : strokes
/** It moves: points closer than 2 px say nothing new. */
export function along(strokes: Strokes, point: Point): Strokes {
  const stroke = strokes.at(-1)
  const last = stroke?.at(-1)
  if (!stroke || !last || stroke.length >= MOST_POINTS) return strokes
  if (Math.hypot(point.x - last.x, point.y - last.y) < CLOSEST) return strokes
  return [...strokes.slice(0, -1), [...stroke, rounded(point)]]
}
/** Whether somebody really drew: more than dots. */
export const isDrawn = (strokes: Strokes): boolean => strokes.some(stroke => stroke.length > 1)

interface Pen {
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  stroke(): void
}
/** Draws strokes onto a canvas, scaled. */
export function draw(pen: Pen, strokes: Strokes, scale = 1): void {
  for (const stroke of strokes) {
    pen.beginPath()
    stroke.forEach(({ x, y }, index) => {
      if (index === 0) pen.moveTo(x * scale, y * scale)
      else pen.lineTo(x * scale, y * scale)
    })
    pen.stroke()
  }
}

/** Strokes as a picture for a background: an SVG that needs no network. */
export function pictureOf(strokes: Strokes): string {
  const points = strokes.flat()
  const right = Math.max(1, ...points.map(point => point.x))
  const bottom = Math.max(1, ...points.map(point => point.y))
  const left = Math.min(right, ...points.map(point => point.x))
  const top = Math.min(bottom, ...points.map(point => point.y))
  const path = strokes
    .map(stroke => stroke.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''))
    .join('')
  const box = `${left - 4} ${top - 4} ${right - left + 8} ${bottom - top + 8}`
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${box}'><path d='${path}' fill='none' stroke='#17242b' stroke-width='3' stroke-linecap='round' stroke-linejoin='round'/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}
