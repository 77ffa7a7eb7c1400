/** What a field is called, for whoever hears the page. */
export const useNamed = (label: string | undefined) => (label ? { ariaLabel: label } : {})
