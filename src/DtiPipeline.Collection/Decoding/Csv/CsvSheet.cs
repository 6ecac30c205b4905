using System.Globalization;
using CsvHelper;
using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Collection.Decoding.Tables;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Csv;

/// <summary>The rows of a CSV file. Line breaks may stand inside quotes; a quote inside an unquoted cell is a letter like others.</summary>
internal sealed class CsvSheet : SheetTable
{
    /// <summary>One record; an unclosed quote must not pull a whole file into memory.</summary>
    private const int LongestRecord = 1024 * 1024;

    private readonly CsvReader _reader;
    private readonly DataPlace _place;
    private CsvMalformedRecord? _malformed;

    /// <param name="utf8">Text that is known to be UTF-8, with or without byte order mark.</param>
    public CsvSheet(Stream utf8, char delimiter, char quote, DataPlace place)
    {
        _place = place;
        _reader = CsvReader.Create(utf8, new CsvReaderOptions
        {
            Separator = delimiter,
            Quote = quote,
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = LongestRecord,
            IncludeValuesInExceptions = false,
            // Names of units, procedures and states come again in every row: one string each is enough.
            PoolStrings = true,
            OnMalformedRecord = record => _malformed ??= record,
        });
    }

    public override string? Name => null;

    public override int Columns => _reader.FieldCount;

    public override bool IsPlainText => true;

    /// <exception cref="DeliveryFault">Quotes are broken: from here on no cell can be told from the next.</exception>
    public override bool MoveNext()
    {
        var isRow = Read();
        if (_malformed is { } malformed && !IsHarmless(malformed))
            throw Broken(malformed.RecordNumber, malformed.ByteOffset);
        _malformed = null;
        if (!isRow)
            return false;
        Row = checked((int)_reader.RowNumber);
        return true;
    }

    public override RawValue Cell(int column) =>
        column >= _reader.FieldCount || _reader.IsEmpty(column) ? RawValue.Blank : RawValue.OfText(_reader.GetString(column));

    public override void Dispose()
    {
        _reader.Dispose();
        base.Dispose();
    }

    /// <summary>Only a record's first fault is told. One line with a stray quote is whole; over several lines a quote may have been left open after it.</summary>
    private static bool IsHarmless(CsvMalformedRecord malformed) =>
        malformed.Reason == CsvMalformedReason.StrayQuote && !malformed.RawRecord.Contains('\n', StringComparison.Ordinal);

    private bool Read()
    {
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException fault) when (fault.Message.Contains(nameof(CsvReaderOptions.MaxRecordSize), StringComparison.Ordinal))
        {
            throw BoundedStream.TooMuch("the length of one record, perhaps of a quote that is never closed", "1 MB", _place with { Row = (int)Math.Min(fault.RecordNumber, int.MaxValue) });
        }
        catch (CsvFormatException fault)
        {
            throw Broken(fault.RecordNumber, fault.ByteOffset, fault);
        }
    }

    private DeliveryFault Broken(long record, long offset, Exception? cause = null) => new(
        Finding.From(_place with { Row = (int)Math.Min(record, int.MaxValue) }, DecodingCodes.BrokenQuotes, ("offset", offset.ToString(CultureInfo.InvariantCulture))), cause: cause);
}
