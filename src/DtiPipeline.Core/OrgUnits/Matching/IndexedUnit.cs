namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>A unit version with the keys under which names find it.</summary>
/// <param name="Bare">Lower case without the type word.</param>
/// <param name="ToneKey">The bare name with tones lifted from their letters.</param>
/// <param name="PlainKey">The bare name without diacritics.</param>
internal sealed record IndexedUnit(OrgUnitVersion Version, string Bare, string ToneKey, string PlainKey);
