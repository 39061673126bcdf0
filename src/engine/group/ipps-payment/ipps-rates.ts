import { type Cents, Fault, type IsoDate, isWithin, type Pack, readPack, writePack } from '../../../base/index.ts';

/** Identity of a fiscal year's rates. */
export interface IppsPeriod {
  readonly edition: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo: IsoDate;
}

/** One row of the pricer's file of standardized amounts (`tab1` … `tab10`). */
export interface StandardizedAmount {
  readonly table: number;
  readonly labor: Cents;
  readonly nonlabor: Cents;
}

/** One labor market area of the wage index file. Index values are as published, four decimals. */
export interface WageArea {
  readonly area: string;
  readonly name: string;
  readonly wageIndex: number;
  /** For hospitals reclassified into the area. */
  readonly reclassified: number;
  readonly imputedFloor: number;
}

/** A new technology with the cap of its add-on payment. */
export interface NewTechnology {
  readonly name: string;
  readonly cap: Cents;
  /** Share of the costs beyond the DRG payment that is paid, up to the cap. */
  readonly factor: number;
}

/** A small dated list of the IPPS: rates, wage index, new technologies. */
export interface IppsList<Row> extends IppsPeriod {
  readonly rows: readonly Row[];
  covers(date: IsoDate): boolean;
}

export type IppsListKind = 'rates' | 'wage-index' | 'new-technology';

/** Compiles such a list; the rows stand in the header, since there are at most a few hundred. */
export function packIppsList(kind: IppsListKind, period: IppsPeriod, rows: readonly object[]): Uint8Array {
  const { edition, effectiveFrom, effectiveTo } = period;
  return writePack({ kind: `ipps-${kind}`, edition, effectiveFrom, effectiveTo, rows }, {});
}

export const openRates = (compiled: Pack | Uint8Array): IppsList<StandardizedAmount> => open('rates', compiled);
export const openWageIndex = (compiled: Pack | Uint8Array): IppsList<WageArea> => open('wage-index', compiled);
export const openNewTechnologies = (compiled: Pack | Uint8Array): IppsList<NewTechnology> =>
  open('new-technology', compiled);

function open<Row>(kind: IppsListKind, compiled: Pack | Uint8Array): IppsList<Row> {
  const pack = compiled instanceof Uint8Array ? readPack(compiled) : compiled;
  const header = pack.header as unknown as IppsPeriod & { kind: string; rows: readonly Row[] };
  if (header.kind !== `ipps-${kind}`)
    throw new Fault('bad-file', `This compiled table holds no IPPS ${kind}; compile it again.`);
  const { edition, effectiveFrom, effectiveTo, rows } = header;
  return { edition, effectiveFrom, effectiveTo, rows, covers: (date) => isWithin(date, effectiveFrom, effectiveTo) };
}
