import { later } from '../shared/later.tsx'

/** What is shown of a lead, or of a page's leads, once something was saved. */
export const Receipt = later(() => import('./receipt.tsx').then((file) => file.Receipt))
export const SavedNotices = later(() => import('./saved-notices.tsx').then((file) => file.SavedNotices))
export const Earlier = later(() => import('./earlier.tsx').then((file) => file.Earlier))
