import { areas, areaWords } from "#app/framework/areas.ts";

/** For officials: from a section to what the panel says of it. */
export function CellLinks({ path }: { path: string }) {
  return (
    <section aria-labelledby="panel">
      <h2 className="govuk-heading-m" id="panel">
        What the panel says of this section
      </h2>
      <ul className="govuk-list">
        {areas.map((area) => (
          <li key={area}>
            <a className="govuk-link" href={`/areas/${area}/${path}`}>
              {areaWords[area].name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
