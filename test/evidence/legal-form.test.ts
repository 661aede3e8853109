import { describe, expect, it } from 'vitest'
import { companyInLine, hasLegalForm, stripLegalForm } from '../../lib/evidence/companies/legal-form.ts'

describe('a name with a legal form', () => {
  it.each([
    ['Halden Tools Ltd., 1 Long Road', 'Halden Tools Ltd.'],
    ['Brückner & Söhne GmbH & Co. KGaA, Am Grund 1', 'Brückner & Söhne GmbH & Co. KGaA'],
    ['Visit us: Halden, Inc.', 'Halden, Inc.'],
    ['Ann Ode | Halden Group, LLC', 'Halden Group, LLC'],
    ['In June we founded Halden S.r.l.', 'Halden S.r.l.'],
    ['Ode, Marsh & Partners LLP', 'Ode, Marsh & Partners LLP'],
    ['ООО «Ветер»', 'ООО «Ветер»'],
    ['ТОВ "Зірка"', 'ТОВ "Зірка"'],
    ['Засновник ПП "Тихий Став"', 'ПП "Тихий Став"'],
    ['Сайт ведёт АО «Ветер» с 2009 года', 'АО «Ветер»'],
    ['PT Angin Utara', 'PT Angin Utara'],
    ['UAB Vejas', 'UAB Vejas'],
    ['OÜ Tuul', 'OÜ Tuul'],
    ['株式会社北風', '株式会社北風'],
    ['北風股份有限公司', '北風股份有限公司'],
    ['(주)북풍', '(주)북풍'],
    ['رياح ش.م.م', 'رياح ش.م.م'],
    ['Άνεμος Α.Ε.', 'Άνεμος Α.Ε.'],
    ['Halden SE', 'Halden SE'],
    ['Halden a.s.', 'Halden a.s.'],
    ['adidel AG', 'adidel AG'],
    ['Ann Ode | Ode and Marsh P.C.', 'Ode and Marsh P.C.'],
    ['+44 20 7946 0018 Quay Ltd', 'Quay Ltd'],
    ['Tel 030 123 Quay GmbH', 'Quay GmbH'],
    ['10115 Berlin Quay GmbH', 'Quay GmbH'],
    ['D-10115 Marrowstadt Quay GmbH', 'Quay GmbH'],
    ['60311 Frankfurt Quay GmbH', 'Quay GmbH'],
    ['3M Deutschland GmbH', '3M Deutschland GmbH'],
    ['1000 Lamps Inc.', '1000 Lamps Inc.'],
    ['10000 Bright Lamps Inc.', '10000 Bright Lamps Inc.'],
    ['24 Hour Fitness Inc', '24 Hour Fitness Inc'],
    ['1234567 Canada Inc.', '1234567 Canada Inc.'],
    ['Berlin Brands GmbH', 'Berlin Brands GmbH'],
    ['Hotel Berlin GmbH', 'Hotel Berlin GmbH'],
    ['Phone House Ltd', 'Phone House Ltd'],
  ])('stands in a line: %s', (line, name) => {
    expect(companyInLine(line)).toBe(name)
  })

  it.each([
    'the same as before',
    'work as a team',
    'relax in our spa',
    'San Marrow, CA',
    'Brackwater, AB T0T 0T0',
    'Inc.',
    'se habla español',
    'Contact us',
    '',
  ])('does not: %s', (line) => {
    expect(hasLegalForm(line)).toBe(false)
  })

  it.each([
    ['Halden Tools, Inc.', 'Halden Tools'],
    ['Halden GmbH & Co. KG', 'Halden'],
    ['Halden Co., Ltd.', 'Halden'],
    ['Halden S.A. de C.V.', 'Halden'],
    ['Halden Sdn. Bhd.', 'Halden'],
    ['Halden sp. z o.o.', 'Halden'],
    ['Halden UG (haftungsbeschränkt)', 'Halden'],
    ['Halden Ltd. Şti.', 'Halden'],
    ['ООО «Ветер»', 'Ветер'],
    ['北風株式会社', '北風'],
    ['Marsh & Co.', 'Marsh & Co.'],
    ['Halden', 'Halden'],
  ])('is compared without it: %s', (name, bare) => {
    expect(stripLegalForm(name)).toBe(bare)
  })
})
