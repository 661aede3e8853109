import type { LeadSquaredSettings } from './settings.ts'

/** The lead fields of the sandbox's account, each kind of LeadSquared's at least once. */

export interface SandboxField {
  name: string
  label: string
  type: string
  render: string
  maxLength?: number
  options?: string[]
  isHidden?: boolean
  defaultValue?: string
}

/** One stage has an odd space, as a real account's had. */
export const leadSquaredStages = ['Prospect', 'Opportunity', 'Customer', 'Invalid/ Junk']

const standardFields: SandboxField[] = [
  { name: 'FirstName', label: 'First Name', type: 'Text', render: 'Textbox', maxLength: 200 },
  { name: 'LastName', label: 'Last Name', type: 'Text', render: 'Textbox', maxLength: 200 },
  { name: 'EmailAddress', label: 'Email', type: 'Email', render: 'Email', maxLength: 200 },
  { name: 'Phone', label: 'Phone Number', type: 'Phone', render: 'Phone', maxLength: 50 },
  { name: 'Mobile', label: 'Mobile Number', type: 'Phone', render: 'Textbox', maxLength: 50 },
  { name: 'Company', label: 'Company', type: 'Text', render: 'Textbox', maxLength: 200 },
  { name: 'JobTitle', label: 'Job Title', type: 'Text', render: 'Textbox', maxLength: 200 },
  { name: 'Website', label: 'Website', type: 'Website', render: 'URL', maxLength: 500 },
  { name: 'OwnerId', label: 'Owner', type: 'Text', render: 'Textbox' },
  {
    name: 'ProspectStage',
    label: 'Lead Stage',
    type: 'Select',
    render: 'Dropdown',
    options: leadSquaredStages,
  },
  {
    name: 'Source',
    label: 'Lead Source',
    type: 'Select',
    render: 'Dropdown',
    options: ['Referral', 'Trade Fair'],
  },
  {
    name: 'LeadType',
    label: 'Object Type',
    type: 'Select',
    render: 'Dropdown',
    options: ['OT_0'],
    defaultValue: 'OT_0',
  },
]

const customFields: SandboxField[] = [
  { name: 'mx_City', label: 'City', type: 'Text', render: 'Textbox', maxLength: 40 },
  { name: 'mx_Street1', label: 'Street', type: 'Text', render: 'Textbox', maxLength: 200 },
  { name: 'mx_About', label: 'About', type: 'Text', render: 'TextArea', maxLength: 2000 },
  { name: 'mx_Employees', label: 'Employees', type: 'Number', render: 'Textbox', maxLength: 50 },
  { name: 'mx_Next_Visit', label: 'Next visit', type: 'Date', render: 'Date' },
  { name: 'mx_Captured_At', label: 'Captured at', type: 'Date', render: 'DateTime' },
  { name: 'mx_Call_Time', label: 'Best time to call', type: 'Time', render: 'Time' },
  { name: 'mx_Newsletter', label: 'Newsletter', type: 'Boolean', render: 'CheckBox' },
  {
    name: 'mx_Product',
    label: 'Product',
    type: 'Select',
    render: 'Dropdown',
    options: ['Saws', 'Hand tools '],
  },
  {
    name: 'mx_Country',
    label: 'Country',
    type: 'Select',
    render: 'SearchableDropdown',
    options: ['India', 'Kenya'],
  },
  { name: 'mx_Private_Email', label: 'Private e-mail', type: 'Email', render: 'Email' },
  { name: 'mx_Tags', label: 'Tags', type: 'Select', render: 'MultiSelect', options: ['A', 'B'] },
  { name: 'mx_KYC', label: 'KYC', type: 'CustomFieldSet', render: 'CFS' },
  { name: 'mx_Contract', label: 'Contract', type: 'Text', render: 'File' },
  { name: 'mx_Internal', label: 'Internal', type: 'Text', render: 'Textbox', isHidden: true },
]

export const leadSquaredFields: readonly SandboxField[] = [...standardFields, ...customFields]

export const isMandatory = ({ mandatory, mandatoryParts }: LeadSquaredSettings, name: string): boolean =>
  (mandatory && name === 'mx_City') || mandatoryParts.includes(name)

export function renderField(settings: LeadSquaredSettings, field: SandboxField, withOptions: boolean) {
  const { name, label, type, render, maxLength, options = [], isHidden = false, defaultValue = '' } = field
  const written = settings.options === 'texts' ? options : options.map((Value) => ({ Value }))
  return {
    Entity: '1',
    SchemaName: name,
    DisplayName: label,
    DataType: type,
    IsMandatory: isMandatory(settings, name),
    MaxLength: maxLength === undefined ? null : String(maxLength),
    Options: withOptions && options.length > 0 ? written : null,
    Name: name,
    RenderTypeTextValue: render,
    IsVisible: !isHidden,
    IsSearchable: true,
    DefaultValue: defaultValue || null,
    // True of plain dropdowns too, as on LeadSquared's own page.
    AllowMultiple: type === 'Select',
  }
}
