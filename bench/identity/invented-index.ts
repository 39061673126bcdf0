import type { PersonFacts } from '../../src/engine/identity/index.ts';

/** A patient index made up by chance from a seed, with known duplicates and with relatives who are not duplicates. */
export interface InventedIndex {
  readonly persons: readonly PersonFacts[];
  /** `a b` of each pair of records that are one person. */
  readonly truth: ReadonlySet<string>;
}

const givens =
  'MARY JAMES PATRICIA ROBERT JENNIFER JOHN LINDA MICHAEL ELIZABETH WILLIAM BARBARA DAVID SUSAN RICHARD JESSICA JOSEPH SARAH THOMAS KAREN CHARLES LISA CHRISTOPHER NANCY DANIEL BETTY MATTHEW MARGARET ANTHONY SANDRA MARK ASHLEY DONALD KIMBERLY STEVEN EMILY PAUL DONNA ANDREW MICHELLE JOSHUA CAROL KENNETH AMANDA KEVIN DOROTHY BRIAN MELISSA GEORGE DEBORAH EDWARD STEPHANIE RONALD REBECCA TIMOTHY SHARON JASON LAURA JEFFREY CYNTHIA RYAN KATHLEEN JACOB AMY GARY ANGELA NICHOLAS SHIRLEY ERIC ANNA JONATHAN BRENDA STEPHEN PAMELA LARRY EMMA JUSTIN NICOLE SCOTT HELEN BRANDON MARIA JOSE LUIS CARMEN ROSA JUAN CARLOS FATIMA OMAR WEI MEI ANH DUC PRIYA RAJ OLGA IVAN'.split(
    ' ',
  );
const beginnings =
  'SMI JOHN WILL BRO JON GAR MIL DAV ROD MAR HER LOP GON AND TAY MOO JACK LEE PER THOM WHI HAR SAN CLA RAM LEW ROB WAL YOU ALL KIN WRI SCO TOR NGU HIL FLO GRE ADA NEL BAK HAL RIV CAM MIT CART'.split(
    ' ',
  );
const endings =
  'TH SON IAMS WN ES CIA LER IS RIGUEZ TIN NANDEZ EZ ZALES ERSON LOR RE SOM KER RELL GER LAND MAN FORD BERG STEIN OVA ICZ INGTON WELL BURN TON SEN ARD IER IDO ANI ADE OTTI EAU ES DOTTIR'.split(
    ' ',
  );
const streets =
  'MAIN OAK MAPLE CEDAR PINE ELM WASHINGTON LAKE HILL WALNUT SPRING NORTH RIDGE CHURCH WILLOW MILL SUNSET RAILROAD JACKSON CHERRY'.split(
    ' ',
  );
const nicknames: Readonly<Record<string, string>> = {
  ROBERT: 'BOB',
  WILLIAM: 'BILL',
  ELIZABETH: 'BETTY',
  MARGARET: 'PEGGY',
  JAMES: 'JIM',
  PATRICIA: 'PAT',
  JOHN: 'JACK',
  RICHARD: 'DICK',
  SUSAN: 'SUE',
  CHARLES: 'CHUCK',
};

/** mulberry32: small, seeded, the same everywhere. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * `count` persons and duplicates of 8 % of them. Of a duplicate, middle name (58 %) and Social Security number (54 %) differ as often as
 * published (Just et al. 2016); the other rates are chosen. 1.5 % of the persons are a twin, 1.5 % a child of the same name.
 */
export function inventedIndex(count: number, seed = 1): InventedIndex {
  const random = chance(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const skewed = <T>(list: readonly T[]): T => list[Math.floor(random() ** 1.5 * list.length)] as T;
  const digits = (n: number): string => Array.from({ length: n }, () => below(10)).join('');
  const slip = (text: string): string => {
    const at = below(Math.max(text.length - 1, 1));
    const kind = below(3);
    if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
    if (kind === 1) return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
    return text.slice(0, at) + String.fromCharCode(65 + below(26)) + text.slice(at + 1);
  };
  const slipDigits = (text: string): string => {
    const at = below(text.length);
    return text.slice(0, at) + String((Number(text[at]) + 1 + below(8)) % 10) + text.slice(at + 1);
  };
  const address = () => ({
    addressLines: [`${1 + below(999)} ${skewed(streets)} ST`],
    city: `CITY${below(80)}`,
    state: 'IL',
    postalCode: `6${two(below(90))}${two(below(20))}`,
    phones: [`309${2 + below(8)}${digits(6)}`],
  });
  const invented = (id: string): PersonFacts => ({
    id,
    givenName: skewed(givens),
    familyName: skewed(beginnings) + skewed(endings),
    middleName: skewed(givens).slice(0, random() < 0.6 ? 1 : 20),
    sex: random() < 0.5 ? 'F' : 'M',
    birthDate: `19${two(20 + below(80))}-${two(1 + below(12))}-${two(1 + below(28))}`,
    ssn: `${1 + below(6)}${digits(2)}${1 + below(9)}${1 + below(9)}${1 + below(9)}${digits(3)}`,
    ...address(),
  });
  const duplicate = (person: PersonFacts, id: string): PersonFacts => {
    const { givenName = '', familyName = '', birthDate = '' } = person;
    const [year, month, day] = birthDate.split('-');
    const middle = random();
    const number = random();
    const given = random();
    const birth = random();
    return {
      ...person,
      id,
      ...(middle < 0.4 ? { middleName: '' } : middle < 0.58 ? { middleName: skewed(givens) } : {}),
      ...(number < 0.35
        ? { ssn: '' }
        : number < 0.45
          ? { ssn: slipDigits(person.ssn ?? '') }
          : number < 0.54
            ? { ssn: '999-99-9999' }
            : {}),
      ...(given < 0.08
        ? { givenName: nicknames[givenName] ?? slip(givenName) }
        : given < 0.16
          ? { givenName: slip(givenName) }
          : {}),
      ...(random() < 0.1
        ? { familyName: slip(familyName) }
        : person.sex === 'F' && random() < 0.08
          ? { familyName: skewed(beginnings) + skewed(endings) }
          : {}),
      ...(birth < 0.03
        ? { birthDate: `${year}-${day}-${month}` }
        : birth < 0.09
          ? { birthDate: `${year}-${month}-${two(1 + below(28))}` }
          : {}),
      ...(random() < 0.35 ? address() : {}),
    };
  };
  const persons: PersonFacts[] = [];
  const truth = new Set<string>();
  for (let i = 0; i < count; i += 1) {
    const person = invented(`p${i}`);
    persons.push(person);
    const fate = random();
    if (fate < 0.08) {
      persons.push(duplicate(person, `d${i}`));
      truth.add(`p${i} d${i}`);
    } else if (fate < 0.095)
      persons.push({
        ...person,
        id: `t${i}`,
        givenName:
          givens[(givens.indexOf(person.givenName ?? '') + 1 + below(givens.length - 1)) % givens.length] ?? '',
        middleName: skewed(givens),
        ssn: slipDigits(person.ssn ?? ''),
      });
    else if (fate < 0.11)
      persons.push({
        ...invented(''),
        id: `c${i}`,
        givenName: person.givenName ?? '',
        familyName: person.familyName ?? '',
        sex: person.sex ?? '',
        addressLines: person.addressLines ?? [],
        postalCode: person.postalCode ?? '',
        phones: person.phones ?? [],
      });
  }
  return { persons, truth };
}
