/** Words beside a number, in the main languages of the world. */

export const FAX =
  /fax|faks|facsimil|facs(?!i)|t[ée]l[ée]copie|belge(?:ge[çc]er|ç)|факс|φαξ|פקס|فاکس|فاكس|ناسوخ|传真|傳真|ファック?ス|팩스|โทรสาร|แฟกซ์|फ़?ै?क्स|ফ্যাক্স|ֆաքս|ფაქს|📠|🖷|(?:^|[\s(,/])[fфφפ][.:]?\)?$/iu
export const MOBILE =
  /mob(?![a-z]*\.?app)|(?<!\p{L})(?:cell|cel(?!\p{L})|handy|hand phone|gsm|portable|natel|kom(?!\p{L})|komórk|cep(?!\p{L})|tlm|farsími|k[äa]nnykk|matkapuh|telem[óo]ve|m[óo]vil|di động|ddd?đ)|celular|cellular|whats\s?app|viber|мобил|моб|сот(?:\.|ов)|вайбер|κιν|جوال|محمول|موبا[يی]ل|همراه|واتساب|נייד|סלולר|手机|手機|行動|携帯|휴대|핸드폰|มือถือ|मोबाइल|मोबाईल|মোবাইল|📱|(?:^|[\s(,/])[mcмκנ][.:]?\)?$/iu
export const DIRECT =
  /direct|direkt|durchwahl|(?<!\p{L})(?:ddi|did|dw)(?!\p{L})|dirett|diret|bezpośredni|doorkies|rechtstreeks|suora|прям|直通|直線|(?:^|[\s(,/])d[.:]?\)?$/iu
export const HOME = /(?<!\p{L})(?:home|privat|private|domicile|casa|thuis|hjem|дом(?:\.|ашн))(?!\p{L})|自宅/iu

/** Words that say "phone" and nothing else. */
export const PHONE =
  /(?<!\p{L})(?:t[eéè]l(?!e?vis)|tlf|tfn|ph(?!\p{L})|puh|ring|ruf(?!\p{L})|rufnummer|dial|hotline|helpline|hot line|toll|free\s?(?:phone|call|fone)|numero verde|s[íi]mi|guth[áa]n|số đt|sđt|đt(?!\p{L})|điện thoại|call(?!\p{L}))|phone|fone|(?<!\p{L})fon(?!t)|(?:te|mikro)lefon|hotline|puhelin|тел|звон|горячая линия|τηλ|☎|☏|📞|✆|🕻|📱|هاتف|تلفن|تل[يی]فون|اتصل|ه\s?:|טל|חייג|电话|電話|热线|熱線|專線|座机|ＴＥＬ|전화|연락처|대표번호|โทร|फ़?ोन|दूरभाष|फोन|ফোন|հեռ|ტელ|(?:^|[\s(,/])[tpohтτט][.:]?\)?$/iu
/** Words that often stand before a phone and say less. */
export const REACHING =
  /(?<!\p{L})(?:kontakt|contact|contatt|contat|office|b[üu]ro|bureau|oficina|ufficio|kantoor|kontor|landline|festnetz|zentrale|centralino|switchboard|reception|rezeption|recepci|standard|main line|line|n[úu]mero|numer|service|support|serwis|reserv|booking|info|enquir|inquir|customer|kunden(?:dienst|service)|emergency|notdienst|after hours|24[/-]?7|fixe|fisso|fijo|fixo)|联系|聯絡|咨询|客服|お問|問い合わせ|연락|контакт|связ|обра(?:щ|т)|вопрос|офис|επικοιν|اتصال|للتواصل|צור קשר|ติดต่อ|संपर्क|liên hệ/iu

/** Words before a number that is none of a phone, whatever it has the form of. */
/** A number of a book, a tax office, a court, a bank. */
const REGISTERED =
  /(?<!\p{L})(?:isbn|issn|ismn|ean|gtin|upc|asin|iban|bic|swift|blz|vat|ust|ust\.?-?id|u\.st\.-?id|mwst|umsatzsteuer|steuer|tax|tva|btw|moms|iva|siret|siren|rcs|ape|naf|rpps|hrb|hra|handelsreg|register|registr[ey]|regist|reg|kvk|nip|regon|krs|i[čc]o?|di[čc]|cif|nif|nie|rfc|cuit|cnpj|cpf|rut|ruc|fisc|fiscale|rea|uid|che|abn|acn|afsl|gst|gstin|pan|cin|ein|ssn|fein|duns|npi|dre|nmls|mls|bar)(?:[\s._:/-]{0,3}(?:no|nr|num|numbers?|nummer|numer|n[uú]m[eé]ro|id|code|key|ident\p{L}{0,10}|n[°º]))?[\s.:#°º=-]{0,4}$/iu
/** A number of a licence, a thing, a place, a post. */
const MARKED =
  /(?<!\p{L})(?:licen[cs]e?|lizenz|licenza|licencia|doi|pmid|pmcid|arxiv|orcid|patent|serial|s\/n|sku|mpn|imei|vin|gps|lat|lon|long|coord|koordinaten|version|build|revision|mersis|vergi|sicil|инн|огрн|огрнип|кпп|бик|окпо|снилс|icp|zip|plz|box|postfach|postcode|post code|postal code|postleitzahl|cep|cap|kontonummer|konto|tracking|sendungs|sendung|parcel|timestamp|unix|epoch|lotto|lottery|jackpot)(?:[\s._:/-]{0,3}(?:no|nr|num|numbers?|nummer|numer|n[uú]m[eé]ro|id|code|key|ident\p{L}{0,10}|n[°º]))?[\s.:#°º=-]{0,4}$/iu
/** A count, an order, a page, a price. */
const COUNTED =
  /(?<!\p{L})(?:population|einwohner|bevölkerung|visitors|copyright|©|rev|art|artikel|item|model|modell|parts?|orders?|bestell(?:ung)?|auftrags?|commandes?|pedidos?|ordine|invoice|rechnungs?|facture|factura|fattura|ticket|case|ref|reference|referenz|po|p\.o|quote|customer|kunden|client|mitglieds?|member|policy|account|acct|bank|pages?|pp|seiten?|s|vol|fig|§+|section|abs|para|price|preis|prix|precio|prezzo|total|sum|score|result|code|id|no|nr|num|number|№|cod|key)(?:[\s._:/-]{0,3}(?:no|nr|num|numbers?|nummer|numer|n[uú]m[eé]ro|id|code|key|ident\p{L}{0,10}|n[°º]))?[\s.:#°º=-]{0,4}$/iu
const OTHER_NUMBER =
  /(?:nummer|number|steuernr|-nr)\.?$|备案|税|登録番号|法人番号|사업자|등록번호|계좌|р\/с|к\/с|счет|[€$£¥₹₽#]\s?$/iu

export const NUMBERED: readonly RegExp[] = [REGISTERED, MARKED, COUNTED, OTHER_NUMBER]

/** Words that number anything, a phone as well: "Telefon-Nr". */
export const NEUTRAL = /^(?:no|nr|num|number|nummer|numer|№|id|code|-nr|#)[\s.:#°º=-]{0,4}$/iu
/** Of these a number that is written as phones are is a phone even so: "Orders: 020 …". */
export const HALF_NUMBERED =
  /(?<!\p{L})(?:orders?|bestell(?:ung)?|commandes?|pedidos?|account|bank|parts?|case|client|kunden|customer|member|policy|ticket|register|quote|price|item|pages?|model)[\s.:-]{0,3}$|^\W{0,3}(?:number|nummer|num)\W{0,3}$/iu
