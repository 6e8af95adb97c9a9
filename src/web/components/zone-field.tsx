/** The field for a time zone: a city or a zone's name, with a list of suggestions. */
import { timeZones } from "../../subscribers/time-zone.ts";
import { FieldError, faulty } from "./field.tsx";
import { renderedOnce } from "./rendered-once.ts";

type ZoneFieldProps = {
  id: string;
  /** The stored name of the zone, or the text as it was typed. */
  value: string;
  error: string | undefined;
};

/** With scripts this device's zone stands first in the list, and a button takes it. The field's name is `timeZone`. */
export function ZoneField({ id, value, error }: ZoneFieldProps) {
  return (
    <>
      <label for={id}>Time zone: type a city</label>
      <input
        id={id}
        name="timeZone"
        value={zoneName(value)}
        list="zones"
        data-select
        autocomplete="off"
        spellcheck={false}
        {...faulty(id, error)}
      />
      <FieldError id={id} message={error} />
      {zoneList()}
      <button class="quiet small" type="button" data-use-zone={id} hidden></button>
    </>
  );
}

/** Such as: America/New York. */
const zoneName = (zone: string) => zone.replaceAll("_", " ");

const zoneList = renderedOnce(() => (
  <datalist id="zones">
    {["UTC", ...timeZones].map((zone) => (
      <option value={zoneName(zone)} />
    ))}
  </datalist>
));
