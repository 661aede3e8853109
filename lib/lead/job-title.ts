/** Stems of the words that job titles are made of, in the languages of the Latin and a few other scripts. */
const STEMS = [
  'account(?:ant|ing|s)?,actuar,adjunct,administrat,adviser,advisor,advogad,advoca,agent,analyst,anwalt,anwält,apprentice,arbeiter,archit,artist,assist,associate,asesor,attorney,auditor,author,autor,avocat,avvocat,abogad',
  'barrister,beauftrag,berater,berat,board,bookkeeper,broker,buchhalt,buyer,captain,cashier,ceo,cfo,chair,chef,chemist,chief,cio,clerk,cmo,coach,co-?founder,commercial,comptroller,conseill,consejer,consult,contabil,controller,coo,coordinat,copywrit,council,counsel,cto,curator',
  'dean,deleg,dentist,deput,design,develop,directo,directeur,directrice,direcció,direkt,dirett,diretor,disponent,doctor,ředitel,jednatel,editor,einkauf,empleado,employee,engineer,entwickl,estimator,executive,expert,fachkraft,fotograf,founder,fundador,gérant,gerant,gerente,geschäfts,geschaefts,gestor,gründer,governor,graphic',
  'head(?!\\p{L}),hr(?!\\p{L}),it(?!\\p{L}),human resources,inhaber,ingenieur,ingenier,inspector,inspekt,intern,investor,instruct,jefe,journalist,jurist,kaufm,kauffrau,kierown,koordinat,könyvel,laborant,lawyer,lead(?:er)?(?!\\p{L}),lecturer,leiter,leitung,librarian,lieutenant,liige,machinist,major(?!\\p{L}),manager,managing,manufactur,marketing,mayor,mechanic,medewerker,meister,member,merchandis,minister,mitarbeit,mitglied',
  'notar,notary,nurse,officer,operations,operator,optometr,organist,owner,paralegal,paramedic,partner,pastor,pharmacist,photograph,physician,pianist,pilot,planner,politi,portavoz,praktik,premier,president,presidente,präsident,pressesprech,principal,procur,prokurist,producer,produzent,professor,profesor,programmer,production,projekt,purchas,quality,propriet,psycholog,publicist,publisher',
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

/** Words that stand in no name: where one is, the line is a title however much it looks like a name. */
export const TITLE_WORD =
  /(?<![\p{L}-])(?:president|manager|officer|director|directors|chairman|chairwoman|chair|assistant|engineer|coordinator|representative|secretary|treasurer|administrator|supervisor|specialist|consultant|executive|partner|founder|co-founder|owner|analyst|technician|developer|associate|advisor|adviser|agent|broker|realtor|attorney|accountant|controller|receptionist|reporter|editor|manufacturing|purchasing|marketing|sales|engineering|geschäftsführer|geschäftsführerin|leiter|leiterin|direktor|direktorin|gérant|directeur|directrice|director(?:a)?|gerente|direttore)(?![\p{L}-])/iu
/** Words of sentences. */
export const SENTENCE_WORD =
  /(?<!\p{L})(?:your|you|we|is|are|was|were|will|please|agree|click|any|this|that|has|have|had|says?|said|not|how|what|who|or|contact|if|when|than|it['’]s|i)(?!\p{L})/iu

/** A line that says what someone does: short, no sentence, with a word of job titles. */
export function isJobTitle(text: string): boolean {
  if (text.length < 2 || text.length > 80 || /[@?!]|\d{3}|https?:/.test(text)) return false
  if (/[.:;]\s?$/.test(text) || text.split(' ').length > 9 || SENTENCE_WORD.test(text)) return false
  if (/^\p{Ll}/u.test(text) && text.split(' ').length > 3) return false
  return JOB_TITLE.test(text) || COMPOUND_TITLE.test(text) || CJK_TITLE.test(text)
}
