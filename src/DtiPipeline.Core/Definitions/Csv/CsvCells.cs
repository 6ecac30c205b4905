using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Csv;

/// <summary>Cuts the text of a CSV file (comma, double quotes, header) into positioned cells.</summary>
internal static class CsvCells
{
    /// <summary>All rows that can be cut, the header first; a row with broken quotes is a finding and left out. Blank rows do not count.</summary>
    public static List<ImmutableArray<CsvCell>> Read(string file, string text, FindingLog log)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = fault => log.Add(Malformed(file, bytes, fault)),
        };
        using var reader = CsvReader.Create(bytes, options);
        var rows = new List<ImmutableArray<CsvCell>>();
        while (reader.Read())
        {
            var row = Row(file, reader);
            if (row.Any(cell => cell.Text.Length > 0))
                rows.Add(row);
        }
        return rows;
    }

    private static ImmutableArray<CsvCell> Row(string file, CsvReader reader)
    {
        var cells = ImmutableArray.CreateBuilder<CsvCell>(reader.FieldCount);
        var (line, column) = ((int)reader.LineNumber, 1);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var raw = Encoding.UTF8.GetString(reader.GetRawSpan(i));
            var lastBreak = raw.LastIndexOf('\n');
            var length = lastBreak < 0 ? raw.Length : 1;
            cells.Add(new CsvCell(reader.GetString(i).Trim(), new SourceSpan(file, line, column, Math.Max(1, length))));
            line += raw.Count(c => c == '\n');
            column = lastBreak < 0 ? column + raw.Length + 1 : raw.Length - lastBreak + 1;
        }
        return cells.MoveToImmutable();
    }

    private static Finding Malformed(string file, byte[] bytes, CsvMalformedRecord fault)
    {
        var before = Encoding.UTF8.GetString(bytes, 0, (int)Math.Min(fault.ByteOffset, bytes.Length));
        var line = before.Count(c => c == '\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        return Finding.In(new SourceSpan(file, line, column, 1), DefinitionCodes.MalformedCsv, ("why", Why(fault.Reason)));
    }

    private static string Why(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quote inside a cell that is not quoted",
        CsvMalformedReason.TextAfterClosingQuote => "text after the closing quote",
        _ => "a quote that is never closed",
    };
}
