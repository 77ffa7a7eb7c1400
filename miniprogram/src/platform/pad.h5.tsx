import { useEffect, useRef } from 'react'
import type { PadProps } from './pad-props'
import { along, down, draw } from './strokes'

/** Glass to write on with a finger, a pen or a mouse; what is written is data, the canvas only shows it. */
export function Pad({ id, strokes, onChange, ink, width, height }: PadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)
  const written = useRef(strokes)
  useEffect(() => {
    written.current = strokes
    const glass = canvas.current
    const pen = glass?.getContext('2d')
    if (!glass || !pen) return
    const sharp = window.devicePixelRatio || 1
    glass.width = glass.clientWidth * sharp
    glass.height = glass.clientHeight * sharp
    Object.assign(pen, { strokeStyle: ink, lineWidth: width * sharp, lineCap: 'round', lineJoin: 'round' })
    draw(pen, strokes, sharp)
  }, [strokes, ink, width])
  const say = (next: PadProps['strokes']) => {
    written.current = next
    onChange(next)
  }
  const at = (event: React.PointerEvent) => ({ x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY })
  return (
    <canvas
      ref={canvas}
      id={id}
      className="pad"
      style={{ height, touchAction: 'none' }}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drawing.current = true
        say(down(written.current, at(event)))
      }}
      onPointerMove={event => {
        if (drawing.current) say(along(written.current, at(event)))
      }}
      onPointerUp={() => {
        drawing.current = false
      }}
      onPointerCancel={() => {
        drawing.current = false
      }}
    />
  )
}
