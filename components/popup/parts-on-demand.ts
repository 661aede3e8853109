import { later } from '../shared/later.tsx'

/** What the form opens when asked. */
export const OriginPanel = later(() => import('./origin-panel.tsx').then((file) => file.OriginPanel))
export const VerdictCard = later(() => import('./verdict-card.tsx').then((file) => file.VerdictCard))
export const KeyPanel = later(() => import('./key-panel.tsx').then((file) => file.KeyPanel))
