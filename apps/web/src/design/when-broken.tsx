import { Component, type ReactNode } from 'react';

/** Shows something else in place of a part that broke, so that the rest of the page stays. */
export class WhenBroken extends Component<{ children: ReactNode; instead: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? this.props.instead : this.props.children;
  }
}
