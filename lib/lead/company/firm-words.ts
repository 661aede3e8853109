import { companyInLine, hasLegalForm } from '../../evidence/companies/legal-form.ts'
import { FIRM } from '../../evidence/companies/read-company-lines.ts'
import { isJobTitle } from '../people/job-title.ts'

/** Words in the names of firms and institutions of all kinds that no department has. */
export const FIRM_WORD =
  /(?<![\p{L}-])(?:airlines|airways|association|associação|asociación|bank|banco|banca|banque|brewery|brewing|chamber of commerce|confederation|consulting|cooperative|distillery|enterprises|federation|fédération|federación|foundation|fondation|fundación|fundação|fondazione|group|gruppe|groupe|grupo|gruppo|holdings?|hospital|hôpital|klinik|klinikum|industries|insurance|laboratories|pharmaceuticals?|realty|solutions|stiftung|studios|technologies|telecom|universit(?:y|é|à|ät|eit|et|etet)|universidade?|uniwersytet|univerzita|ventures|verlag|versicherung|werke|университет|банк|ассоциация)(?!\p{L})|(?<=\p{L}{3})(?:verband|bank|gruppe|werke|stiftung|klinik)(?!\p{L})/iu

/** Class names by which a page says that a firm stands here. */
export const FIRM_CLASS =
  /^[^<|]{0,160}[.\s_-](?:company|organi[sz]ation|org|firm|firma|employer|affiliation|institution|unternehmen|societe|entreprise|empresa|azienda|bedrijf)s?(?:-?_?name)?(?:[\s._<|-]|$)/i

/** Whether the words alone say that a firm or an institution is named; "Ode & Partners" is more than a partner. */
export const saysFirm = (text: string): boolean =>
  FIRM.test(text) ||
  companyInLine(text) === text ||
  (!isJobTitle(text) && (hasLegalForm(text) || FIRM_WORD.test(text)))

/** Whether the page itself says so of the place. */
export const isFirmPlace = (slot: string | null): boolean => FIRM_CLASS.test(slot ?? '')
