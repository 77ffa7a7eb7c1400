import Taro from '@tarojs/taro'

/** Asks for one message per template. Must be called in the tap itself, before anything is awaited. */
export async function askForNotices(templateIds: string[]): Promise<string[]> {
  if (!templateIds.length) return []
  try {
    const answer = (await Taro.requestSubscribeMessage({
      tmplIds: templateIds.slice(0, 3),
      entityIds: [],
    })) as unknown as Record<string, string>
    return templateIds.filter(id => answer[id] === 'accept')
  } catch {
    return []
  }
}
