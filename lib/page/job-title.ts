/** Stems of the words that job titles are made of, in the languages of the Latin and a few other scripts. */
const STEMS = [
  'account(?:ant|ing|s)?,actuar,adjunct,administrat,adviser,advisor,advogad,advoca,agent,analyst,anwalt,anwält,apprentice,arbeiter,archit,artist,assist,associate,asesor,attorney,auditor,author,autor,avocat,avvocat,abogad',
  'barrister,beauftrag,berater,berat,board,bookkeeper,broker,buchhalt,buyer,captain,cashier,ceo,cfo,chair,chef,chemist,chief,cio,clerk,cmo,coach,co-?founder,commercial,comptroller,conseill,consejer,consult,contabil,controller,coo,coordinat,copywrit,council,counsel,cto,curator',
  'dean,deleg,dentist,deput,design,develop,direc,direkt,dirett,disponent,diretor,doctor,ředitel,jednatel,editor,einkauf,empleado,employee,engineer,entwickl,estimator,executive,expert,fachkraft,fotograf,founder,fundador,gérant,gerant,gerente,geschäfts,geschaefts,gestor,gründer,governor,graphic',
  'head,hr,inhaber,ingenieur,ingenier,inspector,inspekt,intern,investor,instruct,jefe,journalist,jurist,kaufm,kauffrau,kierown,koordinat,könyvel,laborant,lawyer,lead,lecturer,leiter,leitung,librarian,lieutenant,liige,machinist,major,manager,managing,mayor,mechanic,medewerker,meister,member,merchandis,minister,mitarbeit,mitglied',
  'notar,notary,nurse,officer,operat,optometr,organist,owner,paralegal,paramedic,partner,pastor,pharmacist,photograph,physician,pianist,pilot,planner,politi,portavoz,praktik,premier,president,presidente,präsident,pressesprech,principal,procur,prokurist,producer,produzent,professor,profesor,programmer,projekt,propriet,psycholog,publicist,publisher',
  'realtor,recept,recruit,redakt,redact,referent,registrar,report(?:er|ing),represent,researcher,responsab,responsable,sachbearbeit,sales,salesperson,scientist,scrum,secretar,sekret,senator,senior,sergeant,servic,socio,solicitor,sous-,specialist,spezialist,sprecher,staff,steuerberat,strateg,student,superintendent,supervisor,surgeon,surveyor',
  'teach,teamleit,technician,techniker,techniq,teknik,tesorer,therap,trader,trainee,trainer,translator,treasurer,trustee,tutor,tax,undersecretar,urednik,vendedor,vente,verkauf,verkoop,vertrieb,vice,vicepres,virkailija,volunteer,voorzitter,vorsitz,vorstand,vp,wissenschaft,webmaster,writer,zástup,związk,zahnärzt,arzt,ärzt',
  'директор,менеджер,руководител,бухгалтер,инженер,специалист,начальник,агент,заместител',
]
  .join(',')
  .replaceAll(',', '|')

export const JOB_TITLE = new RegExp(`(?<![\\p{L}\\d])(?:${STEMS})`, 'iu')
/** German and its neighbours write the stem behind another word: "Vertriebsleiterin". */
export const COMPOUND_TITLE =
  /\p{L}(?:leiter|leitung|führer|berater|anwalt|anwält|meister|sprecher|manager|assistent|beauftragte|ingenieur|entwickler|kauffrau|kaufmann|referent|direktor|präsident|bearbeiter|vorstand|leder|chef|sjef|ansvarlig|ansvarig|johtaja|päällikkö|juht)/iu
export const CJK_TITLE =
  /代表|社長|部長|課長|取締役|主任|经理|總監|总监|董事|主席|대표|이사|부장|과장|팀장|의원|사장|원장/u
export const LEADING_WORDS =
  /^(?:our|the|als|is|as|a|an|die|der|la|le|el|and|und|et|y|unser|unsere|notre|nuestro|nuestra)\s+/iu

/** A line that says what someone does: short, no sentence, with a word of job titles. */
export function isJobTitle(text: string): boolean {
  if (text.length < 2 || text.length > 80 || /[@?!]|\d{3}|https?:/.test(text)) return false
  if (/[.:;]\s?$/.test(text) || text.split(' ').length > 10) return false
  return JOB_TITLE.test(text) || COMPOUND_TITLE.test(text) || CJK_TITLE.test(text)
}
