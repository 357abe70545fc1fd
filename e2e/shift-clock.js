/** Loaded before the product by the tests that let time pass: SIGUSR2 sets its clock six minutes ahead, and back again. */
const ahead = 6 * 60 * 1000;
const { now } = Date;
let shift = 0;

process.on('SIGUSR2', () => {
  shift = shift === 0 ? ahead : 0;
});

globalThis.Date = class extends Date {
  constructor(...parts) {
    super(...(parts.length === 0 ? [now() + shift] : parts));
  }
  static now() {
    return now() + shift;
  }
};
