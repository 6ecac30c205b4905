using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>How long landed bytes with personal data are kept. It ends with the destruction of their key, whatever was made from them stays.</summary>
/// <param name="Keep">Counted from the moment the bytes came last.</param>
public sealed record Retention(TimeSpan Keep, SourceSpan At)
{
    public static Retention Read(ValueReader value) => value.Map(map => new Retention(map.Required("keep", v => v.Parsed(Forms.Duration)), map.At));
}
