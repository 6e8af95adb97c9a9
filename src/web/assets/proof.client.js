// Finds the proof of work that a sign-up's challenge asks for (subscribers/challenge.ts): SHA-256 (FIPS 180-4) of texts
// that fit one block of 64 bytes. The browser's own SHA-256 is asynchronous, which costs more than the hash, and is missing
// on plain http.

// The initial hash values and the round constants: fractional parts of square and cube roots of the first primes.
/** @type {number[]} */
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
/** The first 32 bits of a fractional part. @param {number} x */
const fraction = (x) => ((x - Math.floor(x)) * 2 ** 32) | 0;
const initialHash = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)));
const roundConstants = primes.map((p) => fraction(Math.cbrt(p)));
/** A word of 32 bits rotated to the right. @param {number} x @param {number} n bits */
const rotate = (x, n) => (x >>> n) | (x << (32 - n));

/** The message schedule, used by every call. */
const w = new Int32Array(64);
/** The first 32 bits of the SHA-256 of an ASCII text of at most 55 characters. @param {string} text */
const sha256Head = (text) => {
  w.fill(0, 0, 16);
  for (let i = 0; i < text.length; i++) w[i >> 2] |= text.charCodeAt(i) << (24 - (i % 4) * 8);
  w[text.length >> 2] |= 0x80 << (24 - (text.length % 4) * 8);
  w[15] = text.length * 8;
  for (let i = 16; i < 64; i++) {
    const [a, b] = [w[i - 15], w[i - 2]];
    w[i] =
      w[i - 16] +
      (rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)) +
      w[i - 7] +
      (rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = initialHash;
  for (let i = 0; i < 64; i++) {
    const one =
      (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + roundConstants[i] + w[i]) |
      0;
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  return (a + initialHash[0]) >>> 0;
};

// The search runs a little at a time, so that the page stays alive. The form is sent when a nonce is found.
for (const form of all("form[data-challenge]", HTMLFormElement)) {
  const { challenge, bits } = form.dataset;
  for (const note of all("[data-working]", HTMLElement, form)) note.hidden = false;
  let nonce = 0;
  const search = () => {
    for (const end = nonce + 5000; nonce < end; nonce++) {
      if (Math.clz32(sha256Head(`${challenge}.${nonce}`)) < Number(bits)) continue;
      for (const field of all("input[name=nonce]", HTMLInputElement, form)) field.value = String(nonce);
      return form.submit();
    }
    setTimeout(search);
  };
  search();
}
