/**
 * How many square roots are taken of the base: what is left of the exponent then is below the precision of a double.
 */
const rootCount = 52;

/**
 * `base ** exponent` for a base of 0 or more and an exponent of 0 or more, the same on every machine: it rests on
 * multiplication, division by two and square root alone, which IEEE 754 rounds in one way. `**` is left to the
 * mathematical library of the machine, and libraries differ in the last digit. Within 2e-14 of the true value,
 * relative to it.
 */
export function portablePower(base: number, exponent: number): number {
  const whole = Math.floor(exponent);
  let result = 1;
  for (let count = 0; count < whole; count += 1) result *= base;
  let rest = exponent - whole;
  let root = base;
  for (let count = 0; rest > 0 && count < rootCount; count += 1) {
    root = Math.sqrt(root);
    rest *= 2;
    if (rest >= 1) {
      result *= root;
      rest -= 1;
    }
  }
  return result;
}

/** The rate per month that compounds to a yearly one: (1 + yearly)^(1/12) − 1. */
export function monthlyFraction(yearlyFraction: number): number {
  return portablePower(1 + yearlyFraction, 1 / 12) - 1;
}
