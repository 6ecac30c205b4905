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
        var named = NamedColumns(header);
        return new FileShape
        {
            Reading = DefinitionFingerprint.OfReading(_stream),
            Kind = table.IsPlainText ? "text" : table.Name is null ? "html" : "workbook",
            Columns = [.. named.Select(column => $"{ColumnLetters.Of(column)} {header.Paths[column]}")],
            Merges = [.. MergesOf(table, header, named).Order(StringComparer.Ordinal)],
            // Where the definition allows several, each file says which it has, and its figures are read by that.
            MoneyUnit = _stream.Table!.MoneyUnit is { Words.Length: > 1 } ? null : (printed ?? MoneyWords.NoticeIn(header.Title)) is { } unit ? MoneyUnits.Words.WordOf(unit) : null,
            Sheets = table.VisibleSheets,
            Records = _records,
            Totals = totals,
            Sums = _summed.ToImmutableSortedDictionary(field => _stream.Fields[field].Name, field => _sums[field], StringComparer.Ordinal),
        };
    }

    /// <summary>The columns with a label that is not ignored.</summary>
    private ImmutableArray<int> NamedColumns(TableHeader header)
    {
        var ignored = new WordList(_stream.Table!.Ignore);
        return [.. Enumerable.Range(0, header.Paths.Length).Where(column => header.Paths[column].Length > 0 && !ignored.Contains(header.Paths[column]))];
    }

    /// <summary>A label merged over the rows of the header above a column that is ignored says nothing of the others.</summary>
    private static IEnumerable<string> MergesOf(SheetTable table, TableHeader header, ImmutableArray<int> named)
    {
        var first = header.LastRow - header.Rows.Length;
        foreach (var merge in table.Merges)
            if (merge.FirstRow > first && merge.FirstRow <= header.LastRow && named.Any(column => column >= merge.FirstColumn && column <= merge.LastColumn))
                yield return FormattableString.Invariant($"{ColumnLetters.Of(merge.FirstColumn)}{merge.FirstRow - first}:{ColumnLetters.Of(merge.LastColumn)}{merge.LastRow - first}");
    }
}
