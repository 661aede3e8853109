import { type Context, Hono } from 'hono'
import { fail, failValidation, notFound, succeed } from './answers.ts'
import { personInput } from './contacts-input.ts'
import { countsOf } from './deals.ts'
import { listRecords } from './list-records.ts'
import { problemsInV2, readBody } from './read-body.ts'
import { mergeCustom, renderPerson } from './render.ts'
import type { PipedrivePerson, PipedriveState } from './state.ts'

/** People. A change replaces each list that it sends, whole. */
export function personRoutes(state: PipedriveState): Hono {
  const find = ({ req }: Context) => state.persons.find(({ id }) => String(id) === req.param('id'))
  return new Hono()
    .post('/persons', async (context) => {
      const read = await readBody(context, personInput(state))
      if ('issues' in read) return failValidation(context, problemsInV2(read.issues))
      if (isJobTitleForbidden(state, read.body)) return forbidJobTitle(context)
      const person = addPerson(state, read.body)
      return succeed(context, renderPerson(person))
    })
    .get('/persons', (context) => listRecords(context, state, state.persons, renderPerson))
    .get('/persons/:id', (context) => {
      const person = find(context)
      if (person === undefined) return notFound(context)
      const counts = countsOf(state, 'person', person.id, context.req.query('include_fields'))
      if (counts === null) return failValidation(context, ['include_fields: has an unknown field'])
      return succeed(context, { ...renderPerson(person), ...counts })
    })
    .patch('/persons/:id', async (context) => {
      const person = find(context)
      if (person === undefined || person.is_deleted) return notFound(context)
      const read = await readBody(context, personInput(state).partial())
      if ('issues' in read) return failValidation(context, problemsInV2(read.issues))
      if (isJobTitleForbidden(state, read.body)) return forbidJobTitle(context)
      const { custom_fields, ...changes } = read.body
      Object.assign(person, changes, { update_time: state.timestamp() })
      mergeCustom(person.custom_fields, custom_fields)
      return succeed(context, renderPerson(person))
    })
    .delete('/persons/:id', (context) => {
      const person = find(context)
      if (person === undefined || person.is_deleted) return notFound(context)
      person.is_deleted = true
      return succeed(context, { id: person.id })
    })
}

const isJobTitleForbidden = ({ settings }: PipedriveState, body: { job_title?: string | undefined }) =>
  body.job_title !== undefined && !settings.pipedrive.hasContactSync

const forbidJobTitle = (context: Context) =>
  fail(context, 403, 'Contact Sync is not enabled for this company.')

type PersonInput = Partial<PipedrivePerson> & Pick<PipedrivePerson, 'name'>

function addPerson(state: PipedriveState, input: { [Key in keyof PersonInput]?: unknown }): PipedrivePerson {
  const person: PipedrivePerson = {
    id: state.newNumber(),
    owner_id: 1,
    org_id: null,
    emails: [],
    phones: [],
    custom_fields: {},
    is_deleted: false,
    add_time: state.timestamp(),
    update_time: state.timestamp(),
    // The schema of the body has just read it.
    ...(input as PersonInput),
  }
  state.persons.push(person)
  return person
}
