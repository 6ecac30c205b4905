using System.Collections.Immutable;
using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>One way to read a text as a unit's name; most texts have two or three, and all are tried.</summary>
/// <param name="Type">The type word it was written with; null when none.</param>
/// <param name="Bare">The name, lower case.</param>
/// <param name="Qualifiers">Units above it that were written along: <c>huyện tuần giáo</c>.</param>
internal sealed record NameReading(string? Type, string Bare, ImmutableArray<string> Qualifiers)
{
    public string ToneKey => field ??= TonePlacement.Key(Bare);

    public string PlainKey => field ??= Diacritics.Remove(Bare);
}
