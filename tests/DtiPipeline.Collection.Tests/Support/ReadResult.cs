using DtiPipeline.Collection.Decoding;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Tests.Support;

/// <summary>All that came out of reading payloads, with short ways to ask for it.</summary>
internal sealed class ReadResult(StreamDefinition stream, IReadOnlyList<RowOutcome> outcomes, IReadOnlyList<Finding> notes)
{
    public IReadOnlyList<RowOutcome> Outcomes { get; } = outcomes;

    public IReadOnlyList<Finding> Notes { get; } = notes;

    public List<AcceptedRow> Accepted => [.. Outcomes.OfType<AcceptedRow>()];

    public List<RejectedRow> Rejected => [.. Outcomes.OfType<RejectedRow>()];

    public List<DroppedRow> Dropped => [.. Outcomes.OfType<DroppedRow>()];

    /// <summary>A value as text: numbers in digits, absent ones null.</summary>
    public string? Value(AcceptedRow row, string field)
    {
        var value = row.Values[stream.Fields.ToList().FindIndex(f => f.Name == field)];
        return value.IsAbsent ? null : value.Text ?? value.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The values of one field over all accepted rows.</summary>
    public List<string?> Column(string field) => [.. Accepted.Select(row => Value(row, field))];

    public OutcomeCounts Counts()
    {
        var counts = new OutcomeCounts();
        foreach (var outcome in Outcomes)
            counts.Add(outcome);
        return counts;
    }
}
