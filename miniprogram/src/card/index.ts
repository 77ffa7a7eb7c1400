/** The pages of this noun, by the package they travel in. */
export const pages = ['desk/house', 'desk/person']
