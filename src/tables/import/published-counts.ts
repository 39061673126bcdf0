type Row = readonly [system: string, fiscalYear: number, from: string, billable: number, digest: string];

/** Facts about published editions, against which a file is judged before it is trusted. Add a line when an edition appears. */
export const published: {
  readonly codes: readonly Row[];
  readonly rows: Readonly<Record<string, number>>;
  /** Years whose October release had another content than the April update that stands here: another content is no fault then. */
  readonly revisedInApril: readonly string[];
} = {
  codes: [
    ['icd-10-cm', 2022, '2021-10-01', 72_750, 'a8424d62481ea615'],
    ['icd-10-cm', 2023, '2022-10-01', 73_674, 'cea193032fee4972'],
    ['icd-10-cm', 2024, '2023-10-01', 74_044, 'f0666b9bc4ac38dd'],
    ['icd-10-cm', 2025, '2024-10-01', 74_260, '982fde448316fc22'],
    ['icd-10-cm', 2026, '2025-10-01', 74_719, 'b2edafa709b73cf6'],
    ['icd-10-cm', 2027, '2026-10-01', 74_879, '623c7f250b800aa4'],
    ['icd-10-pcs', 2022, '2021-10-01', 78_227, 'c2a8243fdbff367c'],
    ['icd-10-pcs', 2023, '2022-10-01', 78_530, '6eb43dda880997d0'],
    ['icd-10-pcs', 2024, '2023-10-01', 78_638, '9e4aa48c9de26197'],
    ['icd-10-pcs', 2025, '2024-10-01', 78_948, '2cfd8e1521bb587d'],
    ['icd-10-pcs', 2026, '2025-10-01', 79_115, '450f1af2f1bf7775'],
    ['icd-10-pcs', 2026, '2026-04-01', 79_193, '1e1b7342faf490fc'],
    ['icd-10-pcs', 2027, '2026-10-01', 79_256, '55d293a4fec0c036'],
  ],
  rows: {
    'icd-10-cm poa-exempt FY2025': 38_154,
    'icd-10-cm poa-exempt FY2026': 38_349,
  },
  revisedInApril: ['icd-10-cm 2022', 'icd-10-cm 2023', 'icd-10-pcs 2022', 'icd-10-pcs 2023', 'icd-10-pcs 2024'],
};
