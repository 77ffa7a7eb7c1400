import { Canvas } from '@tarojs/components'
import Taro, { useReady } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { PadProps } from './pad-props'
import { along, down, draw } from './strokes'

interface Glass {
  pen: CanvasRenderingContext2D
  clear(): void
}
interface Touched {
  touches?: { x?: number; y?: number }[]
}

/** Glass to write on with a finger; what is written is data, the canvas only shows it. */
export function Pad({ id, strokes, onChange, ink, width, height }: PadProps) {
  const glass = useRef<Glass | null>(null)
  const written = useRef(strokes)
  const show = () => {
    if (!glass.current) return
    glass.current.clear()
    draw(glass.current.pen, written.current)
  }
  const open = () => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(found => {
        const { node, width: wide, height: tall } = found?.[0] ?? {}
        if (!node) return
        const sharp = Taro.getWindowInfo().pixelRatio
        node.width = wide * sharp
        node.height = tall * sharp
        const pen = node.getContext('2d') as CanvasRenderingContext2D
        pen.scale(sharp, sharp)
        Object.assign(pen, { strokeStyle: ink, lineWidth: width, lineCap: 'round', lineJoin: 'round' })
        glass.current = { pen, clear: () => pen.clearRect(0, 0, wide, tall) }
        show()
      })
  }
  // A canvas in a sheet comes after the page is ready: then the node is asked for once it is there.
  useReady(open)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    const timer = setTimeout(open, 50)
    return () => clearTimeout(timer)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it shows what was written, however it changed
  useEffect(() => {
    written.current = strokes
    show()
  }, [strokes])
  const say = (next: PadProps['strokes']) => {
    written.current = next
    onChange(next)
  }
  const touched = (event: unknown, place: typeof down) => {
    const { x, y } = (event as Touched).touches?.[0] ?? {}
    if (x !== undefined && y !== undefined) say(place(written.current, { x, y }))
  }
  return (
    <Canvas
      type="2d"
      id={id}
      canvasId={id}
      className="pad"
      style={{ height: `${height}px` }}
      disableScroll
      onTouchStart={event => touched(event, down)}
      onTouchMove={event => touched(event, along)}
    />
  )
}
