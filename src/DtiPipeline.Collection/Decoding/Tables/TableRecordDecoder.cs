using DtiPipeline.Collection.Decoding.Records;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Drift;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Decodes files whose records are rows: CSV, workbooks, HTML.</summary>
internal sealed class TableRecordDecoder(string connector, StreamDefinition stream, TableDecoding decoding, RecordConverter converter, ReaderContext context) : IRecordDecoder
{
    public SeenFile? Seen { get; private set; }

    public IEnumerable<RowOutcome> Read(LandedPayload payload, Stream bytes)
    {
        Seen = null;
        var place = new DataPlace { Connector = connector, Stream = stream.Id, File = payload.Name };
        var layout = stream.Table ?? throw new DeliveryFault(Finding.In(stream.At, DefinitionCodes.MissingField, ("name", "table")));
        var opened = TableOpener.Open(bytes, decoding, stream, place, context.Notes);
        using var table = payload.Lines is { } lines ? new PickedRows(opened, lines.Numbers) : opened;
        using var reader = new TableReader(stream, layout, converter, table, payload, place, context);
        foreach (var outcome in reader.Rows())
            yield return outcome;
        Seen = reader.Seen(payload);
    }

    public RecordPosition PositionAt(RecordPosition like, int number) => like with { Row = number };
}
