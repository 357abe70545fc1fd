import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** AES-256-GCM. The result is nonce, tag and ciphertext, in this order; `bound` is additional data that must be the same to open. */
export function sealBytes(key: KeyObject, bound: string, plaintext: string | Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce);
  cipher.setAAD(Buffer.from(bound));
  const sealed = cipher.update(typeof plaintext === 'string' ? Buffer.from(plaintext) : plaintext);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Throws when the key or `bound` differ, or a byte was altered. */
export function openBytes(key: KeyObject, bound: string, sealed: Uint8Array): Buffer {
  const textAt = nonceLength + tagLength;
  if (sealed.length < textAt) throw new Error('This is not a sealed value.');
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(nonceLength, textAt));
  const plaintext = decipher.update(sealed.subarray(textAt));
  decipher.final();
  return plaintext;
}
