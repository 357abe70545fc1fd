/** What is open at one row. `edit` is given only when it names something within the row. */
export interface RowPlace {
  readonly isEditable: boolean;
  readonly edit: string | null;
  readonly isAboutOpen: boolean;
}
