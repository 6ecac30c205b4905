using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Scheduling;

/// <summary>The words for what comes due, in the ledger and in answers.</summary>
public static class DueKinds
{
    public static readonly WordTable<DueKind> Words = new(
        ("opens", DueKind.Opens), ("reminds", DueKind.Reminds), ("closes", DueKind.Closes), ("collects", DueKind.Collects), ("backfills", DueKind.Backfills));

    public static string Word(this DueKind kind) => Words.WordOf(kind);
}
