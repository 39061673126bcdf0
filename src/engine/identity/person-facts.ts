/** A number that names a person within a system, for example an MRN and the authority that assigns it. */
export interface PersonIdentifier {
  readonly system: string;
  readonly value: string;
}

/** What is known of a person when records are compared. Everything but the record's id may be missing. */
export interface PersonFacts {
  /** Names the record, not the person. */
  readonly id: string;
  readonly givenName?: string;
  readonly middleName?: string;
  readonly familyName?: string;
  /** Maiden, former and alias family names. */
  readonly otherFamilyNames?: readonly string[];
  /** Generation: Jr, Sr, II … */
  readonly suffix?: string;
  /** A day in any of the shapes that `normaliseBirthDate` reads. */
  readonly birthDate?: string;
  readonly sex?: string;
  /** Social Security number, whole or its last four digits. */
  readonly ssn?: string;
  readonly identifiers?: readonly PersonIdentifier[];
  readonly phones?: readonly string[];
  readonly email?: string;
  readonly addressLines?: readonly string[];
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
}
