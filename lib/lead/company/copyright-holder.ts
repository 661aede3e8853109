import { MADE_BY } from './company-words.ts'

/** Marks a line as telling whose the rights are. */
export const MARK =
  /©|\([cC]\)|(?<!\p{L})(?:copyrights?|copyleft|kopirait)(?!\p{L})|版权所有|版權所有|著作権|저작권|حقوق النشر|авторские права/iu
const ANY_MARK = new RegExp(MARK.source, 'giu')
/** "All rights reserved" in many languages. */
export const RIGHTS =
  /(?<!\p{L})(?:all rights?|alle rechten?|tous (?:les )?droits|todos (?:los derechos|os direitos)|tutti i diritti|diritti riservati|wszelkie prawa|wszystkie prawa|vš(?:echna|etky) práva|minden jog|toate drepturile|tüm hakları|her hakkı|alla rättigheter|alle rettighede?r|kaikki oikeudet|visos teisės|visas tiesības|kõik õigused|sva prava|vse pravice|all right|hak cipta|bảo lưu|все права|всі права|усі права|всички права|сва права|με (?:την )?επιφύλαξη|όλα τα δικαιώματα|rights reserved|no part of|unless otherwise|جميع الحقوق|کلیه حقوق|تمامی حقوق|כל הזכויות|सर्वाधिकार|สงวนลิขสิทธิ์)|無断転載|不許複製|保留(?:所有|一切)|모든 권리/iu
/** Behind these words for the rights, in these languages, the holder stands. */
const RIGHTS_OF = /(?:محفوظة|שמורות|محفوظ است)\s{1,2}(?:ل(?:ـ|دى\s)?|ל|برای\s)?-?\s{0,2}/u
/** What stands between the mark and the name, each once more and more. */
const BETWEEN =
  /^(?:\s|[,.|:;–—·•*®™/_-]|\(|\)|©|&copy;|copyright|(?:by|par|por|von|bei|da|by:|the year|year|thuộc về|bản quyền)(?=[\s:])|(?:19|20)\d{2}(?!\d)(?:\s?[-–—/]\s?(?:(?:19|20)?\d{2}(?!\d)|present|now|today|heute|hoy|настоящее время|н\.\s?в\.))?|г(?:г|\.)\.?|年|року?)/iu
/** What ends the name. */
const BEHIND =
  /[|•·\u2060]|(?<!\p{L})(?:privacy|terms|cookies?|impressum|imprint|datenschutz|agb|disclaimer|sitemap|site map|contact us|kontakt|log ?in|mentions légales|aviso legal|legal notice|política|politique|registered (?:charity|in|office|company)|company (?:no|number|reg)|vat (?:no|number)|charity|tel|phone|e-?mail|version|last (?:updated|modified)|reproduction|licen[cs]ed?|ust-?id|icp备|icp備|inn|инн|огрн|p\.? ?iva|nip|siret)(?!\p{L})|[粤京沪浙苏闽川鲁]icp|[\s,.–-](?:19|20)\d{2}(?!\d)/iu

/** Whose the rights are in a line such as "© 2024 Acme Ltd. All rights reserved."; '' if it does not say. */
export function copyrightHolder(line: string): string {
  const mark = MARK.exec(line)
  if (mark === null) return ''
  const behind = nameIn(line.slice(mark.index).replace(ANY_MARK, ' '))
  if (behind !== '') return behind
  // "Acme Ltd. © 2024"; of a longer line only what directly precedes the mark.
  const before = line.slice(0, mark.index).split(/[|•·\u2060]|\s[-–—]\s/)
  return nameIn(before.at(-1)?.trim() ? (before.at(-1) ?? '') : (before.at(-2) ?? ''))
}

function nameIn(text: string): string {
  let rest = text.slice(0, 300)
  const [, owned] = rest.split(RIGHTS_OF)
  if (owned !== undefined) rest = owned
  for (let times = 0; times < 20 && BETWEEN.test(rest); times++) rest = rest.replace(BETWEEN, '')
  const cuts = [RIGHTS, MADE_BY, BEHIND].map((pattern) => rest.search(pattern)).filter((index) => index >= 0)
  const name = rest.slice(0, Math.min(120, ...cuts)).trim()
  return name
    .replace(/[\s,;:|(/–—-]{1,4}$/, '')
    .replace(/(?<=\p{L}{3}|\))\.$/u, (point) => (/(?:inc|ltd|corp|co|llc)\.$/i.test(name) ? point : ''))
}
