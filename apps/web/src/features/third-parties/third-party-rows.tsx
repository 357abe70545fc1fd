import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { useFound } from '../../lib/find.ts';
import { OtherData } from '../../lib/other-data.tsx';
import { usePlace } from '../../lib/place.ts';
import { LinkedServiceRow } from './linked-service-row.tsx';
import { RecipientRow } from './recipient-row.tsx';
import type { LinkedService, Recipient, ThirdParties } from './third-parties-view.ts';

export function ThirdPartyRows({ data, isEditable }: { data: ThirdParties; isEditable: boolean }) {
  const { edit, about } = usePlace();
  const recipients = useFound(data.recipients, recipientTexts);
  const linked = useFound(data.linked, linkedTexts);
  const all = data.recipients.length + data.linked.length;
  if (all === 0) return <SectionEmpty>We give your data to nobody. {data.sales ? `${data.sales}.` : null}</SectionEmpty>;
  const open = ({ anchor }: { anchor: string }) => ({ isAsking: isEditable && edit === `${anchor}-ask`, isAboutOpen: about === anchor });
  return (
    <>
      {recipients.length + linked.length === 0 ? <SectionEmpty>Nothing here matches.</SectionEmpty> : null}
      <Rows label="Third parties">
        {recipients.map((recipient) => (
          <RecipientRow key={recipient.id} recipient={recipient} isEditable={isEditable} {...open(recipient)} />
        ))}
      </Rows>
      {linked.length > 0 ? (
        <>
          <h3 className="text-lead mt-8 pb-2 border-b border-rule">Services you connected</h3>
          <Rows label="Services you connected">
            {linked.map((service) => (
              <LinkedServiceRow key={service.id} service={service} isEditable={isEditable} {...open(service)} />
            ))}
          </Rows>
        </>
      ) : null}
      <OtherData rows={data.other} />
      {data.sales ? <p className="font-serif text-lead mt-6">{data.sales}.</p> : null}
    </>
  );
}

function recipientTexts({ name, task, gets, how, essential }: Recipient) {
  return [name, task, ...gets, how, needOf(essential)];
}

function linkedTexts({ name, scopes, how }: LinkedService) {
  return [name, ...scopes, how];
}

function needOf(isEssential: boolean): string {
  return isEssential ? 'essential' : 'optional';
}
