// The part of the script that works for a sign-up's challenge (subscribers/challenge.ts): SHA-256 (FIPS 180-4) of texts that
// fit one block of 64 bytes. The browser's own is asynchronous, which costs more than the hash, and missing on plain http.

// Words of the fractional parts of square and cube roots of the first primes: where SHA-256 begins, and what it mixes in.
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
const fraction = (x) => ((x - Math.floor(x)) * 2 ** 32) | 0;
const shaStart = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)));
const shaMix = primes.map((p) => fraction(Math.cbrt(p)));
// The first 32 bits of the SHA-256 of an ASCII text of 55 characters at most.
const w = new Int32Array(64);
const sha256Head = (text) => {
  w.fill(0, 0, 16);
  for (let i = 0; i < text.length; i++) w[i >> 2] |= text.charCodeAt(i) << (24 - (i % 4) * 8);
  w[text.length >> 2] |= 0x80 << (24 - (text.length % 4) * 8);
  w[15] = text.length * 8;
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let i = 16; i < 64; i++) {
    const [a, b] = [w[i - 15], w[i - 2]];
    w[i] =
      w[i - 16] +
      (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) +
      w[i - 7] +
      (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = shaStart;
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + shaMix[i] + w[i]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  return (a + shaStart[0]) >>> 0;
};
// Asked for a proof of work: it is looked for a little at a time, so that the page stays alive, and sent when it is found.
for (const form of document.querySelectorAll("form[data-challenge]")) {
  const { challenge, bits } = form.dataset;
  form.querySelector("[data-working]").hidden = false;
  let nonce = 0;
  const work = () => {
    for (const end = nonce + 5000; nonce < end; nonce++) {
      if (Math.clz32(sha256Head(`${challenge}.${nonce}`)) < bits) continue;
      form.elements.nonce.value = nonce;
      return form.submit();
    }
    setTimeout(work);
  };
  work();
}
