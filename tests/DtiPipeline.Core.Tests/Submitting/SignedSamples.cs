using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Tests.Scoring;
using DtiPipeline.Core.Tests.Snapshots;

namespace DtiPipeline.Core.Tests.Submitting;

/// <summary>Cards as they are signed, of the sample district.</summary>
internal static class SignedSamples
{
    /// <param name="changes">As <c>SetText.Unit</c> reads them; what is not given stays as in the sample.</param>
    public static string Card(string changes = "")
    {
        var values = SnapshotSamples.Units[0].Values.ToDictionary();
        foreach (var (element, value) in SetText.Unit("099", changes).Values)
            values[element] = value;
        var unit = new UnitValues("099", values);
        var card = Scorer.Score(SnapshotSamples.Set, [unit], [], new DateOnly(2024, 3, 31))[0];
        return SnapshotBuilder.CardOf(SnapshotSamples.Definitions, SnapshotSamples.Assessment, card, unit).Content;
    }
}
