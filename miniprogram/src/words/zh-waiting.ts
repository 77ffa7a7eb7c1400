/** Words of waiting lines: they come with the household's appointments. */
export const zhWaiting = {
  'waiting.title': '正在排队',
  'waiting.place': '第 {n} 位，共 {of} 户',
  'waiting.until': '{at} 之前有名额空出，会按顺序自动为您约上并通知您。',
  'waiting.over': '没有空出名额',
  'waiting.overWhy': '现在空出的名额已来不及安排，请另选时间。',
} as const
