// What this is, and whose work it stands on.
import type { ReactElement } from 'react';
import { useApp } from '../state/store.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { LICENSED } from './licences.ts';
import './about-dialog.css';

export function AboutDialog(): ReactElement {
  const sources = useApp((state) => state.atlas?.sources);
  const attributions = [...new Set(sources?.map(({ attribution }) => attribution).filter((text) => text !== ''))];
  return (
    <DialogFrame title="About Coterminous" width="medium" light>
      <p>
        Coterminous plans the footprints of health and care: neighbourhoods, places and systems, tested while they are drawn. It
        works without a network: no data leaves this computer. MIT licence.
      </p>
      {attributions.length > 0 && (
        <>
          <h3>Data of the open atlas</h3>
          <ul className="about-list">
            {attributions.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <h3>Made with</h3>
      <table className="about-table">
        <caption className="spoken-only">Packages that are part of the program</caption>
        <thead>
          <tr>
            <th scope="col">Package</th>
            <th scope="col">For</th>
            <th scope="col">Licence</th>
          </tr>
        </thead>
        <tbody>
          {LICENSED.map(({ name, licence, use }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{use}</td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </DialogFrame>
  );
}
