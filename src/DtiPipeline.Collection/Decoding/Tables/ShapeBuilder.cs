using System.Collections.Immutable;
using DtiPipeline.Collection.Decoding.Records;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Drift;
using DtiPipeline.Core.Records;
using DtiPipeline.Core.Snapshots;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Notes, while a table is read, what it looks like.</summary>
internal sealed class ShapeBuilder
{
    private readonly StreamDefinition _stream;
    private readonly ImmutableArray<int> _summed;
    private readonly decimal[] _sums;
    private long _records;

    public ShapeBuilder(StreamDefinition stream)
    {
        _stream = stream;
        _summed = [.. Enumerable.Range(0, stream.Fields.Length).Where(field => stream.Fields[field] is { IsNumber: true, Type: not FieldType.Boolean })];
        _sums = new decimal[stream.Fields.Length];
    }

    public void Add(in ConvertedRecord record)
    {
        _records++;
        if (record.Outcome is not AcceptedRow)
            return;
        foreach (var field in _summed)
            _sums[field] += record.Values[field].Number;
    }

    /// <param name="totals">How many printed totals were compared.</param>
    public FileShape Build(SheetTable table, TableHeader header, MoneyUnit? printed, int totals)
    {
        var ignored = new WordList(_stream.Table!.Ignore);
        return new FileShape
        {
            Reading = DefinitionFingerprint.OfReading(_stream),
            Kind = table.IsPlainText ? "text" : table.Name is null ? "html" : "workbook",
            Columns = [.. header.Paths.Select((path, column) => (path, column)).Where(labelled => labelled.path.Length > 0 && !ignored.Contains(labelled.path))
                .Select(labelled => $"{ColumnLetters.Of(labelled.column)} {labelled.path}")],
            Merges = [.. MergesOf(table, header).Order(StringComparer.Ordinal)],
            // Where the definition allows several, each file says which it has, and its figures are read by that.
            MoneyUnit = _stream.Table.MoneyUnit is { Words.Length: > 1 } ? null : (printed ?? MoneyWords.NoticeIn(header.Title)) is { } unit ? MoneyUnits.Words.WordOf(unit) : null,
            Sheets = table.VisibleSheets,
            Records = _records,
            Totals = totals,
            Sums = _summed.ToImmutableSortedDictionary(field => _stream.Fields[field].Name, field => _sums[field], StringComparer.Ordinal),
        };
    }

    private static IEnumerable<string> MergesOf(SheetTable table, TableHeader header)
    {
        var first = header.LastRow - header.Rows.Length;
        foreach (var merge in table.Merges)
            if (merge.FirstRow > first && merge.FirstRow <= header.LastRow)
                yield return FormattableString.Invariant($"{ColumnLetters.Of(merge.FirstColumn)}{merge.FirstRow - first}:{ColumnLetters.Of(merge.LastColumn)}{merge.LastRow - first}");
    }
}
