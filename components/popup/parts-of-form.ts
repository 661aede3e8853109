import { later } from '../shared/later.tsx'

/** What not every form has: several people, and fields of the CRM's own. */
export const SeveralPeople = later(() => import('./several-people.tsx').then((file) => file.SeveralPeople))
export const SeveralLine = later(() => import('./several-line.tsx').then((file) => file.SeveralLine))
export const CustomFields = later(() => import('./custom-fields.tsx').then((file) => file.CustomFields))
export const RoleFields = later(() => import('./role-fields.tsx').then((file) => file.RoleFields))
