import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';

/** Opens the editor of a row; while an older answer is shown, it says that it is there and does not work. */
export function EditLink({ anchor, of, isEditable, children }: { anchor: string; of: string; isEditable: boolean; children: string }) {
  if (isEditable) {
    return (
      <ActLink what="edit" anchor={anchor} of={of}>
        {children}
      </ActLink>
    );
  }
  return (
    <AskLink anchor={anchor} of={of} isOpen={false} isDisabled>
      {children}
    </AskLink>
  );
}
