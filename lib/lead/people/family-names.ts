import { romanise } from './romanise.ts'

/** Family names that are common somewhere, in the form of `foldText`. */
const COMMON =
  'smith johnson williams jones davis miller wilson moore taylor anderson thomas jackson harris martin thompson garcia martinez robinson clark rodriguez lewis walker allen hernandez wright lopez scott adams baker gonzalez nelson carter mitchell perez roberts turner phillips campbell evans edwards collins stewart sanchez morris rogers murphy bailey rivera cooper richardson howard torres peterson ramirez watson sanders bennett hughes foster patel shah mehta desai singh kaur sharma verma gupta agarwal kumar reddy rao iyer nair menon pillai mukherjee banerjee chatterjee das ghosh bose sen khan ahmed hussain malik chaudhry ' +
  'muller mueller schmidt schneider fischer weber meyer wagner becker schulz schulze hoffmann schafer schaefer bauer koch richter klein schroder schroeder neumann schwarz zimmermann braun kruger krueger hofmann hartmann lange schmitt werner krause meier lehmann schmid maier kohler herrmann walter konig mayer huber kaiser fuchs peters scholz moller weiss jung hahn schubert vogel friedrich keller gunther berger winkler lorenz baumann franke albrecht schuster simon ludwig bohm kraus schumacher kramer vogt jager stein gross sommer haas graf heinrich seidel schreiber ziegler brandt kuhn engel gruber moser steiner pichler egger hofer leitner wolf eder bernard dubois durand leroy moreau laurent lefebvre michel bertrand roux vincent fournier morel girard mercier dupont lambert bonnet francois martinez legrand garnier faure rousseau blanc guerin muller henry roussel nicolas perrin morin mathieu clement gauthier dumont fontaine chevalier robin ' +
  'rossi ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti deluca costa giordano mancini rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile fernandez gomez diaz moreno alvarez munoz romero alonso gutierrez navarro dominguez vazquez ramos gil ramirez serrano blanco molina suarez ortega delgado castro ortiz rubio marin sanz iglesias medina garrido santos silva ferreira pereira oliveira rodrigues alves fernandes ribeiro carvalho almeida lopes gomes marques martins araujo barbosa rocha dias nascimento moreira nunes vieira monteiro cardoso teixeira correia mendes freitas pinto batista campos nogueira ' +
  'jansen janssen devries vandenberg bakker visser smit meijer mulder bos vos hendriks dekker brouwer dijkstra smits dejong peeters maes willems claes goossens wouters mertens nowak kowalski wojcik novak svoboda dvorak horvat kovac nagy kovacs toth szabo horvath varga kiss popescu ionescu popa radu stan dumitru yilmaz kaya demir celik sahin yildiz ozturk aydin arslan dogan kilic aslan cetin kara koc kurt ozdemir simsek papadopoulos ' +
  'kim lee park choi jung jeong kang cho yoon jang lim oh seo shin kwon hwang ahn song yoo hong jeon bae baek heo moon ' +
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu guo lin luo zheng liang xie tang han cao deng feng peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lau chan wong cheung leung chow cheng ng chiu lam tsang ' +
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto ishikawa ogawa okada goto hasegawa fujita murakami okafor adeyemi mensah owusu boateng mwangi otieno dlamini nkosi ndlovu diallo traore cohen levi mizrahi peretz friedman haddad khoury mansour nasser'
/** How families end their names from Iceland to Georgia. */
const ENDING =
  /^\p{L}{2,18}(?:sson|sen|dottir|qvist|kvist|strom|berg|lund|gren|stad|vik|ov|ova|ev|eva|yev|sky|ska|ski|skyi|skaya|sku|cki|cka|wicz|wski|wska|czyk|enko|chuk|shyn|ic|vic|vich|escu|eanu|oglu|nen|oja|maa|mae|opoulos|opoulou|idis|akis|atos|yan|ian|shvili|adze|idze|iani|uly|aitis|auskas|iene|aite|mann|man|meier|maier|bauer|huber|stein|feld|thal|bach|brunner|inger|ez|inho|elli|etti|ucci|acci|ault|eau|oux|sma|stra|inga|huis|veld|straat|singh|nathan|swamy|murthy|wala|moto|mura|naka|guchi|yama|zaki|shima|hara|kawa|saki)$/u

let common: Set<string> | null = null

/** Takes a word in the form of `foldText`; built at the first question. */
export function isFamilyName(written: string): boolean {
  const word = romanise(written)
  common ??= new Set(COMMON.split(' '))
  return common.has(word) || ENDING.test(word)
}
