using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>What the copy at hand has lost of an indicator and the transcriber restored.</summary>
/// <param name="Fields">Names of the indicator's fields that were restored, wholly or partly.</param>
/// <param name="From">What they were restored from.</param>
public sealed record Restoration(ImmutableArray<string> Fields, string From)
{
    public static Restoration Read(ValueReader value) => value.Map(map => new Restoration(map.Required("fields", v => v.Texts()), map.Text("from")));
}
