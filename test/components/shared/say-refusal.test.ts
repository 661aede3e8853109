import { describe, expect, it } from 'vitest'
import { type Refusal, sayRefusal } from '../../../components/shared/say-refusal.ts'
import { say } from '../fake-gleaner.ts'

describe('a refusal', () => {
  it.each<[string, Refusal, string]>([
    ['in the words of the CRM', { field: null, text: 'Too many.' }, 'Close: Too many.'],
    ['that says nothing', { field: 'email', text: '' }, 'Close gave no reason.'],
    [
      'as double',
      { field: null, code: 'duplicate', text: 'Same as 12.' },
      'Close has such a lead already. (Same as 12.)',
    ],
    [
      'as double by its e-mail',
      { field: 'email', code: 'duplicate', text: 'E-mail exists.' },
      'Close has a lead with this e-mail already.',
    ],
    [
      'as double by its phone',
      { field: 'phone', code: 'duplicate', text: '' },
      'Close has a lead with this phone already.',
    ],
    [
      'at a field that is empty',
      { field: null, fieldId: 'region', code: 'required', text: 'Required' },
      'Close demands a value here.',
    ],
    [
      'of a missing value that only the CRM names',
      { field: null, code: 'required', text: 'Region is required' },
      'Close demands a value here. (Region is required)',
    ],
    [
      'of what was changed meanwhile',
      { field: 'title', code: 'changed', text: '' },
      'This was changed in Close meanwhile. Look again.',
    ],
    [
      'of what is gone',
      { field: null, code: 'gone', text: '' },
      'That record is not in Close any more. Save it as a new lead.',
    ],
    [
      'of a choice that is not known',
      { field: 'status', code: 'unknown', text: 'No such id.' },
      'Close does not know this value any more. Choose another. (No such id.)',
    ],
  ])('%s is told in a sentence', (_, refusal, sentence) => {
    expect(sayRefusal(say, refusal, 'Close')).toBe(sentence)
  })
})
