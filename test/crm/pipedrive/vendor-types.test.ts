import type { AddLeadRequest, AddNoteRequest, UpdateLeadRequest } from 'pipedrive/v1'
import type {
  AddOrganizationRequest,
  AddPersonRequest,
  UpdateOrganizationRequest,
  UpdatePersonRequest,
} from 'pipedrive/v2'
import { describe, expectTypeOf, it } from 'vitest'
import type { OrganizationBody, PersonBody } from '../../../lib/crm/pipedrive/contact-bodies.ts'
import type { LeadFields, NoteBody } from '../../../lib/crm/pipedrive/lead-bodies.ts'
import type { OrganizationPatch, PersonPatch } from '../../../lib/crm/pipedrive/patches.ts'
import type { LeadPatch } from '../../../lib/crm/pipedrive/use-open-lead.ts'

/**
 * Our bodies against the types of the vendor's own client. They are generated from its OpenAPI files and are wrong in
 * places, said below. The compiler checks these; when the tests run there is nothing left to check.
 */

/** Keys that the vendor's type names, without the signature by which some let any other pass. */
type NamedKeys<Type> = keyof {
  [Key in keyof Type as string extends Key ? never : Key]: Type[Key]
}

/** What we would send that the vendor does not name: a misspelt key is no error to TypeScript otherwise. */
type Surplus<Ours, Theirs> = Exclude<keyof Ours, NamedKeys<Theirs>>

/** Every object in a list of the vendor's. */
type Item<List> = NonNullable<List> extends (infer One)[] ? One : never

describe('the bodies that go to version 2', () => {
  it('make an organization', () => {
    // The OpenAPI file that the vendor publishes demands `title` here, and the service `name`; this client has it right.
    expectTypeOf<OrganizationBody>().toExtend<AddOrganizationRequest>()
    expectTypeOf<Surplus<OrganizationBody, AddOrganizationRequest>>().toBeNever()
    expectTypeOf<
      Surplus<NonNullable<OrganizationBody['address']>, NonNullable<AddOrganizationRequest['address']>>
    >().toBeNever()
  })

  it('make a person', () => {
    // `name` is optional in the vendor's type, and the service refuses a person without one; `job_title` is in it, and
    // the service answers it with a 403 in most accounts. Ours is stricter in both.
    expectTypeOf<PersonBody>().toExtend<AddPersonRequest>()
    expectTypeOf<Surplus<PersonBody, AddPersonRequest>>().toBeNever()
    expectTypeOf<PersonBody>().toHaveProperty('name').toEqualTypeOf<string>()
    expectTypeOf<PersonBody>().not.toHaveProperty('job_title')
    expectTypeOf<Surplus<Item<PersonBody['emails']>, Item<AddPersonRequest['emails']>>>().toBeNever()
    expectTypeOf<Surplus<Item<PersonBody['phones']>, Item<AddPersonRequest['phones']>>>().toBeNever()
  })

  it('change a person and an organization', () => {
    expectTypeOf<PersonPatch>().toExtend<UpdatePersonRequest>()
    expectTypeOf<Surplus<PersonPatch, UpdatePersonRequest>>().toBeNever()
    expectTypeOf<OrganizationPatch>().toExtend<UpdateOrganizationRequest>()
    expectTypeOf<Surplus<OrganizationPatch, UpdateOrganizationRequest>>().toBeNever()
  })
})

describe('the bodies that go to version 1', () => {
  it('make a lead and change it', () => {
    // The vendor's types leave out custom fields, which stand beside these; and that a person or an organization is
    // needed, which only its description says.
    expectTypeOf<LeadFields>().toExtend<AddLeadRequest>()
    expectTypeOf<Surplus<LeadFields, AddLeadRequest>>().toBeNever()
    expectTypeOf<LeadPatch>().toExtend<UpdateLeadRequest>()
    expectTypeOf<Surplus<LeadPatch, UpdateLeadRequest>>().toBeNever()
  })

  it('make a note', () => {
    // The vendor's type takes any key at all, so only the keys that it names are looked at.
    expectTypeOf<NoteBody>().toExtend<AddNoteRequest>()
    expectTypeOf<Surplus<NoteBody, AddNoteRequest>>().toBeNever()
  })
})
