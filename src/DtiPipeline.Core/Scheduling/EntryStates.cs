using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Scheduling;

/// <summary>The words for how an entry of the ledger stands.</summary>
public static class EntryStates
{
    public static readonly WordTable<EntryState> Words = new(
        ("waiting", EntryState.Waiting), ("running", EntryState.Running), ("ran", EntryState.Ran), ("skipped", EntryState.Skipped), ("replaced", EntryState.Replaced), ("failed", EntryState.Failed));

    public static string Word(this EntryState state) => Words.WordOf(state);
}
