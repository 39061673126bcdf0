import { displayIcd10Cm } from '../../../src/engine/codes/index.ts';
import type { AbstractJson } from '../../../src/server/contract.ts';
import { type AbstractChange, type CodePath, codeAt } from './abstract-changes.ts';

/** The change in a few words, as the undo button and the screen reader say it. */
export function describeChange(abstract: AbstractJson, change: AbstractChange): string {
  switch (change.do) {
    case 'add-diagnosis':
      return `add ${displayIcd10Cm(change.code)}`;
    case 'add-procedure':
      return `add ${change.code}`;
    case 'set-admitting':
      return `admitting diagnosis ${displayIcd10Cm(change.code)}`;
    case 'set-poa':
      return `POA ${change.poa ?? 'blank'} for ${shown(abstract, change.path)}`;
    case 'set-date':
      return `date of ${shown(abstract, change.path)}`;
    case 'move':
      return `move ${shown(abstract, change.path)} ${change.by < 0 ? 'up' : 'down'}`;
    case 'make-principal':
      return `make ${shown(abstract, change.path)} principal`;
    case 'remove':
      return `remove ${shown(abstract, change.path)}`;
    case 'set-stay':
      return 'stay details';
  }
}

function shown(abstract: AbstractJson, path: CodePath): string {
  const code = codeAt(abstract, path)?.code ?? 'code';
  return path.startsWith('/procedures/') ? code : displayIcd10Cm(code);
}
