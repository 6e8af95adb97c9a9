/** The time zones to choose from, by continent. */

const zones = Intl.supportedValuesOf("timeZone");
const regionOf = (zone: string) => (zone.includes("/") ? zone.slice(0, zone.indexOf("/")) : "");
const regions = [...new Set(zones.map(regionOf))].filter((region) => region !== "");
const cityOf = (zone: string) =>
  zone
    .slice(zone.indexOf("/") + 1)
    .replaceAll("_", " ")
    .replaceAll("/", " / ");

/** Zones go by several names: one that the list does not hold comes first, as it is. */
export function ZoneOptions({ selected }: { selected: string }) {
  const isListed = selected === "UTC" || (regionOf(selected) !== "" && zones.includes(selected));
  return (
    <>
      {isListed ? null : (
        <option value={selected} selected>
          {selected}
        </option>
      )}
      <option value="UTC" selected={selected === "UTC"}>
        UTC
      </option>
      {regions.map((region) => (
        <optgroup label={region}>
          {zones
            .filter((zone) => regionOf(zone) === region)
            .map((zone) => (
              <option value={zone} selected={zone === selected}>
                {cityOf(zone)}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  );
}
