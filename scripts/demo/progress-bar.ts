import { Presets, SingleBar } from 'cli-progress';

/** A bar on a terminal; elsewhere one line when a stage begins and one when it ends. Always on stderr. */
export class ProgressBar {
  private bar?: SingleBar;
  private name = '';
  private value = 0;
  private total = 0;

  start(name: string, total: number): void {
    Object.assign(this, { name, total, value: 0 });
    if (!process.stderr.isTTY) {
      process.stderr.write(`${name} …\n`);
      return;
    }
    const format = `${name.padEnd(8)} {bar} {percentage} %  {value}/{total}  {note}`;
    this.bar = new SingleBar(
      { format, stream: process.stderr, hideCursor: true, clearOnComplete: false },
      Presets.shades_classic,
    );
    this.bar.start(total, 0, { note: '' });
  }

  step(): void {
    this.update(this.value + 1);
  }

  update(value: number, note = ''): void {
    this.value = value;
    this.bar?.update(value, { note });
  }

  stop(note = ''): void {
    this.bar?.update(this.value, { note });
    this.bar?.stop();
    this.bar = undefined;
    if (!process.stderr.isTTY) process.stderr.write(`${this.name} ${this.value}/${this.total} ${note}\n`);
  }
}
