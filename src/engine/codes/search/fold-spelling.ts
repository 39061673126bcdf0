/**
 * British spellings and what the American tables write; applied to both sides, so that either finds either. Parts of words
 * rather than words, so that a word still being typed ("oedem", "haemo") is folded too.
 */
const british: readonly (readonly [RegExp, string])[] = [
  [/^oe(?=[dst])/, 'e'], // oedema, oesophagus, oestrogen
  [/haem/, 'hem'], // haemorrhage, haematoma
  [/aem(?=i|$)/, 'em'], // anaemia, leukaemia, septicaemia
  [/paed/, 'ped'], // paediatric, orthopaedic
  [/^foet/, 'fet'],
  [/^gynae/, 'gyne'],
  [/^coel(?=i)/, 'cel'], // coeliac
  [/^caec/, 'cec'],
  [/^caes/, 'ces'], // caesarean
  [/^faec/, 'fec'],
  [/^aeti/, 'eti'],
  [/^amoeb/, 'ameb'],
  [/anaes(?=t|$)/, 'anes'],
  [/rrhoe/, 'rrhe'], // diarrhoea, gonorrhoea
  [/pnoe/, 'pne'], // dyspnoea, apnoea
  [/oea$/, 'ea'],
  [/^homoeo/, 'homeo'],
  [/^leucoc/, 'leukoc'],
  [/sulph/, 'sulf'],
  [/^manoeuv/, 'maneuv'],
  [/^mould/, 'mold'],
  [/^(tum|col|discol|behavi|lab|od|hum|harb|vap|flav)our/, '$1or'],
  [/^(cent|fib|lit|cath|calib|tit)re(s?)$/, '$1er$2'],
  [/^grey$/, 'gray'],
  [/^ageing$/, 'aging'],
  [/isation(s?)$/, 'ization$1'], // immobilisation; not -ise, which American words have too (exercise, bruise)
  [/^(paral|anal|dial|hydrol)ys(e|ed|ing)$/, '$1yz$2'],
  [/^naev/, 'nev'],
  [/^praec/, 'prec'],
];

/** Most words hold none of the parts above; asking once is cheaper than trying each. */
const mayBeBritish = /ae|oe|our|re|ys|isation|ulph|ould|rey$|ageing|oc/;

/** The word as the index keeps it: British parts written the American way. Takes and gives lower-case words. */
export function foldSpelling(word: string): string {
  if (word.length < 3 || !mayBeBritish.test(word)) return word;
  let folded = word;
  for (const [part, instead] of british) folded = folded.replace(part, instead);
  return folded;
}
