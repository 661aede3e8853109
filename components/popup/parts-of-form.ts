import { later } from '../shared/later.tsx'

/** What not every form has: several people, fields of the CRM's own, and something in the way of saving. */
export const SeveralPeople = later(() => import('./several-people.tsx').then((file) => file.SeveralPeople))
export const SeveralLine = later(() => import('./several-line.tsx').then((file) => file.SeveralLine))
export const SaveNotices = later(() => import('./save-notices.tsx').then((file) => file.SaveNotices))
export const CustomFields = later(() => import('./custom-fields.tsx').then((file) => file.CustomFields))
export const RoleFields = later(() => import('./role-fields.tsx').then((file) => file.RoleFields))
