using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>How files are taken over from a connector's inbox.</summary>
/// <param name="Taken">What becomes of a file that has been staged or refused.</param>
/// <param name="Settle">How long a file must have been quiet before it counts as whole.</param>
public sealed record HandOver(TakenFiles Taken, TimeSpan Settle, SourceSpan At)
{
    public static readonly TimeSpan UsualSettle = TimeSpan.FromSeconds(2);

    private static readonly WordTable<TakenFiles> Words = new(("leave", TakenFiles.Leave), ("move", TakenFiles.Move));

    public static HandOver Read(ValueReader value) => value.Map(map => new HandOver(
        map.Optional("taken", v => v.Word(Words), TakenFiles.Leave),
        map.Optional("settle", v => v.Parsed(Forms.Duration), UsualSettle),
        map.At));
}
