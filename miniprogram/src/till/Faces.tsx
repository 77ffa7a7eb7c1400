import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { FACES, type Piece } from '../../../shared/till/schema'
import { yuan } from '../app/amount'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import './till.scss'
import { tillWords } from './words'

/** `10000` → `100`, `5` → `0.05`: what stands on the note. */
const faceOf = (fen: number): string => String(fen / 100)
const countOf = (typed: string | undefined): number => (/^\d{1,5}$/.test((typed ?? '').trim()) ? Number(typed) : 0)

/** Cash note by note, as it is being counted; `first`: what was counted before. */
export function useFaces(first: readonly Piece[] = []) {
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(first.map(({ faceFen, count }) => [faceFen, String(count)])),
  )
  const pieces = FACES.map(faceFen => ({ faceFen, count: countOf(typed[faceFen]) })).filter(one => one.count > 0)
  return {
    typed,
    pieces,
    totalFen: pieces.reduce((sum, one) => sum + one.faceFen * one.count, 0),
    type: (faceFen: number, value: string) => setTyped(before => ({ ...before, [faceFen]: value })),
  }
}

interface Props {
  faces: ReturnType<typeof useFaces>
  expectedFen: number
}
/** How many of each, what it comes to, and what is over or short, in words as well as in colour; nothing is forced. */
export function Faces({ faces: { typed, totalFen, type }, expectedFen }: Props) {
  const words = useWords(tillWords)
  const fen = totalFen - expectedFen
  return (
    <>
      <View className="faces">
        {FACES.map(faceFen => (
          <View key={faceFen} className="faces__one">
            <Line
              id={`face-${faceFen}`}
              label={words('till.face', { yuan: faceOf(faceFen) })}
              hint={words('till.pieces')}
              kind="number"
              max={5}
              value={typed[faceFen] ?? ''}
              onChange={value => type(faceFen, value)}
            />
          </View>
        ))}
      </View>
      <View className="take__sum">
        <Text className="due__label">{words('till.countedSum')}</Text>
        <Text className="figure" id="counted-sum">
          {yuan(totalFen)}
        </Text>
      </View>
      {fen === 0 ? (
        <Text className="hint">{words('till.right')}</Text>
      ) : (
        <Text className="difference" id="difference">
          {words(fen < 0 ? 'till.short' : 'till.long', { amount: yuan(Math.abs(fen)) })}
        </Text>
      )}
    </>
  )
}
