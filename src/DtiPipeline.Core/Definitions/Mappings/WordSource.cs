using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>The crosswalk that gives a field's words their meaning.</summary>
/// <param name="Context">Another field on which the meaning depends, such as the item a declared answer answers.</param>
public sealed record WordSource(string Crosswalk, string? Context, SourceSpan At)
{
    public static WordSource Read(ValueReader value) => value.ByKind(
        scalar: v => new WordSource(v.Text(), null, v.At),
        list: null,
        map: v => v.Map(map => new WordSource(map.Text("crosswalk"), map.TextOrNull("context"), map.At)));
}
