/** An authority to choose. */
export interface GrantArea {
  readonly dfeCode: string;
  readonly name: string;
}
