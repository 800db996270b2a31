/** The program was called in a way that it does not understand: exit code 2 and a usage line. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
