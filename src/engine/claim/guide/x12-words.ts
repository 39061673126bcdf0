// Our own words for the codes of the acknowledgements; the code lists of X12 are licensed and not copied.

const segments: Readonly<Record<string, string>> = {
  '1': 'No release of X12 has a segment of this id.',
  '2': 'The segment is not expected here.',
  '3': 'A segment that the guide requires is missing before this place.',
  '4': 'The loop comes more often than the guide allows.',
  '5': 'The segment comes more often than the guide allows.',
  '6': 'The segment does not belong to this transaction set.',
  '7': 'The segment comes too late; it stands before one that came already.',
  '8': 'The segment has elements in error.',
};

const elements: Readonly<Record<string, string>> = {
  '1': 'A required value is missing.',
  '2': 'A value is missing that another value of the segment demands.',
  '3': 'The segment has more elements than the standard.',
  '4': 'The value is too short.',
  '5': 'The value is too long.',
  '6': 'The value has a character that its kind does not allow.',
  '7': 'The value is not among those of the guide.',
  '8': 'The value is not a date, or not in the form that its qualifier says.',
  '9': 'The value is not a time.',
  '12': 'The element may not be repeated.',
  '13': 'The element has more components than the standard.',
  I10: 'The guide does not use this element; leave it out.',
};

const sets: Readonly<Record<string, string>> = {
  '1': 'The transaction set is not one that is read here.',
  '2': 'The SE segment is missing.',
  '3': 'The control number of SE is not that of ST.',
  '4': 'SE counts another number of segments.',
  '5': 'At least one segment is in error.',
  '6': 'The id of the transaction set is missing or malformed.',
  '7': 'The control number of the transaction set is missing or malformed.',
  '18': 'This transaction set may not stand in this functional group.',
  '19': 'The set names another guide than its group.',
  '23': 'The control number of the set came already in this group.',
};

const groups: Readonly<Record<string, string>> = {
  '1': 'The functional group is not one that is read here.',
  '2': 'The guide or version of the group is not one that is read here.',
  '3': 'The GE segment is missing.',
  '4': 'The control number of GE is not that of GS.',
  '5': 'GE counts another number of transaction sets.',
  '6': 'The control number of the group is malformed.',
  '19': 'The control number of the group came already in this interchange.',
};

const interchanges: Readonly<Record<string, string>> = {
  '000': 'No error.',
  '001': 'The control number of IEA is not that of ISA.',
  '005': 'ISA05, the kind of the sender id, is not known.',
  '006': 'ISA06, the sender id, is empty or not 15 characters wide.',
  '007': 'ISA07, the kind of the receiver id, is not known.',
  '008': 'ISA08, the receiver id, is empty or not 15 characters wide.',
  '009': 'The receiver is not one of this site.',
  '010': 'ISA01 is not known.',
  '011': 'ISA02 is not ten characters wide.',
  '012': 'ISA03 is not known.',
  '013': 'ISA04 is not ten characters wide.',
  '014': 'ISA09 is not a date.',
  '015': 'ISA10 is not a time.',
  '016': 'ISA11 is not one character.',
  '017': 'ISA12 is not version 00501.',
  '018': 'ISA13, the control number, is not nine digits.',
  '019': 'ISA14 is neither 0 nor 1.',
  '020': 'ISA15 is neither P nor T.',
  '021': 'IEA counts another number of functional groups.',
  '022': 'A segment stands outside of any functional group.',
  '023': 'The IEA segment is missing.',
  '024': 'The interchange holds no functional group.',
  '025': 'An interchange of this sender with this control number came before.',
  '027': 'The component separator is a letter, digit or blank, or the same as another separator.',
};

const wordsFrom =
  (words: Readonly<Record<string, string>>) =>
  (code: string): string =>
    words[code] ?? `Code ${code}.`;
export const segmentWords = wordsFrom(segments);
export const elementWords = wordsFrom(elements);
export const setWords = wordsFrom(sets);
export const groupWords = wordsFrom(groups);
export const interchangeWords = wordsFrom(interchanges);
