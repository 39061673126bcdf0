/** The 34 values of ICD-10-PCS in their order: digits, then letters without I and O. */
export const axisValues = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Position of an axis, 1 (section) to 7 (qualifier). */
export type AxisPosition = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const axisPositions: readonly AxisPosition[] = [1, 2, 3, 4, 5, 6, 7];
