using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using DtiPipeline.Collection;
using DtiPipeline.Collection.Decoding;
using DtiPipeline.Collection.Decoding.Fields;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;
using DtiPipeline.Pipeline.Collecting;

namespace DtiPipeline.Pipeline.Uploading;

/// <summary>Reads a landed file by the code of a run and keeps nothing of it but what is to be shown.</summary>
/// <param name="guard">Knows what accepted files of the stream looked like.</param>
/// <param name="units">Knows for whom its rows are counted.</param>
internal sealed class TrialReader(ConnectorDefinition connector, StreamDefinition stream, DriftGuard guard, TrialUnits units)
{
    private const int ShownRows = 10;
    private const int ShownDrops = 20;

    private readonly OutcomeCounts _counts = new();
    private readonly FindingLog _notes = new();
    private readonly SortedSet<DateOnly> _days = [];
    private readonly List<TriedRow> _rows = [];
    private readonly List<TriedDrop> _drops = [];
    private ImmutableArray<string> _columns = [];

    public FileTrial Read(ILanding landing, LandedPayload payload)
    {
        var isUsable = TryRead(landing, payload);
        return new FileTrial
        {
            Sha256 = payload.Sha256,
            Name = payload.Name,
            Bytes = payload.Bytes,
            IsUsable = isUsable,
            Accepted = _counts.Accepted,
            Rejected = _counts.Rejected,
            Dropped = Enum.GetValues<DropReason>().Where(reason => _counts.DroppedAs(reason) > 0).ToImmutableSortedDictionary(reason => reason, _counts.DroppedAs),
            Days = [.. _days],
            DroppedRows = [.. _drops],
            Columns = _columns,
            Units = units.All(),
            Rows = [.. _rows],
            Findings = [.. _notes.Findings.Distinct().OrderByDescending(finding => FindingCatalogue.Embedded.Entry(finding.Code).Severity)],
        };
    }

    private bool TryRead(ILanding landing, LandedPayload payload)
    {
        // Nobody will compare these hashes with any other: the key is forgotten with the trial.
        var reader = new RecordReader(connector.Id, stream, new HmacIdentifierHasher(RandomNumberGenerator.GetBytes(32)), _notes);
        try
        {
            foreach (var outcome in reader.Read(payload, landing.Open(payload.Sha256)))
                Add(outcome);
            if (reader.Seen is { } seen)
            {
                _columns = seen.Shape.Columns;
                guard.Require(seen, _notes);
            }
            _counts.RequireUsable(connector.Id, stream);
            return true;
        }
        catch (DeliveryFault fault)
        {
            _notes.Add(fault.Finding);
            return false;
        }
    }

    private void Add(RowOutcome outcome)
    {
        _counts.Add(outcome);
        if (outcome is RejectedRow rejected)
            _notes.Add(rejected.Finding);
        if (outcome is DroppedRow { Reason: not DropReason.Blank } dropped && _drops.Count < ShownDrops)
            _drops.Add(new TriedDrop(dropped.Position.ToString(), dropped.Reason));
        if (outcome is not AcceptedRow row)
            return;
        _days.Add(row.AsOf);
        var unit = units.Add(row);
        if (_rows.Count < ShownRows)
            _rows.Add(new TriedRow(row.Position.ToString(), [.. stream.Fields.Zip(row.Values, Shown)], unit));
    }

    private static string? Shown(FieldDefinition field, StagedValue value) =>
        value.IsAbsent ? null
        : field.Type == FieldType.Identifier ? "•••"
        : field.Scale > 0 && value.IsNumber ? (value.Number / (decimal)Math.Pow(10, field.Scale)).ToString(CultureInfo.InvariantCulture)
        : value.Text ?? value.Number.ToString(CultureInfo.InvariantCulture);
}
