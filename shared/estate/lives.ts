/** Whether somebody lives there: no end is set, or it has not come yet. */
export const livesHere = ({ until }: { until: number | null }, now: number): boolean => until === null || until > now
