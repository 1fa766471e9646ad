import { IntervalView } from '../../shared/http/fields.js';

export class DelegateBlockView extends IntervalView {
  id: string;
  reason: string | null;
}
