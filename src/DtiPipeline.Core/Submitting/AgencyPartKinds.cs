using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Submitting;

/// <summary>The words of what is said of an agency's part.</summary>
public static class AgencyPartKinds
{
    public static readonly WordTable<AgencyPartKind> Words = new(("hand-over", AgencyPartKind.HandOver), ("send-back", AgencyPartKind.SendBack));

    public static string Word(this AgencyPartKind kind) => Words.WordOf(kind);
}
