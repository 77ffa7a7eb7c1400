/** An id as an element may bear it: selectors take no colons. */
export const domId = (id: string): string => id.replace(/[^A-Za-z0-9_-]/g, '-')
