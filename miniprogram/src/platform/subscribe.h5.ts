/** A browser has no subscribe messages; the inbox always works. */
export const askForNotices = async (_templateIds: string[]): Promise<string[]> => []
