import type { DrgWeight, MsDrgGroup } from '../../engine/group/index.ts';
import type { DrgVerdict } from './verdict.ts';

/** The final grouping with its titles, weight and stays. */
export function drgVerdict(group: MsDrgGroup, row: DrgWeight | undefined): DrgVerdict {
  const { version, drg, title, mdc, mdcTitle, initialDrg, verdict } = group;
  const { type, severity, returnCode } = verdict.final;
  return {
    version,
    drg,
    title: title === '' ? (row?.title ?? '') : title,
    mdc,
    mdcTitle,
    type,
    severity,
    returnCode,
    initialDrg,
    ...(row
      ? { weight: row.weight, gmlos: row.gmlos, amlos: row.amlos, postAcuteTransfer: row.postAcuteTransfer }
      : {}),
  };
}
