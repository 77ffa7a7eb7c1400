/** `13812345678` → `138****5678`. */
export const maskPhone = (phone: string | null): string | null =>
  phone === null ? null : phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`
/** The house without its number: `3栋2单元501` → `3栋2单元***`. */
export const maskHouse = (label: string): string =>
  label.replace(/[0-9A-Za-z]+(?=[^0-9A-Za-z]*$)/, number => '*'.repeat(number.length))
