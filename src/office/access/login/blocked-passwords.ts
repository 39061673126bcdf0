/**
 * Words that passwords are guessed from: the name of the product and of the place, and the words and keyboard walks that head every published
 * list of common passwords (NIST SP 800-63B-4, 3.1.1.2, asks for such a list). A password made of nothing but these, digits and signs is refused.
 */
export const blockedWords: readonly string[] = [
  ...['chartwright', 'hospital', 'demonstration', 'clinic', 'medical', 'records', 'record', 'health', 'information'],
  ...['management', 'coder', 'coding', 'icd', 'drg', 'him', 'hipaa', 'epic', 'cerner', 'nurse', 'doctor', 'patient'],
  ...['password', 'passwort', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'passphrase', 'secret', 'letmein', 'welcome'],
  ...['admin', 'administrator', 'root', 'user', 'guest', 'login', 'access', 'default', 'changeme', 'change', 'test'],
  ...['qwertyuiop', 'qwerty', 'qwertz', 'azerty', 'asdfghjkl', 'asdfgh', 'asdf', 'zxcvbnm', 'zxcvbn', 'qazwsx'],
  ...[
    '1q2w3e4r5t',
    '1q2w3e4r',
    '1q2w3e',
    '1qaz2wsx',
    'abcdefghijklmnopqrstuvwxyz',
    'abcdefgh',
    'abcdef',
    'abcd',
    'abc',
  ],
  ...['iloveyou', 'love', 'monkey', 'dragon', 'master', 'superman', 'batman', 'sunshine', 'princess', 'football'],
  ...['baseball', 'shadow', 'michael', 'jordan', 'trustno1', 'starwars', 'whatever', 'freedom', 'computer', 'internet'],
  ...['spring', 'summer', 'autumn', 'winter', 'fall', 'january', 'february', 'march', 'april', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december', 'monday', 'friday', 'my', 'is', 'the', 'new', 'this'],
];
