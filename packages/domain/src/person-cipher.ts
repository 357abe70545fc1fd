/**
 * Seals personal values with the key of one person (AES-256-GCM). Destroying that key makes all of them unreadable.
 * `place` (table, column, row) is bound into the seal, so that a value moved elsewhere does not open.
 */
export interface PersonCipher {
  seal(person: string, place: string, plaintext: string | Uint8Array): Promise<Uint8Array>;
  /** Rejects when the key was destroyed, the place differs or the bytes were altered. */
  open(person: string, place: string, sealed: Uint8Array): Promise<string>;
  /** The same for what is no text. */
  openBytes(person: string, place: string, sealed: Uint8Array): Promise<Uint8Array>;
  /** A keyed hash in hex: finds equal values of different people without storing them. Equal only within one purpose. */
  lookup?(purpose: string, text: string): string;
}
