/** German, Austrian and Swiss given names, in small letters without accents; those of `human-names` are left out. */
export const GERMAN =
  'achim agata agnieszka aiko albrecht aleksander aleksandra alexandru aloisia alvaro andri andrzej anette angelika anil annegret anneli anneliese anselm ansgar antonis anu arash armin arnulf artur ashok aude ayse ' +
  'balthasar bartosz beat beata beate beatriz benedikt bernd berta berthold bjarne bodo brigitte britta burak burkhard ' +
  'carolin chandra christfried christl christof christoph christophe claus clemens conny cordula corinna ' +
  'detlef detlev diemut dieter dietmar dietrich dimitris dmitry dominik dorota ' +
  'eberhard eckart eckhard edeltraud eero ehrenfried ekkehard elfriede elke engelbert erhard erich eugen ewa ewald ' +
  'fabrizio falk farid felicitas flurin franck franziska frauke frederic fredrik friedemann friederike friedhelm ' +
  'gabi georg georges gerlinde gernot gero gerold gertraud gertrud gottfried gotthard gotz grzegorz gudrun gundula gunter ' +
  'hanne hannelore hanns hansjorg hansruedi hartmut hartwig hasan heide heidemarie heidrun heiner heinrich heinz hellmut helmuth henning henrik henrike heribert hermann herta hiltrud hiroshi holger horst hussein ' +
  'ilka inga ingeborg ingelore ingo ingolf ioana irmgard irmtraud iveta iwona ' +
  'jaclyn jakub jarek jelena jesper jiri joao joerg jorgen josef josefine jost juha jukka juliane jurg juri justyna jutta ' +
  'kaisa kamal karlheinz karlotta karol karolin karoline kasia kaspar katarzyna katharina kathrin kerstin khaled kjell konrad konstantin konstanze kornelia krzysztof kumar kunigunde ' +
  'laszlo leif leonhard liane lieselotte lisbeth lothar ludger luise lukasz lutz ' +
  'malte maciej malgorzata malin manoj marcin mareike margarete margit margrit marietta marija marika marko markus marliese mateusz maurizio mechthild meinhard meinrad merle michal mihai mikael mikhail mikko milos morten moshe ' +
  'nadja nic nikola nikolaos nikolaus ' +
  'odile ondrej oriol osman ottmar ottokar ' +
  'pankaj patrik patrizia pawel per petr petri philippa piero pilar piotr pooja priyanka ' +
  'rafal raimund rainer rana regine regula reinhold reto riitta robi rosario roswitha ruedi ruprecht ' +
  'sonke soren sergey severin sibylle siegbert sieglinde siegmar siegmund sigfried sigrun silke solveig steffi sunil suresh susana susann svein swantje sybille sylwia szymon ' +
  'tamas thierry thilo thorsten tilman tomasz torben torsten traudl traugott trine trude ' +
  'ueli ulf ulla ulrike umberto urs ursina uta ute utz ' +
  'vaclav val veit verena veronika viviane volker volkmar vreni ' +
  'walburga waldemar waltraud wei wendelin wenzel wiebke wieland wilhelmine willi willibald willy winfried wojciech wolfram ' +
  'yan yoshi yuki ' +
  'zbigniew zdenek zeynep zofia zsolt zuzana'
