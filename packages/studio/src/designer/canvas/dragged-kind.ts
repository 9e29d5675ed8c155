/** How a dragged palette entry names its kind. */
export const DRAGGED_KIND = 'application/x-motcua-kind'
