/** The word at the head of a column of names. */
const NAME_LABEL =
  /^(?:(?:full |employee |staff )?name|contact name|naam|nom|nom et prénom|nombre|nombre y apellidos?|nome|imię i nazwisko|nazwisko|jméno|meno|név|nume|ime|ime i prezime|vardas|vārds|nimi|navn|namn|nafn|isim|ad soyad|adı soyadı|имя|фио|ф\.и\.о\.?|ім['’]я|піб|име|όνομα|ονοματεπώνυμο|氏名|名前|お名前|姓名|이름|성명|الاسم|שם|नाम|ชื่อ|họ (?:và )?tên|nama)$/iu
/** "Name of the office bearer". */
const NAME_OF = /^(?:full )?names? of (?:the )?\p{L}{1,30}(?: \p{L}{1,30}){0,2}$/iu
/** What else is named in tables. */
const THING =
  /compan|firm|organi|school|college|bank|product|event|project|course|scheme|place|work|file|document|branch|district/i

/** Whether the words before or above a text say that it is a person's name. */
export const isNameLabel = (label: string): boolean =>
  NAME_LABEL.test(label) || (NAME_OF.test(label) && !THING.test(label))
